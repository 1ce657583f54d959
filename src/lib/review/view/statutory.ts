import {
  findLeaves,
  measureDepth,
  renderAnchor,
  renderCitation,
  type Column,
  type Panel,
  type Row,
  type Table,
} from '../../model/index.ts';
import type { Grid, GridCell } from './grid.ts';

/** Lays out a statutory or free table as it is published: panels side by side under their header trees. */
export function layoutTable(table: Table): Grid {
  const depth = Math.max(...table.panels.map(({ columns }) => measureDepth(columns)));
  const head: GridCell[][] = Array.from({ length: depth }, () => []);
  for (const [p, { columns }] of table.panels.entries())
    for (const [c, column] of columns.entries())
      placeHeader(head, column, `/panels/${p}/columns/${c}`, 0, depth);
  const numbers = table.panels.flatMap(layoutNumbers);
  const lines = table.panels.map((panel, p) => placeRows(table, panel, p));
  const length = Math.max(...lines.map((rows) => rows.length));
  const body = Array.from({ length }, (_, line) =>
    lines.flatMap((rows, p) => rows[line] ?? blankLine(table.panels[p])),
  );
  return { head: numbers.some(({ text }) => text !== '') ? [...head, numbers] : head, body };
}

function placeHeader(
  head: GridCell[][],
  column: Column,
  pointer: string,
  level: number,
  depth: number,
): void {
  const leaves = findLeaves([column]).length;
  head[level]?.push({
    text: column.label,
    pointer: `${pointer}/label`,
    name: '表头',
    head: 'col',
    across: leaves,
    ...(column.children ? {} : { down: depth - level }),
  });
  for (const [c, child] of (column.children ?? []).entries())
    placeHeader(head, child, `${pointer}/children/${c}`, level + 1, depth);
}

/** The 栏次 row of one panel. */
function layoutNumbers(panel: Panel): GridCell[] {
  const leaves = findLeaves(panel.columns);
  const first = leaves.findIndex(({ number }) => number !== undefined);
  return leaves.map(({ number }, index) => ({
    text: number ?? (index === 0 && first > 0 ? (panel.numberLabel ?? '') : ''),
  }));
}

/** The rows of a panel by line; foot rows, and the totals beside those of other panels, stand on the last lines. */
function placeRows(table: Table, panel: Panel, p: number): (GridCell[] | undefined)[] {
  const length = Math.max(...table.panels.map(({ rows }) => rows.length));
  const hasFoot = table.panels.some(({ rows }) => rows.some((row) => row.across));
  const feet = hasFoot ? countTotals(panel.rows) : 0;
  const lines: (GridCell[] | undefined)[] = Array.from({ length }, () => undefined);
  for (const [r, row] of panel.rows.entries()) {
    const fromEnd = panel.rows.length - r;
    lines[fromEnd <= feet ? length - fromEnd : r] = layoutRow(table, panel, row, p, r);
  }
  return lines;
}

function countTotals(rows: readonly Row[]): number {
  const last = rows.findLastIndex((row) => row.role !== 'total' && row.across === undefined);
  return rows.length - 1 - last;
}

function layoutRow(table: Table, panel: Panel, row: Row, p: number, r: number): GridCell[] {
  const pointer = `/panels/${p}/rows/${r}`;
  return findLeaves(panel.columns).map((leaf): GridCell => {
    const kind = leaf.kind ?? 'amount';
    const address = { table: table.id, row: row.id, column: leaf.id };
    const name = renderCitation(table, address);
    if (kind === 'label')
      return {
        text: row.label,
        pointer: `${pointer}/label`,
        id: renderAnchor(address),
        name: `${table.id.toUpperCase()}/${row.id} 的名称`,
        head: 'row',
        ...(row.level === undefined ? {} : { level: row.level }),
      };
    if (kind === 'code') return namePart(row.code, `${pointer}/code`, `${name} 科目编码`);
    if (kind === 'line') return namePart(row.line, `${pointer}/line`, `${name} 行次`);
    return {
      text: row.cells[leaf.id] ?? '',
      pointer: `${pointer}/cells/${leaf.id}`,
      id: renderAnchor(address),
      kind: kind === 'amount' ? 'amount' : 'line',
      name,
    };
  });
}

function namePart(text: string | undefined, pointer: string, name: string): GridCell {
  return text === undefined ? { text: '' } : { text, pointer, name };
}

function blankLine(panel: Panel | undefined): GridCell[] {
  return findLeaves(panel?.columns ?? []).map(() => ({ text: '' }));
}
