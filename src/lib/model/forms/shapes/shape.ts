import type { ColumnKind } from '../../table.ts';

/** A leaf column by meaning: the id it has in addresses and the headers it is printed under. */
export interface ColumnShape {
  readonly id: string;
  /** Absent means `amount`. */
  readonly kind?: ColumnKind;
  /**
   * Header paths from the outside in, steps parted by `/`: 本年支出/小计. Compared step by step after
   * `normaliseHeader`, with the shape's neutral headers left out.
   */
  readonly paths: readonly string[];
}

/** A header cell over several columns, by meaning. */
export interface GroupShape {
  readonly id: string;
  readonly labels: readonly string[];
}

/** How a form is ruled, whatever the year and the province: which columns it may have and what they are called. */
export interface TableShape {
  readonly columns: readonly ColumnShape[];
  readonly groups: readonly GroupShape[];
  /** Headers that say nothing about which column is meant: the form's own name, 项目, 决算数. */
  readonly neutral: readonly string[];
  /** Columns a table must have to be this form: one id of each list. */
  readonly required: readonly (readonly string[])[];
  /** What a table without a title is known by: every one of these columns and row names. */
  readonly signature?: { readonly columns?: readonly string[]; readonly rows?: readonly string[] };
  /** Rows are known by their place: their ids run 1, 2, 3 … through the panels where no 行次 is printed. */
  readonly fixed?: true;
  /** Columns are named by item and half (预算数, 决算数) in any order; the half that is meant where none is printed. */
  readonly half?: 'budget' | 'actual';
}

/**
 * A header for comparing: without white space, quotation marks, numbering, a year in front (2024年预算数) and what
 * stands in brackets: 因公出国（境）费 and 因公出国费, 金额（万元） and 金额 are one.
 */
export function normaliseHeader(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」]/gu, '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/^(?:[一二三四五六七八九十]+[、.]|\d{1,2}[、.](?!\d))/u, '')
    .replace(/^其中[:,]?/u, '')
    .replace(/^\d{4}年度?(?=.)/u, '')
    .replace(/[:、,]+$/u, '');
}

/** Columns that name a classification item (科目), as any form prints them. */
export const ITEM_COLUMNS: readonly ColumnShape[] = [
  {
    id: 'code',
    kind: 'code',
    paths: [
      '功能分类科目编码',
      '支出功能分类科目编码',
      '支出功能分类科目代码',
      '功能科目编码',
      '经济分类科目编码',
      '部门预算经济分类科目编码',
      '部门经济分类科目编码',
      '支出经济分类科目编码',
      '经济科目编码',
      '科目编码',
      '科目代码',
      '编码',
      '代码',
    ],
  },
  {
    id: 'name',
    kind: 'label',
    paths: [
      '科目名称',
      '功能分类科目名称',
      '支出功能分类科目名称',
      '功能科目名称',
      '经济分类科目名称',
      '部门经济分类科目名称',
      '部门预算经济分类科目名称',
      '支出经济分类科目名称',
      '经济科目名称',
      '科目',
      '项目名称',
      '项目',
      '名称',
    ],
  },
];

/** Columns of one half of a form with fixed lines: 项目 and 行次. */
export const LINE_COLUMNS: readonly ColumnShape[] = [
  {
    id: 'item',
    kind: 'label',
    paths: ['项目', '项目名称', '项目按功能分类', '功能科目名称', '功能分类', '支出功能分类', '科目名称'],
  },
  { id: 'line', kind: 'line', paths: ['行次', '序号'] },
];

/** Headers over stubs, which name no amount. */
export const STUB_GROUPS: readonly GroupShape[] = [
  {
    id: 'classification',
    labels: ['项目', '支出功能分类', '支出经济分类', '功能分类科目', '经济分类科目', '科目'],
  },
];

/** Headers of the halves of a form with fixed lines. */
export const HALF_GROUPS: readonly GroupShape[] = [
  { id: 'income', labels: ['收入', '本年收入', '财政拨款收入', '收入预算', '收入决算'] },
  { id: 'expenditure', labels: ['支出', '本年支出', '财政拨款支出', '支出预算', '支出决算'] },
];
