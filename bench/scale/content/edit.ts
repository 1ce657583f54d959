import type { AnyTable } from '../../../src/lib/model/index.ts';
import type { Corpus } from './corpus.ts';
import { readDocument, type PlainDocument } from './document.ts';
import { layoutPlain, listCells } from './plain.ts';

/** One cell of one document gets another print. */
export interface Edit {
  readonly document: string;
  /** The document as it was. */
  readonly before: PlainDocument;
  /** The document with the other print in that cell. */
  readonly after: PlainDocument;
  readonly table: string;
  /** Address of the cell, `t03.2060702.basic`. */
  readonly cell: string;
  readonly text: string;
}

/** Form whose last printed cell is edited: a figure of one item, which no list of key figures shows. */
const FORM = 't03';
/** Prints to choose from: one that the document does not have yet. */
const PRINTS = ['8765.43', '7654.32', '6543.21', '5432.19'];

/** Chooses what is edited in a corpus: the same cell for every tool. */
export function planEdit(corpus: Corpus): Edit {
  const document = corpus.ids[Math.floor(corpus.ids.length / 2)] ?? '';
  const before = readDocument(corpus, document);
  const cells = listCells(before.tables.map(layoutPlain));
  const printed = cells.filter(
    ({ id, text, head }) => !head && id?.startsWith(`${FORM}.`) && /\d/.test(text),
  );
  const cell = printed.at(-1)?.id;
  const words = JSON.stringify(before);
  const text = PRINTS.find((print) => !words.includes(print));
  if (cell === undefined || text === undefined) throw new Error(`${document} has no cell to edit`);
  const tables = before.tables.map((table) => (table.id === FORM ? editTable(table, cell, text) : table));
  return { document, before, after: { ...before, tables }, table: FORM, cell, text };
}

/** A table with another print in one cell. */
function editTable(table: AnyTable, cell: string, text: string): AnyTable {
  const [, row, column = ''] = cell.split('.');
  if (table.kind !== 'table') throw new Error(`${cell} is in no ordinary table`);
  const panels = table.panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((one) =>
      one.id === row && column in one.cells ? { ...one, cells: { ...one.cells, [column]: text } } : one,
    ),
  }));
  return { ...table, panels };
}
