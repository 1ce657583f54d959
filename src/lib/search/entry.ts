import type { UnitName } from './number.ts';

/** One column of a table as it is searched: its name in addresses, its heads from the top down joined by `·`. */
export interface ColumnEntry {
  readonly id: string;
  readonly label: string;
  /** Absent where the cells are no money, or the table states no unit. */
  readonly unit?: UnitName;
}

/** One row of a table: its name in addresses, what is printed in front of the figures, and the figures by column number. */
export interface RowEntry {
  readonly id: string;
  readonly code?: string;
  readonly label: string;
  /** Column number and print of every cell that has one. */
  readonly cells: readonly (readonly [column: number, print: string])[];
}

/** A table as it is searched. */
export interface TableEntry {
  /** Name in addresses: `t05`. */
  readonly id: string;
  readonly title: string;
  /** The name it has in the list of tables (表): the same for the same form of other years and departments. */
  readonly name: string;
  readonly columns: readonly ColumnEntry[];
  readonly rows: readonly RowEntry[];
}

/**
 * An amount in a sentence: paragraph, offsets, the number in plain digits, the unit it stands in, and what it is of (主语)
 * where the clause itself does not say so: 公务接待费 of 支出决算为0.70万元 in 公务接待费预算为5.5万元，支出决算为0.70万元.
 */
export type AmountEntry = readonly [
  paragraph: number,
  start: number,
  end: number,
  number: string,
  unit: UnitName | '',
  subject?: string,
];

/** A section of a document: from one heading, or table, to the next. */
export interface SectionEntry {
  /** Its anchor; absent before the first heading. */
  readonly id?: string;
  readonly heading: string;
  /** Chapter (章节) it belongs to; empty where it is none of the known ones. */
  readonly chapter: string;
  readonly paragraphs: readonly string[];
  readonly amounts: readonly AmountEntry[];
  readonly table?: TableEntry;
}

/** A page as it is searched. Everything the index files are made of: they are a pure function of a list of these. */
export interface DocumentEntry {
  /** Path below the site, without a slash in front: `zhuzhou/kexie/2021/`. */
  readonly url: string;
  readonly title: string;
  /** Empty on pages that are no documents, as are the four below. */
  readonly region: string;
  readonly department: string;
  readonly year: string;
  readonly kind: string;
  /** Other names of the department (别名). */
  readonly aliases: readonly string[];
  readonly sections: readonly SectionEntry[];
}
