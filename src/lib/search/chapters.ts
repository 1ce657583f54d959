/** The chapters (章节) that documents of the field have, with the words of a heading that opens one; the first that fits holds. */
const CHAPTERS: readonly (readonly [string, RegExp])[] = [
  ['名词解释', /名词解释/],
  ['公开表格', /(?:决算|预算|公开)(?:公开)?表$|表格$|报表$/],
  ['附件', /附件|附表/],
  ['问题与改进', /问题|改进|建议|措施/],
  ['绩效', /绩效/],
  ['部门概况', /概况|基本情况|基本信息|职责|机构设置|人员情况/],
  ['收支情况说明', /收入|支出|经费|预算|决算|采购|资产|资金|说明/],
];

/** Names of the chapters, in the order they are offered. */
export const CHAPTER_NAMES: readonly string[] = [
  '部门概况',
  '公开表格',
  '收支情况说明',
  '绩效',
  '问题与改进',
  '名词解释',
  '附件',
];

/**
 * The chapter a heading belongs to: one of the first or second level opens a chapter, one below stays in it
 * unless the chapter is not known yet.
 */
export function findChapter(heading: string, element: string | undefined, before: string): string {
  const found = CHAPTERS.find(([, words]) => words.test(heading.replace(/\s/gu, '')))?.[0];
  if (element === 'h2') return found ?? '';
  return before === '' ? (found ?? '') : before;
}
