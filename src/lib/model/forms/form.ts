import type { Column } from '../table.ts';

/** A fixed line of a form (固定行), with its printed 行次. */
export interface FormLine {
  readonly line: string;
  /** Name as the form prints it; empty for lines the form leaves open. */
  readonly label: string;
  readonly role?: 'total';
}

/** One block of a form. A block without `lines` takes as many rows as the department has items. */
export interface FormPanel {
  readonly columns: readonly Column[];
  /** Text of the 栏次 row's header cell; absent where the form has no 栏次 row. */
  readonly numberLabel?: string;
  readonly lines?: readonly FormLine[];
}

/** A statutory form (公开表) as data: what it is called, how it is ruled, what stands on its fixed lines. */
export interface Form {
  /** Canonical id: T01…T09 whatever number a year prints on it. */
  readonly id: FormId;
  /** Canonical title (表名). */
  readonly title: string;
  /** Other titles seen; compared after `normaliseTitle`. */
  readonly aliases: readonly string[];
  readonly panels: readonly FormPanel[];
  /** The form's own footnote (注), for recognising it; the published note is always the document's. */
  readonly note: string;
  readonly orientation: 'portrait' | 'landscape';
}

/** Ids of the statutory forms and of the performance self-evaluation form. */
export const FORM_IDS = ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09'] as const;
export type FormId = (typeof FORM_IDS)[number];

/** Which forms a year prints, in which order and under which numbers. */
export interface FormSet {
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear?: number;
  readonly entries: readonly FormSetEntry[];
}

/** One place in a form set. */
export interface FormSetEntry {
  readonly form: FormId;
  /** Printed number (公开NN表). */
  readonly number: string;
  /** Title of that year, where it differs from the canonical one. */
  readonly title?: string;
}

/** Builds a leaf of amounts. */
export function amount(id: string, label: string, number?: string): Column {
  return { id, label, kind: 'amount', ...(number === undefined ? {} : { number }) };
}

/** The two leaves that name a classification item: 科目编码 and 科目名称, under 项目. */
export function classification(codeLabel: string): Column {
  return {
    id: 'classification',
    label: '项目',
    children: [
      { id: 'code', label: codeLabel, kind: 'code' },
      { id: 'name', label: '科目名称', kind: 'label' },
    ],
  };
}
