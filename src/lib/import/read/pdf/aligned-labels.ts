import { median } from './geometry.ts';
import type { Line } from './lines.ts';
import type { CellDoubt } from './table.ts';
import { readLine } from './words.ts';

/** A piece of text in its column. */
export interface AlignedPiece {
  readonly line: Line;
  readonly column: number;
  readonly across: number;
}

/** Lines that are becoming a row. */
export interface Draft {
  readonly lines: { baseline: number; size: number }[];
  readonly pieces: AlignedPiece[];
  readonly hasFigures: boolean;
  doubt?: CellDoubt;
}

/** Lines this close, in parts of the type size, are lines of one text. */
const TIGHT = 1.4;
/** A label that begins like this is a row of its own. */
const BEGINS = /^(?:\d{3,}|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|其中|合计|总计|小计)/u;
const WRAPPED: CellDoubt = {
  message: '这一行的名称印成了几行，已按上下位置接到一起；请对照原件。',
  confidence: 0.7,
};

/** Puts the lines of wrapped labels to the figures they belong to. */
export function mergeLabels(drafts: readonly Draft[]): Draft[] {
  const rows: Draft[] = [];
  const pitch = findPitch(drafts);
  for (const [index, draft] of drafts.entries()) {
    const last = rows.at(-1);
    const next = drafts.slice(index + 1).find(({ hasFigures }) => hasFigures);
    if (last && belongsAbove(draft, last, next, pitch)) rows[rows.length - 1] = mark(join(last, draft));
    else if (last && !last.hasFigures && draft.hasFigures && belongsBelow(last, draft, pitch))
      rows[rows.length - 1] = mark({ ...join(last, draft), hasFigures: true });
    else if (
      last &&
      !last.hasFigures &&
      !draft.hasFigures &&
      next &&
      isTight(last, draft) &&
      isTight(draft, next) &&
      !beginsRow(draft)
    )
      rows[rows.length - 1] = join(last, draft);
    else rows.push(draft);
  }
  return rows;
}

/** Whether a line without figures is the rest of the label of the row above it. */
function belongsAbove(draft: Draft, last: Draft, next: Draft | undefined, pitch: number): boolean {
  if (draft.hasFigures || !last.hasFigures || beginsRow(draft) || !isTight(last, draft)) return false;
  const above = distance(last, draft);
  if (next && !hasLabel(next, draft) && distance(draft, next) < above) return false;
  return pitch === 0 || above < pitch * 0.8 || !hasLabel(last, draft);
}

/** Whether figures stand beside a label that began above them: lower than its first line, and without one of their own. */
function belongsBelow(last: Draft, draft: Draft, pitch: number): boolean {
  if (!isTight(last, draft)) return false;
  return !hasLabel(draft, last) || (pitch > 0 && distance(last, draft) < pitch * 0.6 && !beginsRow(draft));
}

function hasLabel(row: Draft, label: Draft): boolean {
  return row.pieces.some((piece) => label.pieces.some((own) => own.column === piece.column));
}

function beginsRow({ pieces }: Draft): boolean {
  return BEGINS.test(readLine((pieces[0] as AlignedPiece).line).trim());
}

function isTight(above: Draft, below: Draft): boolean {
  return distance(above, below) < Math.max(above.lines.at(-1)?.size ?? 0, below.lines[0]?.size ?? 0) * TIGHT;
}

function distance(above: Draft, below: Draft): number {
  return (below.lines[0]?.baseline ?? 0) - (above.lines.at(-1)?.baseline ?? 0);
}

/** Usual distance from one row of figures to the next. */
function findPitch(drafts: readonly Draft[]): number {
  const baselines = drafts.filter(({ hasFigures }) => hasFigures).map(({ lines }) => lines[0]?.baseline ?? 0);
  return median(baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0)));
}

/** Two stretches of lines as one row. */
export function join(one: Draft, other: Draft): Draft {
  return {
    lines: [...one.lines, ...other.lines],
    pieces: [...one.pieces, ...other.pieces],
    hasFigures: one.hasFigures || other.hasFigures,
    ...((one.doubt ?? other.doubt) ? { doubt: one.doubt ?? other.doubt } : {}),
  };
}

function mark(draft: Draft): Draft {
  return { ...draft, doubt: WRAPPED };
}
