import { findFormByTitle, findLeaves, parseCell, type AnyTable, type ReviewItem } from '../../model/index.ts';
import { parsePrintedNumber } from '../../text/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';
import type { LocatedTable } from '../tables/locate.ts';
import { readTable, recogniseTable } from '../tables/read.ts';

type Flow = readonly (TextBlock | LocatedTable)[];

/** What comes of tables that stand in files of their own. */
export interface Attached {
  readonly flow: Flow;
  readonly items: readonly ReviewItem[];
}

/** Differing cells that an item names; the files themselves say the rest. */
const NAMED = 8;

/**
 * Brings the tables of further files (决算表.xlsx) into the words: in the place of their title where the words print it,
 * else at the end of the part that holds the tables, else at the end. A form that the words have too is compared with
 * them cell by cell: the one in the words stays, and what differs is told.
 */
export function attachTables(
  words: Flow,
  others: readonly { readonly name: string; readonly flow: Flow }[],
): Attached {
  const items: ReviewItem[] = [];
  let flow = words;
  for (const { name, flow: own } of others) {
    for (const entry of own) {
      if (entry.kind === 'text') {
        items.push(noteText(name, entry));
        continue;
      }
      const twin = findTwin(words, entry);
      if (twin) items.push(compareTwins(name, twin, entry));
      else flow = insert(flow, entry);
    }
  }
  return { flow, items };
}

/** Words beside the tables of a workbook (a cover sheet, remarks) are no words of the document; they are told in full. */
function noteText(name: string, block: TextBlock): ReviewItem {
  return {
    kind: 'dropped-artefact',
    line: block.line,
    lastLine: block.lastLine,
    text: toText(block),
    message: `《${name}》里表格之外的文字，没有放进正文；该文件照原样公开。`,
    confidence: 0.6,
  };
}

function findTwin(words: Flow, table: LocatedTable): LocatedTable | undefined {
  const own = recogniseTable(table);
  if (own.kind === 'free') return undefined;
  return words.find((entry): entry is LocatedTable => {
    if (entry.kind === 'text') return false;
    const other = recogniseTable(entry);
    return other.kind !== 'free' && other.id === own.id;
  });
}

function compareTwins(name: string, kept: LocatedTable, other: LocatedTable): ReviewItem {
  const recognised = recogniseTable(kept);
  const id = recognised.kind === 'free' ? 'a1' : recognised.id;
  const title = kept.title ?? other.title ?? id;
  const [mine, theirs] = [kept, other].map((one) => listCells(readTable(name, id, one, undefined).table));
  const keys = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])];
  const differing = keys.filter((key) => !isSame(mine?.get(key), theirs?.get(key)));
  const place = { line: other.line, lastLine: other.lastLine };
  if (differing.length === 0)
    return {
      kind: 'derived',
      ...place,
      text: title,
      message: `《${name}》里也有这张表，各格与正文所附的相同，只公开一次。`,
      confidence: 1,
    };
  const shown = differing
    .slice(0, NAMED)
    .map((key) => `${key}：正文 ${mine?.get(key) ?? '空白'}，${name} ${theirs?.get(key) ?? '空白'}`);
  const more = differing.length > NAMED ? ` 等 ${String(differing.length)} 处` : '';
  return {
    kind: 'conflict',
    ...place,
    text: title,
    message: `《${name}》里也有这张表，与正文所附的不同，已按正文公开，请核对哪一份是审定的：${shown.join('；')}${more}。`,
  };
}

function listCells(table: AnyTable): Map<string, string> {
  const cells = new Map<string, string>();
  if (table.kind === 'performance') {
    cells.set(table.id, JSON.stringify([table.funds, table.goals, table.indicators, table.total]));
    return cells;
  }
  for (const { columns, rows } of table.panels)
    for (const row of rows)
      for (const { id } of findLeaves(columns)) {
        const print = row.cells[id] ?? '';
        if (print.trim() !== '') cells.set(`${table.id}.${row.id}.${id}`, print);
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

function insert(flow: Flow, table: LocatedTable): Flow {
  const form = table.title === undefined ? undefined : findFormByTitle(table.title);
  const at = flow.findIndex((entry) => {
    if (entry.kind !== 'text') return false;
    const text = toText(entry);
    if (text.length > 60) return false;
    const words = text.slice(parsePrintedNumber(text)?.length ?? 0);
    return form
      ? findFormByTitle(words)?.id === form.id
      : table.title !== undefined && squeeze(words) === squeeze(table.title);
  });
  const title = flow[at];
  if (title?.kind === 'text') {
    // A numbered line is a heading and stays; a bare title is the table's own.
    const keeps = parsePrintedNumber(toText(title)) !== undefined;
    return [...flow.slice(0, keeps ? at + 1 : at), table, ...flow.slice(at + 1)];
  }
  const part = flow.findIndex((entry) => isPart(entry) && /[表]$/u.test(squeeze(toText(entry as TextBlock))));
  const next = part === -1 ? -1 : flow.findIndex((entry, index) => index > part && isPart(entry));
  const end = next === -1 ? flow.length : next;
  return [...flow.slice(0, end), table, ...flow.slice(end)];
}

/** 第二部分 2021年度部门决算表. */
function isPart(entry: TextBlock | LocatedTable): boolean {
  return entry.kind === 'text' && parsePrintedNumber(toText(entry))?.style === 'part';
}
