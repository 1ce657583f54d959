/** What ends the advice of a rule about what a department printed: who may change it, and what to do when it stands. */
export const AS_APPROVED =
  '原件与网页不同的，是导入有误，改表文件；原件就是这样的，网页上不要改，请部门报送审定的更正版。部门确认无误的，在 review.json 中写明理由。';

/** What ends the advice of a rule that may speak although all is well. */
export const WAIVE = '有了说明，把它作为理由写进 review.json 即可，不改刊载的内容。';
