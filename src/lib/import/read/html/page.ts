import type { GridBudget } from './grid.ts';
import type { Measures } from './measure.ts';
import type { Notes } from './notes.ts';
import type { Styler } from './style.ts';
import type { HtmlElement } from './tree.ts';
import type { Origin } from './word.ts';

/** A page while it is being read: what is known of it as a whole. */
export interface Page {
  readonly file: string;
  readonly origin: Origin;
  readonly styler: Styler;
  readonly measures: Measures;
  readonly notes: Notes;
  readonly budget: GridBudget;
  /** Parts around the article, which are not read. */
  readonly dropped: ReadonlySet<HtmlElement>;
  /** Whether a table only places things on the page. */
  readonly isLayout: (table: HtmlElement) => boolean;
  /** What a program put in front of tables when it wrote a workbook as a page: the name of the sheet, or their list (''). */
  readonly sheetTitles: ReadonlyMap<HtmlElement, string>;
}
