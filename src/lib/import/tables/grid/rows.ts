import type { Row } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import { findRole } from '../context.ts';
import { joinCode, levelOf, parseGlued } from './codes.ts';
import type { PanelPlan } from './columns.ts';
import type { Place } from './matrix.ts';
import type { Leaf } from './naming.ts';
import { foldCode, isTotalName } from './words.ts';

/** A row of one block as read: the row without its name, and which cell of the source each of its cells is. */
export interface DraftRow {
  readonly row: Omit<Row, 'id'>;
  /** Row of the matrix it stands on. */
  readonly at: number;
  /** The cells of the source with the column each went to. */
  readonly sources: readonly { readonly place: Place; readonly column: string }[];
  /** What a person should look at, in Chinese, with the print concerned. */
  readonly notes: readonly { readonly text: string; readonly message: string }[];
  /** Whether nothing is printed on it. */
  readonly blank: boolean;
}

/** What the reader of a block carries from row to row. */
interface Carry {
  /** Code of the last coded row. */
  open?: string;
  /** Inside the parts (其中) of a row. */
  inPart: boolean;
}

/** Reads the rows of one block. `pick` gives the cells of a line that belong to the block, left to right. */
export function readRows(
  plan: PanelPlan,
  lines: readonly number[],
  pick: (line: number) => { readonly places: readonly Place[]; readonly across?: number },
): DraftRow[] {
  const carry: Carry = { inPart: false };
  const columns = new Map(plan.leaves.map((leaf) => [leaf.column, leaf]));
  return lines.map((at) => {
    const { places, across } = pick(at);
    const draft = readRow({ leaves: plan.leaves, columns }, places, carry, at);
    return across === undefined ? draft : { ...draft, row: { ...draft.row, across } };
  });
}

/** The leaves of a block, in order and by column. */
interface Columns {
  readonly leaves: readonly Leaf[];
  readonly columns: ReadonlyMap<number, Leaf>;
}

function readRow(plan: Columns, places: readonly Place[], carry: Carry, at: number): DraftRow {
  const words = places.filter(({ text }) => text !== '');
  const sources: { place: Place; column: string }[] = [];
  const cells = new Map<string, string>();
  const notes: { text: string; message: string }[] = [];
  const labelLeaf = plan.leaves.find(({ kind }) => kind === 'label');
  const named = words.find((place) => isName(place, plan.columns, labelLeaf));
  let label = named ? flatten(named.text) : '';
  let line: string | undefined;
  for (const place of places) {
    const leaf = plan.columns.get(place.column) as Leaf;
    sources.push({ place, column: place === named ? (labelLeaf ?? leaf).id : leaf.id });
    if (place === named || place.text === '') continue;
    if (leaf.kind === 'line' && line === undefined) line = place.text;
    else cells.set(leaf.id, place.text);
  }
  const { code, ...found } = readCode(plan.leaves, cells, label, carry);
  label = found.label;
  notes.push(...found.notes);
  if (code !== undefined) carry.open = code;
  const role = isTotalName(label) ? ({ role: 'total' } as const) : findRole(label);
  // 其中： opens the parts of the row above; the next number or a total closes them.
  const isNumbered = plan.leaves.some(({ kind }) => kind === 'line');
  carry.inPart =
    /^其中/u.test(squeeze(label)) || (carry.inPart && isNumbered && line === undefined && !role.role);
  return {
    at,
    blank: words.length === 0,
    sources,
    notes,
    row: {
      ...(line === undefined ? {} : { line }),
      ...(code === undefined ? {} : { code, level: levelOf(code) }),
      label,
      ...(carry.inPart ? { role: 'part' as const } : role),
      cells: Object.fromEntries(cells),
    },
  };
}

/** Whether a cell names its row: it stands over the label column, or says 合计 in a column that names. */
function isName(place: Place, columns: ReadonlyMap<number, Leaf>, label: Leaf | undefined): boolean {
  if (!label) return false;
  if (place.column <= label.column && place.column + place.across > label.column) return true;
  const leaf = columns.get(place.column);
  return (leaf?.kind === 'code' || leaf?.kind === 'line') && isTotalName(place.text);
}

function readCode(
  leaves: readonly Leaf[],
  cells: Map<string, string>,
  label: string,
  carry: Carry,
): { code?: string; label: string; notes: { text: string; message: string }[] } {
  const codeLeaves = leaves.filter(({ kind }) => kind === 'code');
  const [first] = codeLeaves;
  if (!first) {
    // 2010101 行政运行 in one column stays as printed; the row knows its code.
    const glued = leaves.some(({ kind }) => kind === 'label') ? parseGlued(label) : undefined;
    const code = glued && foldCode(glued.code);
    return { label, notes: [], ...(code === undefined ? {} : { code }) };
  }
  if (codeLeaves.length > 1) return { ...readSplit(codeLeaves, cells, carry), label };
  const print = cells.get(first.id);
  const glued = parseGlued(print ?? label);
  if (glued && (print === undefined || label === '')) {
    const code = foldCode(glued.code) as string;
    if (glued.code === code) cells.delete(first.id);
    else cells.set(first.id, glued.code);
    const message = '科目编码和科目名称印在一格里，已分放两栏。';
    return { code, label: glued.name, notes: [{ text: flatten(print ?? label), message }] };
  }
  const code = print === undefined ? undefined : foldCode(print);
  // The print is kept beside the code where it differs: full-width digits, blanks.
  if (code !== undefined && print === code) cells.delete(first.id);
  return { label, notes: [], ...(code === undefined ? {} : { code }) };
}

function readSplit(
  leaves: readonly Leaf[],
  cells: ReadonlyMap<string, string>,
  carry: Carry,
): { code?: string; notes: { text: string; message: string }[] } {
  const parts = leaves.map(({ id }) => cells.get(id) ?? '');
  const { code, padded } = joinCode(parts, carry.open);
  const print = parts.filter((part) => part !== '').join(' ');
  const isOdd = code === undefined && /^[\d\s]+$/u.test(print.normalize('NFKC'));
  const message = padded
    ? `科目编码的一段只印了一位数字，按 ${code ?? ''} 编址；印出的数字不变。`
    : '类、款、项三栏合不成 3、5 或 7 位科目编码，照原样保留，请对照原件。';
  return {
    notes: padded || isOdd ? [{ text: print, message }] : [],
    ...(code === undefined ? {} : { code }),
  };
}

function flatten(text: string): string {
  return text.replace(/\s*\n\s*/gu, '');
}
