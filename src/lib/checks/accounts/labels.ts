import { oncePerText } from '../remember.ts';

const NUMBERING = /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十\d]+\)|\d+[、.])/;

/** Labels repeat in every table of every document; a portal has a few thousand different ones. */
const MOST_LABELS = 20_000;

/** A code glued to its name: 30101基本工资. Four digits are a year, and 100万元以上设备 is a name of its own. */
const CODE = /^(?:\d{7}|\d{5}|\d{3})(?=\p{Script=Han})(?![年月日万亿元个台辆人项类款份次批])/u;

/** A row or column name for comparing: without white space, quotation marks, code, numbering (一、) and 其中：. */
export const normaliseLabel = oncePerText(
  (label) =>
    label
      .normalize('NFKC')
      .replace(/[\s“”"'‘’]/g, '')
      .replace(/^其中:/, '')
      .replace(NUMBERING, '')
      .replace(CODE, ''),
  MOST_LABELS,
);

/** Whether two names are the same after `normaliseLabel`. */
export function isLabel(label: string, names: readonly string[]): boolean {
  const wanted = normaliseLabel(label);
  return names.some((name) => normaliseLabel(name) === wanted);
}

/** Whether a row names a part of the row above it (其中：…). */
export function isPartLabel(label: string): boolean {
  return /^\s*其\s*中/.test(label);
}

/** What the rows of 公开01 and 公开04 are called in the years and provinces seen. */
export const ROW_NAMES = {
  general: ['一般公共预算财政拨款收入', '一般公共预算财政拨款'],
  fund: ['政府性基金预算财政拨款收入', '政府性基金预算财政拨款'],
  capital: ['国有资本经营预算财政拨款收入', '国有资本经营预算财政拨款'],
  superior: ['上级补助收入'],
  institutional: ['事业收入'],
  operating: ['经营收入'],
  subsidiary: ['附属单位上缴收入'],
  other: ['其他收入'],
  incomeTotal: ['本年收入合计'],
  surplus: ['使用非财政拨款结余', '使用非财政拨款结余(含专用结余)'],
  opening: ['年初结转和结余', '年初结转结余', '年初财政拨款结转和结余', '年初财政拨款结转结余'],
  expenditureTotal: ['本年支出合计'],
  distribution: ['结余分配'],
  closing: ['年末结转和结余', '年末结转结余', '年末财政拨款结转和结余', '年末财政拨款结转结余'],
  grand: ['总计', '收入总计', '支出总计'],
} as const satisfies Record<string, readonly string[]>;

/** A row of a summary form by what it means. */
export type RowRole = keyof typeof ROW_NAMES;

/** Other headers seen over columns whose ids the forms of `model` give. */
export const COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  amount: ['金额', '决算数'],
  total: ['合计', '小计', '本年收入合计', '本年支出合计'],
  subtotal: ['小计', '合计', '本年支出合计'],
  basic: ['基本支出'],
  project: ['项目支出'],
};
