import type { Page } from 'playwright-core';

/** A cell of a built table in the grid that its spans make. */
export interface GridCell {
  readonly id: string;
  readonly text: string;
  readonly isRowHead: boolean;
  /** Line and first column in the grid of the body, from 0. */
  readonly row: number;
  readonly column: number;
  /** Text of the lowest head over its first column; empty in tables without heads. */
  readonly head: string;
}

/** Reads a table of the open page cell by cell, as its spans put them, whatever its ids say. */
export function readGrid(page: Page, table: string): Promise<GridCell[]> {
  return page.locator(`figure[id="${table}"]`).evaluate((figure) => {
    const lay = (rows: readonly Element[]) => {
      const taken = new Set<string>();
      return rows.flatMap((line, row) => {
        let column = 0;
        return [...line.children].map((child) => {
          const cell = child as HTMLTableCellElement;
          while (taken.has(`${row}/${column}`)) column += 1;
          for (let down = 0; down < cell.rowSpan; down += 1) {
            for (let right = 0; right < cell.colSpan; right += 1)
              taken.add(`${row + down}/${column + right}`);
          }
          const laid = { cell, row, column, width: cell.colSpan };
          column += cell.colSpan;
          return laid;
        });
      });
    };
    return [...figure.querySelectorAll('table')].flatMap((part, index) => {
      const heads = lay([...part.querySelectorAll('thead tr:not(.print-caption, .numbers)')]);
      return lay([...part.querySelectorAll('tbody tr')]).map(({ cell, row, column }) => ({
        id: cell.id,
        text: cell.textContent.trim(),
        isRowHead: cell.localName === 'th' && cell.scope === 'row',
        // Tables of one figure follow each other: their lines never share a number.
        row: index * 1000 + row,
        column,
        head:
          heads.findLast((head) => head.column <= column && column < head.column + head.width)?.cell
            .textContent ?? '',
      }));
    });
  });
}
