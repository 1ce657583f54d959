import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GridBlock, GridCell } from '../../../src/lib/import/blocks.ts';
import { anyTableSchema, type AnyTable, type Panel } from '../../../src/lib/model/index.ts';
import { layoutPerformance, layoutTable, type Grid } from '../../../src/lib/site/tables/index.ts';
import { readFlow, say } from './draw.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../src/content/disclosures');
const STATUTORY = ['t01', 't02', 't03', 't04', 't05', 't06', 't07', 't08', 't09'];
const FREE = ['a1', 'a2', 'a3', 'a4'];

function readPublished(document: string, id: string): AnyTable {
  return anyTableSchema.parse(
    JSON.parse(readFileSync(path.join(CONTENT, document, 'tables', `${id}.json`), 'utf8')),
  );
}

/** A drawn table with its merged cells as a reader hands it on; blank cells have no words. */
function toBlock(grids: readonly Grid[]): GridBlock {
  const lines = grids.flatMap(({ head, body }) => [...head, ...body]);
  const taken = new Set<string>();
  const rows = lines.map((line, y) => {
    let column = 0;
    const cells = line.cells.map((cell): GridCell => {
      while (taken.has(`${String(y)} ${String(column)}`)) column += 1;
      const { columnSpan: across = 1, rowSpan: down = 1 } = cell;
      for (let dy = 0; dy < down; dy += 1)
        for (let dx = 0; dx < across; dx += 1) taken.add(`${String(y + dy)} ${String(column + dx)}`);
      return { text: cell.text, column, across, down };
    });
    return { line: y + 10, cells };
  });
  return {
    kind: 'grid',
    line: 10,
    lastLine: 9 + rows.length,
    width: Math.max(...grids.map((grid) => grid.width)),
    rows,
  };
}

/** A block of a table without what only the printed shape decides: the words of the 栏次 row, kinds given by default. */
function toFigures({ columns, rows }: Panel): unknown {
  return { columns, rows };
}

describe('the published tables, drawn and read again from their cells', () => {
  test.each(STATUTORY)('should give %s as the text import read it, cell for cell', (id) => {
    const table = readPublished('zhuzhou/kexie/2021', id);
    if (table.kind !== 'table') throw new Error(id);
    const { tables, items } = readFlow([
      say(table.title),
      ...table.caption.map(({ text }) => say(text)),
      toBlock([layoutTable(table)]),
      ...[...table.notes, ...(table.statement === undefined ? [] : [table.statement])].map((text) =>
        say(text),
      ),
    ]);
    const [read] = tables;
    if (read?.kind !== 'table') throw new Error('not read as a table');
    expect(read).toMatchObject({
      id,
      form: table.form,
      title: table.title,
      caption: table.caption,
      unit: table.unit,
      notes: table.notes,
      orientation: table.orientation,
    });
    expect(read.statement).toBe(table.statement);
    expect(read.panels.map(toFigures)).toEqual(table.panels.map(toFigures));
    expect(items).toEqual([]);
  });

  test.each(FREE)('should give the free table %s with the same rows and columns', (id) => {
    const table = readPublished('hengyang/kexie/2021', id);
    if (table.kind !== 'table') throw new Error(id);
    const { tables } = readFlow([
      say(table.title),
      ...table.caption.map(({ text }) => say(text)),
      toBlock([layoutTable(table)]),
      ...table.notes.map((text) => say(text)),
    ]);
    const [read] = tables;
    if (read?.kind !== 'table') throw new Error('not read as a table');
    expect(read.panels).toEqual(table.panels);
  });

  test('should give the self-evaluation form with its tree of indicators', () => {
    const form = readPublished('zhuzhou/kexie/2021', 'self-evaluation');
    if (form.kind !== 'performance') throw new Error('no form');
    const { tables, items } = readFlow([
      say(form.title),
      toBlock(layoutPerformance(form)),
      ...form.notes.map((text) => say(text)),
    ]);
    expect(tables).toEqual([{ ...form, source: expect.anything() as unknown }]);
    expect(items).toEqual([]);
  });
});
