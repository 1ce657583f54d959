/** A slip of the genre: words that are wrong in every document of this kind. */
export interface Typo {
  /** Global; never crosses a line break. */
  readonly pattern: RegExp;
  /** What was probably meant: the match is given, the likely wording returned. */
  readonly likely: (print: string) => string;
}

/** Words doubled by mistake. 部门部门预算 (各部门·部门预算) and the like are right, so only these are looked for. */
const DOUBLED = [
  '我们',
  '他们',
  '支出决算',
  '年初预算',
  '决算数',
  '预算数',
  '支出(?=决算|合计|总额|\\d)',
  '收入(?=决算|合计|总额|\\d)',
  '主要原因',
  '原因',
  '增加',
  '减少',
  '增长',
  '下降',
  '其中',
  '万元',
  '进行',
  '主要',
].join('|');

/** The slips looked for. Each is so specific that a careful reader would mark it on sight. */
export const TYPOS: readonly Typo[] = [
  { pattern: /(?<=大于|小于|比|较|于|为)初预算数?/g, likely: (print) => `年${print}` },
  { pattern: /年初预算预算/g, likely: () => '年初预算' },
  { pattern: new RegExp(`(${DOUBLED})\\1`, 'g'), likely: (print) => print.slice(0, print.length / 2) },
  { pattern: /的的(?!确)|和和(?![美气睦])|与与|在在(?!线)|为为/g, likely: (print) => print.slice(0, 1) },
  {
    pattern: /万万元|万元元|亿亿元|(?<=\d)元元/g,
    likely: (print) => (print.includes('万') ? '万元' : print.includes('亿') ? '亿元' : '元'),
  },
  { pattern: /其他收(?=\d)/g, likely: () => '其他收入' },
  { pattern: /(?:公用|人员|工会|专项|接待|运行)经(?=\d)/g, likely: (print) => `${print}费` },
  {
    pattern: /(?:增加|增长)(?:减少|下降)(?=\d)|(?:减少|下降)(?:增加|增长)(?=\d)/g,
    likely: (print) => `${print.slice(0, 2)}”或“${print.slice(2)}`,
  },
  { pattern: /财政拔款|拔付|拔款/g, likely: (print) => print.replace('拔', '拨') },
  { pattern: /(?<!\d)年未(?=结转|结余|余额|决算|资产)/g, likely: () => '年末' },
  { pattern: /侯选人|侯补/g, likely: (print) => print.replace('侯', '候') },
  {
    pattern: /(?<=^|[。；，、])进步(?=贯彻|加强|完善|落实|规范|强化|提高|提升|推进|细化|优化)/gm,
    likely: () => '进一步',
  },
  {
    // One date in both widths: ９月17日.
    pattern: /[０-９]+(?=[年月]\d)|(?<=\d[年月])[０-９]+/g,
    likely: (print) => print.normalize('NFKC'),
  },
  { pattern: /接侍|招侍/g, likely: (print) => print.replace('侍', '待') },
  { pattern: /[%％]{2,}/g, likely: () => '%' },
  {
    pattern: /(?<![，,])(?:，，|,,|、、|；；|：：|。。(?!。))|，。|。，|、。|；。|，；/g,
    likely: (print) => print.slice(-1),
  },
];
