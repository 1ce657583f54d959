import type { ReportHead } from '../model/index.ts';

/** One figure a reader asks for first, exactly as a cell prints it. */
export interface KeyFigure {
  /** What it is: 本年收入, “三公”经费预算 … */
  readonly label: string;
  /** The print of the cell. */
  readonly print: string;
  /** Unit of money of its table, where stated. */
  readonly unit?: string | undefined;
  /** Anchor of the cell on the page of its document. */
  readonly anchor: string;
}

/** A document as lists and menus know it: never its words or its tables. */
export interface ListedReport {
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  readonly region: string;
  /** `<region>/<department>`. */
  readonly department: string;
  readonly head: ReportHead;
  readonly figures: readonly KeyFigure[];
}

/** What the glossary needs of a document. */
export interface DocumentTerms {
  /** Terms the document defines itself. */
  readonly defined: readonly {
    readonly term: string;
    readonly definition: string;
    readonly anchor: string;
  }[];
  /** Terms linked in the document, with the sections that mention them. */
  readonly used: readonly {
    readonly term: string;
    readonly glossaryId?: string;
    readonly sections: readonly { readonly anchor: string; readonly heading: string }[];
  }[];
}
