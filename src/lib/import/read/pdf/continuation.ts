import { squeeze } from '../../blocks.ts';
import type { PageCell, PageTable } from './table.ts';
import { joinSeparator } from './words.ts';

/** How far, in points, the columns of a table may move from page to page. */
const SAME_COLUMN = 4;
/** Part of its columns that a table must share with the one it carries on. */
const SHARED = 0.8;
/** A text that begins like this begins a row. */
const BEGINS =
  /^(?:\d{3,}|[一二三四五六七八九十\d]{1,3}[、.．)）](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|其中|合计|总计|注)/u;
/** A text that ends like this is complete. */
const ENDS = /[。；;]$/u;
const FIGURE = /^[-−]?[\d,，]+(?:[.．]\d+)?%?$/u;

/** Whether a table of the next page has the columns of the one before it. */
export function fitsBelow(above: PageTable, below: PageTable): boolean {
  if (below.page !== above.lastPage + 1 || above.ruled !== below.ruled) return false;
  if (!above.ruled) return above.columns.length === below.columns.length && overlap(above, below);
  const [start, end] = [below.columns[0] ?? 0, below.columns.at(-1) ?? 0];
  if (Math.abs((above.columns[0] ?? 0) - start) > SAME_COLUMN) return false;
  if (Math.abs((above.columns.at(-1) ?? 0) - end) > SAME_COLUMN) return false;
  const [fewer, more] = [above.columns, below.columns].sort((one, other) => one.length - other.length);
  const shared = (fewer ?? []).filter((at) =>
    (more ?? []).some((other) => Math.abs(other - at) <= SAME_COLUMN),
  );
  return shared.length >= (fewer ?? []).length * SHARED;
}

function overlap(above: PageTable, below: PageTable): boolean {
  return above.columns.every((at, index) => Math.abs(at - (below.columns[index] ?? Infinity)) < 25);
}

/** Number of rows at the start of a table that repeat those of the table it carries on. */
export function countRepeatedRows(above: PageTable, below: PageTable): number {
  const last = Math.min(above.rows.length, below.rows.length);
  let count = 0;
  while (count < last && describeRow(above, count) === describeRow(below, count)) count += 1;
  // Rows that only hold blanks or figures are no header, however alike they are.
  const isHeader = below.cells.some(({ row, text }) => row < count && text !== '' && !FIGURE.test(text));
  const cuts = below.cells.some(({ row, down }) => row < count && row + down > count);
  return isHeader && !cuts && count < below.rows.length ? count : 0;
}

function describeRow({ cells }: PageTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row && squeeze(cell.text) !== '')
    .sort((one, other) => one.column - other.column)
    .map((cell) => squeeze(cell.text))
    .join('|');
}

/** A table without its first rows. */
export function dropRows(table: PageTable, count: number): PageTable {
  if (count === 0) return table;
  const cells = table.cells
    .filter(({ row }) => row >= count)
    .map((cell) => ({ ...cell, row: cell.row - count }));
  return { ...table, rows: table.rows.slice(count), cells };
}

/** Carries a table on with the rows of the next page; `broken` is the row that the page end cut, where it did. */
export function appendTable(above: PageTable, below: PageTable): { table: PageTable; broken?: string } {
  const columns = mergeColumns(above.columns, below.columns);
  const upper = above.cells.map((cell) => refit(cell, above.columns, columns));
  const lower = below.cells.map((cell) => refit(cell, below.columns, columns));
  const broken = findBroken(upper, above.rows.length - 1, lower);
  const shift = above.rows.length - (broken ? 1 : 0);
  const moved = lower
    .filter((cell) => !broken || cell.row > 0)
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  const kept = broken ? upper.map((cell) => broken.get(cell) ?? cell) : upper;
  const table = {
    ...above,
    lastPage: below.lastPage,
    columns,
    rows: [...above.rows, ...below.rows.slice(broken ? 1 : 0)],
    cells: [...kept, ...moved],
  };
  return broken ? { table, broken: [...broken.values()].map(({ text }) => text).join('\n') } : { table };
}

function mergeColumns(above: readonly number[], below: readonly number[]): number[] {
  if (above.length === below.length) return [...above];
  const extra = below.filter((at) => !above.some((other) => Math.abs(other - at) <= SAME_COLUMN));
  return [...above, ...extra].sort((one, other) => one - other);
}

/** A cell counted by the columns of the whole table. */
function refit(cell: PageCell, from: readonly number[], to: readonly number[]): PageCell {
  if (from.length === to.length) return cell;
  const find = (index: number) => {
    const at = from[index] ?? 0;
    return to.reduce(
      (best, other, place) => (Math.abs(other - at) < Math.abs((to[best] ?? Infinity) - at) ? place : best),
      0,
    );
  };
  const column = find(cell.column);
  return { ...cell, column, across: Math.max(1, find(cell.column + cell.across) - column) };
}

/** The cells of the last row that the first row of the next page carries on: labels only, in a table of figures. */
function findBroken(
  upper: readonly PageCell[],
  last: number,
  lower: readonly PageCell[],
): ReadonlyMap<PageCell, PageCell> | undefined {
  const first = lower.filter(({ row, text }) => row === 0 && text !== '');
  const others = lower.filter(({ row }) => row > 0);
  const hasFigures =
    others.some(({ text }) => FIGURE.test(text)) || upper.some(({ text }) => FIGURE.test(text));
  if (first.length === 0 || !hasFigures || lower.some(({ row, down }) => row === 0 && down > 1))
    return undefined;
  const joined = new Map<PageCell, PageCell>();
  for (const tail of first) {
    // A closing mark begins no line: it takes the letter before it along.
    const needed = /^.[，。、；：！？”’）》]/u.test(tail.text) ? 2.3 : 1.3;
    const head = upper.find(
      (cell) => cell.row + cell.down - 1 === last && cell.column === tail.column && cell.text !== '',
    );
    if (
      !head ||
      head.room > needed ||
      FIGURE.test(tail.text) ||
      BEGINS.test(tail.text) ||
      ENDS.test(head.text)
    )
      return undefined;
    const message = '这一格被分页断开，已与下一页的续行相接；请对照原件。';
    const text = head.text + joinSeparator(head.text, tail.text) + tail.text;
    joined.set(head, { ...head, text, room: tail.room, doubt: { message, confidence: 0.6 } });
  }
  return joined;
}
