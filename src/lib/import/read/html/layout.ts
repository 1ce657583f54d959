import { isHidden, type Styler } from './style.ts';
import type { Measures } from './measure.ts';
import type { HtmlElement } from './tree.ts';

/** A row of a table and its cells, as printed: hidden ones are left out. */
export interface TableRow {
  readonly element: HtmlElement;
  readonly cells: readonly HtmlElement[];
}

/** The rows of a table by group; row spans end with their group. */
export type TableGroups = readonly (readonly TableRow[])[];

/** The rows of a table in the order a browser prints them: the first head, what is between, the first foot. */
export function listGroups(table: HtmlElement, styler: Styler): TableGroups {
  const isShown = (element: HtmlElement) => !isHidden(element, styler(element));
  const parts = listElements(table).filter(isShown);
  const head = parts.find(({ name }) => name === 'thead');
  const foot = parts.find(({ name }) => name === 'tfoot');
  const middle = parts.filter((part) => part !== head && part !== foot);
  return [head, ...middle, foot].flatMap((part) => {
    if (!part || !/^(?:thead|tbody|tfoot)$/.test(part.name)) return [];
    const rows = listElements(part).filter((row) => row.name === 'tr' && isShown(row));
    return [
      rows.map((element) => ({
        element,
        cells: listElements(element).filter((cell) => /^t[dh]$/.test(cell.name) && isShown(cell)),
      })),
    ];
  });
}

/** What of a table is hidden, and so not printed. */
export function listHidden(table: HtmlElement, styler: Styler): readonly HtmlElement[] {
  return listElements(table).flatMap((child) => {
    if (isHidden(child, styler(child))) return [child];
    return /^(?:thead|tbody|tfoot|tr)$/.test(child.name) ? listHidden(child, styler) : [];
  });
}

/**
 * Whether a table only places things on the page: it holds one cell, other tables, or one long text with little
 * beside it. Its cells are read one after the other.
 */
export function isLayoutTable(table: HtmlElement, styler: Styler, measures: Measures): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return true;
  const cells = listGroups(table, styler).flatMap((rows) => rows.flatMap((row) => row.cells));
  const filled = cells.filter((cell) => measures(cell).letters > 0);
  if (filled.length <= 1) return true;
  const nested = filled.filter((cell) => measures(cell).tables > 0);
  if (nested.length > 0) {
    const plain = filled.filter((cell) => measures(cell).tables === 0);
    const figures = plain.filter((cell) => measures(cell).figures > 0).length;
    // A form with a small table in one of its cells stays a form.
    return plain.length < 4 || plain.length < nested.length * 3 || figures < 2;
  }
  if (Number(table.attributes.get('border') ?? 0) > 0 || cells.some(({ name }) => name === 'th'))
    return false;
  const all = filled.reduce((sum, cell) => sum + measures(cell).letters, 0);
  return filled.some((cell) => {
    const { letters, blocks } = measures(cell);
    return filled.length <= 6 && all >= 200 && letters >= all * 0.8 && blocks >= 3;
  });
}

function listElements(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child): child is HtmlElement => child.kind === 'element');
}
