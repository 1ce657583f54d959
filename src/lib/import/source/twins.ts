import { findLeaves, parseCell, type AnyTable, type ReviewItem } from '../../model/index.ts';
import { squeeze, type TextBlock } from '../blocks.ts';
import type { LocatedTable } from '../tables/locate.ts';
import { PROJECT_FORM } from '../tables/performance/title.ts';
import { readTable, recogniseTable } from '../tables/read.ts';

/** Differing cells that an item names; the files themselves say the rest. */
const NAMED = 8;
/** Prints by which a table without a title is named. */
const QUOTED = 4;
/** Share of the printed cells that two prints of one free table have in common at least. */
const SHARED = 0.8;

/**
 * The table of a flow that prints the same as another file's table: the same form, or among free tables the one with
 * the same cells. `taken` are those that are of that file, or have a twin in it already.
 */
export function findTwin(
  flow: readonly (TextBlock | LocatedTable)[],
  table: LocatedTable,
  taken: ReadonlySet<LocatedTable>,
): LocatedTable | undefined {
  const own = recogniseTable(table);
  const cells = own.kind === 'free' ? listPrints(table) : [];
  return flow.find((entry): entry is LocatedTable => {
    if (entry.kind === 'text' || taken.has(entry)) return false;
    const other = recogniseTable(entry);
    if (own.kind === 'free') return other.kind === 'free' && shares(listPrints(entry), cells);
    if (other.kind === 'free' || other.id !== own.id) return false;
    // A department evaluates several projects, each in a form of its own: only the same one is a twin.
    return own.id !== PROJECT_FORM || compareTwins('', entry, table).differing === undefined;
  });
}

/** Whether two lists of printed cells are nearly the same, in whatever order. */
function shares(one: readonly string[], two: readonly string[]): boolean {
  const rest = Map.groupBy(one, (print) => print);
  const shared = two.filter((print) => rest.get(print)?.pop() !== undefined).length;
  return shared > 0 && shared >= SHARED * Math.max(one.length, two.length);
}

function listPrints(table: LocatedTable): readonly string[] {
  return [...listCells(readTable('', 'a1', table, undefined).table).values()].map(squeeze);
}

/** Two prints of one table side by side. */
export interface ComparedTwins {
  /** The cells that differ, in words; undefined where none does. */
  readonly differing: string | undefined;
  readonly item: ReviewItem;
}

/** Compares two prints of one table cell by cell: what differs, or that nothing does. */
export function compareTwins(name: string, kept: LocatedTable, other: LocatedTable): ComparedTwins {
  const recognised = recogniseTable(kept);
  const isFree = recognised.kind === 'free';
  const id = isFree ? 'a1' : recognised.id;
  const [mine, theirs] = [kept, other].map((one) => listCells(readTable(name, id, one, undefined).table));
  const keys = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])];
  const cells = keys.filter((key) => !isSame(mine?.get(key), theirs?.get(key)));
  const place = { line: other.line, lastLine: other.lastLine };
  const text = kept.title ?? other.title ?? quoteHead(theirs);
  if (cells.length === 0) {
    const message = `《${name}》里也有这张表，各格与正文所附的相同，只公开一次。`;
    return { differing: undefined, item: { kind: 'derived', ...place, text, message, confidence: 1 } };
  }
  const shown = cells
    .slice(0, NAMED)
    // A free table has its number only when all tables are known: a cell is named within the table.
    .map(
      (key) =>
        `${isFree ? key.slice(id.length + 1) : key}：正文 ${mine?.get(key) ?? '空白'}，${name} ${theirs?.get(key) ?? '空白'}`,
    );
  const more = cells.length > NAMED ? ` 等 ${String(cells.length)} 处` : '';
  const differing = `${shown.join('；')}${more}`;
  const message = `《${name}》里也有这张表，与正文所附的不同，已按正文公开，请核对哪一份是审定的：${differing}。`;
  return { differing, item: { kind: 'conflict', ...place, text, message } };
}

/** The first prints of a table without a title, by which a person finds it. */
function quoteHead(cells: ReadonlyMap<string, string> | undefined): string {
  const prints = [...(cells?.values() ?? [])].filter((print) => print.trim() !== '');
  return `${prints.slice(0, QUOTED).join(' | ')}${prints.length > QUOTED ? ' | …' : ''}`;
}

function listCells(table: AnyTable): Map<string, string> {
  const cells = new Map<string, string>();
  if (table.kind === 'performance') {
    cells.set(table.id, JSON.stringify([table.funds, table.goals, table.indicators, table.total]));
    return cells;
  }
  for (const { columns, rows } of table.panels)
    for (const row of rows) {
      cells.set(`${table.id}.${row.id}`, `${row.code ?? ''}${row.label}`);
      for (const { id } of findLeaves(columns)) {
        const print = row.cells[id] ?? '';
        if (print.trim() !== '') cells.set(`${table.id}.${row.id}.${id}`, print);
      }
    }
  return cells;
}

/** 1,114.90 and 1114.9 are one figure; a blank and 0.00 are not. */
function isSame(left: string | undefined, right: string | undefined): boolean {
  if (left === right || squeeze(left ?? '') === squeeze(right ?? '')) return true;
  const [one, two] = [parseCell(left), parseCell(right)];
  if (one.state !== 'number' || two.state !== 'number' || one.percent !== two.percent) return false;
  const digits = Math.max(one.decimals, two.decimals);
  return (
    one.digits * 10n ** BigInt(digits - one.decimals) === two.digits * 10n ** BigInt(digits - two.decimals)
  );
}
