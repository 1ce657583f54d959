import { matchesAmount } from './amount-query.ts';
import type { Ask } from './ask.ts';
import type { ColumnEntry, RowEntry, SectionEntry } from './entry.ts';
import { markPieces, type Piece } from './excerpt.ts';
import { hasTerm } from './lookup.ts';
import { findMatches } from './matches.ts';
import { parseNumber } from './number.ts';
import type { Term } from './query.ts';

/** A cell of a row that is shown. */
export interface CellHit {
  /** Its anchor on the page: `t05.2060702.basic`. */
  readonly anchor: string;
  readonly column: string;
  /** As printed. */
  readonly print: string;
  readonly unit: string;
  /** Whether it is what was asked for, and not only its neighbour. */
  readonly match: boolean;
}

/** A row of a table that answers, with its table. */
export interface RowHit {
  readonly table: string;
  /** The name the table has in every year. */
  readonly name: string;
  readonly tableAnchor: string;
  /** Where a click leads: the cell asked for, else the first of the row. */
  readonly anchor: string;
  readonly code: string;
  readonly label: readonly Piece[];
  readonly cells: readonly CellHit[];
}

/**
 * A row with the cells asked for; undefined when it does not answer after all. For amounts only the cells that have one are
 * asked for; for names and codes the whole row is.
 */
export function describeRow(
  { table }: SectionEntry,
  number: number,
  columns: readonly number[],
  ask: Ask,
  terms: readonly Term[],
): RowHit | undefined {
  const row = table?.rows[number];
  if (!table || !row) return undefined;
  const isAsked = (column: number, print: string): boolean => {
    const { unit, label = '' } = table.columns[column] ?? {};
    if (!ask.amount) return columns.includes(column);
    const words = [row.label, row.code ?? '', label, table.title, table.name];
    return (
      columns.includes(column) &&
      matchesAmount({ number: parseNumber(print), unit }, ask.amount) &&
      terms.every((term) => words.some((word) => hasTerm(word, term)))
    );
  };
  const cells = row.cells.map(([column, print]) =>
    describeCell(table.id, row, table.columns[column], print, isAsked(column, print)),
  );
  const asked = cells.filter(({ match }) => match);
  if (ask.amount && asked.length === 0) return undefined;
  const shown = ask.amount ? asked : cells;
  return {
    table: table.title,
    name: table.name,
    tableAnchor: table.id,
    anchor: (asked[0] ?? cells[0])?.anchor ?? table.id,
    code: row.code ?? '',
    label: markPieces(row.label, findMatches(row.label, terms), 0, row.label.length),
    cells: shown,
  };
}

function describeCell(
  table: string,
  row: RowEntry,
  column: ColumnEntry | undefined,
  print: string,
  match: boolean,
): CellHit {
  return {
    anchor: `${table}.${row.id}.${column?.id ?? ''}`,
    column: column?.label ?? '',
    print,
    unit: column?.unit ?? '',
    match,
  };
}
