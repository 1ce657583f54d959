import type { FormId } from '../form.ts';
import { FORMS, normaliseTitle } from '../sets.ts';
import { BUDGET_FORMS } from './budget.ts';
import { FINAL_SHAPES } from './final.ts';
import type { TableShape } from './shape.ts';

/** A form a table may be: of final accounts (T01…) or of a budget (B01…). */
export interface KnownForm {
  readonly id: string;
  readonly title: string;
  readonly shape: TableShape;
  readonly orientation: 'portrait' | 'landscape';
}

/** Titles of final accounts that other years and provinces print, beside the forms' own aliases. */
const MORE_TITLES: Readonly<Partial<Record<FormId, readonly string[]>>> = {
  T01: ['收入支出决算总体情况表', '收支决算表'],
  T04: ['财政拨款收支决算表', '财政拨款收入支出决算总体情况表'],
  T05: ['一般公共预算支出决算表', '一般公共预算财政拨款支出决算功能分类表'],
  T06: ['一般公共预算基本支出决算表', '一般公共预算财政拨款基本支出决算经济分类表'],
  T07: [
    '“三公”经费及会议费、培训费支出决算表',
    '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
    '财政拨款“三公”经费及会议费、培训费支出决算表',
    '一般公共预算“三公”经费支出决算表',
    '“三公”经费决算表',
    '一般公共预算财政拨款“三公”经费决算表',
    '财政拨款“三公”经费决算表',
  ],
  T08: ['政府性基金预算财政拨款支出决算表', '政府性基金收入支出决算表', '政府性基金预算支出决算表'],
};

/** Every form that tables are recognised as. */
export const KNOWN_FORMS: readonly KnownForm[] = [
  ...(Object.keys(FORMS) as FormId[]).map((id) => ({
    id,
    title: FORMS[id].title,
    shape: FINAL_SHAPES[id],
    orientation: FORMS[id].orientation,
  })),
  ...BUDGET_FORMS,
];

/** Normal titles with their forms, the longest first: 财政拨款支出决算表 ends in 支出决算表. */
const TITLES: readonly (readonly [string, KnownForm])[] = KNOWN_FORMS.flatMap((form) =>
  [form.title, ...listAliases(form.id)].map((title) => [toName(title), form] as const),
).sort(([left], [right]) => right.length - left.length);

function listAliases(id: string): readonly string[] {
  const budget = BUDGET_FORMS.find((form) => form.id === id);
  if (budget) return budget.aliases;
  return [...FORMS[id as FormId].aliases, ...(MORE_TITLES[id as FormId] ?? [])];
}

/** Words in front of a title that make it another table: 项目支出决算表 is not 支出决算表. */
const LIMITS =
  /预算|拨款|基金|资本|项目|基本|明细|专户|三公|财务|经费|资金|事业|经营|采购|运行|其他|收支|收入|支出/u;
/** Who and when, in front of a title: 2024年部门…, 上海市某区某局2024年度…, 预算单位…, 附表1-1. */
const WHO = /(?:预算单位|主管部门|单位|部门|本级|年度|汇总|公开|区级|市级|县级|省级)+$/u;

/**
 * The form a title names, whoever's and of whatever year: 2024年预算单位收入预算总表, 某局2024年度收入决算表（分科目）.
 * A title that limits a form to something (项目支出决算表, 收入决算表（分单位）) is another table.
 */
export function findKnownForm(title: string): KnownForm | undefined {
  const name = toName(title);
  const found = TITLES.find(([known]) => name.endsWith(known) && !LIMITS.test(toWho(name, known)));
  return found?.[1];
}

/** What stands in front of a title, without the words that only say whose and when. */
function toWho(name: string, known: string): string {
  // 某市政府采购中心2023年度…: what stands before the year is whose table it is.
  const front = name.slice(0, name.length - known.length).replace(/^.*\d{4}年度?/u, '');
  return front
    .replace(WHO, '')
    .replace(/\d{4}年?度?$/u, '')
    .replace(WHO, '')
    .replace(/预算单位/gu, '');
}

/** A title without blanks, quotation marks, numbers, year, and brackets that do not limit it. */
function toName(title: string): string {
  return normaliseTitle(title)
    .replace(/[-—~()（）]?续表?\)?$/u, '')
    .replace(
      /\((?:分科目|功能科目|经济科目|功能分类|经济分类|续|样表|表?[一二三四五六七八九十\d]+|(?:金额)?单位[^)]*)\)$/u,
      '',
    )
    .replace(/^部门(?=.{4})/u, '')
    .replace(/[、,]/gu, '');
}
