import type { Block, GridBlock, GridCell, TextBlock } from '../../../src/lib/import/blocks.ts';
import { locateTables, type LocatedTable } from '../../../src/lib/import/tables/locate.ts';
import { nameTables } from '../../../src/lib/import/tables/name.ts';
import { readTable, recogniseTable } from '../../../src/lib/import/tables/read.ts';
import { anyTableSchema, type AnyTable, type ReviewItem, type Table } from '../../../src/lib/model/index.ts';

/**
 * A ruled table as drawn: a line for a row, cells parted by bars; `<` is covered by the cell to its left, `^` by the one
 * above. Nothing between bars is a blank cell, `¶` a paragraph's end inside a cell.
 */
export function draw(picture: string, line = 1): GridBlock {
  const rows = picture
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('|').map((cell) => cell.trim().replaceAll('¶', '\n')));
  const width = Math.max(...rows.map((cells) => cells.length));
  const at = (y: number, x: number) => rows[y]?.[x] ?? '';
  return {
    kind: 'grid',
    line,
    lastLine: line + rows.length - 1,
    width,
    rows: rows.map((cells, y) => ({
      line: line + y,
      cells: cells.flatMap((text, x): GridCell[] => {
        if (text === '<' || text === '^') return [];
        let across = 1;
        while (at(y, x + across) === '<') across += 1;
        let down = 1;
        while (at(y + down, x) === '^') down += 1;
        return [{ text, column: x, across, down }];
      }),
    })),
  };
}

/** A paragraph on a line of its own. */
export function say(text: string, line = 1): TextBlock {
  return { kind: 'text', line, lastLine: line, inlines: [{ text }], spaced: true };
}

/** What a document of these blocks is read as: words, tables in order, review items. */
export interface ReadFlow {
  readonly words: readonly string[];
  readonly located: readonly LocatedTable[];
  readonly tables: readonly AnyTable[];
  readonly items: readonly ReviewItem[];
}

/** Reads blocks as the importer does; every table must satisfy the schema. */
export function readFlow(blocks: readonly Block[], heading?: string): ReadFlow {
  const flow = locateTables(blocks);
  const ids = nameTables('test.xlsx', flow);
  const results = [...ids].map(([located, id]) => readTable('test.xlsx', id, located, heading));
  return {
    words: flow.flatMap((entry) =>
      entry.kind === 'text' ? [entry.inlines.map(({ text }) => text).join('')] : [],
    ),
    located: [...ids.keys()],
    tables: results.map(({ table }) => anyTableSchema.parse(table)),
    items: results.flatMap(({ items }) => items),
  };
}

/** The only table of a drawing under a title. */
export function readDrawn(
  title: string | undefined,
  picture: string,
): { table: Table; items: readonly ReviewItem[] } {
  const blocks = [...(title === undefined ? [] : [say(title)]), draw(picture, 2)];
  const { tables, items } = readFlow(blocks);
  const [table, ...more] = tables;
  if (table?.kind !== 'table' || more.length > 0) throw new Error(`read as ${String(tables.length)} tables`);
  return { table, items };
}

/** What a drawing under a title is recognised as. */
export function recognise(title: string | undefined, picture: string): string {
  const flow = locateTables([...(title === undefined ? [] : [say(title)]), draw(picture, 2)]);
  const located = flow.find((entry) => entry.kind === 'located');
  if (!located) return 'words';
  const found = recogniseTable(located);
  return found.kind === 'free' ? 'free' : found.id;
}

/** The rows of a table as text: id, code, name, cells by column. */
export function showRows(table: Table): string[] {
  return table.panels.flatMap((panel) =>
    panel.rows.map((row) =>
      [
        row.id,
        ...(row.line === undefined ? [] : [`#${row.line}`]),
        ...(row.code === undefined ? [] : [`@${row.code}`]),
        row.label || '-',
        ...(row.role ? [row.role] : []),
        ...(row.across ? [`across ${String(row.across)}`] : []),
        ...Object.entries(row.cells).map(([id, print]) => `${id}=${print}`),
      ].join(' '),
    ),
  );
}

/** The header trees of a table as text: id and header, children in brackets, kinds other than amounts marked. */
export function showColumns(table: Table): string[] {
  type Columns = Table['panels'][number]['columns'];
  const show = (columns: readonly Columns[number][]): string =>
    columns
      .map(({ id, label, kind = 'amount', number, children }) =>
        children
          ? `${id}:${label}{${show(children)}}`
          : `${id}:${label}${kind === 'amount' ? '' : `(${kind})`}${number === undefined ? '' : `[${number}]`}`,
      )
      .join(' ');
  return table.panels.map(({ columns, numberLabel }) =>
    [show(columns), ...(numberLabel === undefined ? [] : [`栏次=${numberLabel}`])].join(' '),
  );
}
