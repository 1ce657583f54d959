import { parsePrintedNumber } from '../../../text/index.ts';
import type { Inline } from '../../blocks.ts';
import type { Label } from './counters.ts';
import { printLabel } from './labels.ts';
import type { Piece } from './pieces.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { Remark } from './remarks.ts';

/** One line of words to be published as a paragraph of its own. */
export interface TextLine {
  readonly inlines: readonly Inline[];
  /** Whether a page or an empty line stands before it. */
  readonly spaced: boolean;
}

/** The lines of a paragraph, and what to say of them. */
export interface ParagraphLines {
  readonly lines: readonly TextLine[];
  readonly remarks: readonly Remark[];
}

interface Segment {
  readonly inlines: Inline[];
  readonly page: boolean;
}

/** Ends a line that is complete. */
const TERMINAL = /[。！？；：!?;:…][”’"』」）)]?$/u;
/** Begins a line of its own: a label such as 联系人： or a date under a text. */
const OPENING = /^\p{Script=Han}{1,8}[：:]|^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/u;
/** Longest heading with text under it in one paragraph. */
const MAX_HEADING = 40;
/** Most manual line breaks of a paragraph that are looked at. */
const MAX_BREAKS = 500;

/**
 * Parts a paragraph into lines. A manual line break inside a sentence is only look: both sides are joined, without a
 * space between Chinese characters. Where both sides are lines of their own, such as a heading and its text, numbered
 * items, labels or figures, each becomes a paragraph.
 */
export function toLines(paragraph: ReadParagraph): ParagraphLines {
  const remarks: Remark[] = [];
  const joined = joinSegments(split(paragraph.sink.pieces), remarks);
  const lines = joined.map((segment, index): TextLine => {
    const text = toText(segment.inlines);
    const isBlank = text.trim() === '';
    const lead = isBlank ? '' : text.slice(0, text.length - text.trimStart().length);
    const tail = isBlank ? '' : text.slice(text.trimEnd().length);
    if (lead !== '') remarks.push({ name: 'lead', text: lead });
    if (tail !== '') remarks.push({ name: 'tail', text: tail });
    const inlines = trimEnd(trimStart(segment.inlines));
    const label = index === 0 ? paragraph.label : undefined;
    const isBlankBefore = index > 0 && toText(joined[index - 1]?.inlines ?? []).trim() === '';
    return {
      inlines: settle(inlines, label, paragraph.level > 0),
      spaced: segment.page || isBlankBefore,
    };
  });
  return { lines, remarks };
}

function split(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [{ inlines: [], page: false }];
  for (const piece of pieces) {
    if (piece.kind === 'break') segments.push({ inlines: [], page: piece.page });
    else segments.at(-1)?.inlines.push({ text: piece.text, ...(piece.strong ? { strong: true } : {}) });
  }
  return segments;
}

function joinSegments(segments: readonly Segment[], remarks: Remark[]): Segment[] {
  // What has so many lines is no sentence that wraps.
  if (segments.length > MAX_BREAKS) return [...segments];
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const [before, after] = [last ? toText(last.inlines).trim() : '', toText(segment.inlines).trim()];
    if (!last || segment.page || partsLines(before, after)) {
      joined.push(segment);
      continue;
    }
    const text = `${before.slice(-20)}\n${after.slice(0, 20)}`;
    const parted = partsFigures(before, after);
    remarks.push({ name: parted ? 'parted' : 'joined', text });
    if (parted) {
      joined.push(segment);
      continue;
    }
    const gap = /[A-Za-z\d,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
    const head = trimEnd(last.inlines);
    const inlines = [...head, { text: gap }, ...trimStart(segment.inlines)];
    joined[joined.length - 1] = { inlines, page: last.page };
  }
  return joined;
}

/** Two figures that a line break parts: they must not become one. */
function partsFigures(before: string, after: string): boolean {
  return /[\d.,%]$/.test(before) && /^[\d.,-]/.test(after);
}

/** Whether a line break parts two lines of their own. Both are trimmed. */
function partsLines(before: string, after: string): boolean {
  if (before === '' || after === '' || before.includes('\t') || after.includes('\t')) return true;
  if (TERMINAL.test(before) || OPENING.test(after) || parsePrintedNumber(after) !== undefined) return true;
  const isHeading = parsePrintedNumber(before) !== undefined && before.length <= MAX_HEADING;
  return isHeading && /[，。；：]/u.test(after);
}

function toText(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}

/** Takes white space away at the start, through all inlines that consist of it. */
function trimStart(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex(({ text }) => text.trim() !== '');
  if (first === -1) return [];
  return inlines
    .slice(first)
    .map((inline, index) => (index === 0 ? { ...inline, text: inline.text.trimStart() } : inline));
}

/** Takes white space away at the end. */
function trimEnd(inlines: readonly Inline[]): Inline[] {
  const last = inlines.findLastIndex(({ text }) => text.trim() !== '');
  return inlines
    .slice(0, last + 1)
    .map((inline, index) => (index === last ? { ...inline, text: inline.text.trimEnd() } : inline));
}

/** Inlines of one look after each other become one; the number Word prints stands first. */
function settle(inlines: readonly Inline[], label: Label | undefined, isHeading: boolean): Inline[] {
  const words = toText(inlines);
  // A heading is bold as a whole because it is one: that is no emphasis.
  const isPlain = isHeading && inlines.every(({ text, strong }) => strong || text.trim() === '');
  const merged: Inline[] = [];
  const add = (text: string, strong: boolean): void => {
    const last = merged.at(-1);
    if (text === '') return;
    if (last && Boolean(last.strong) === strong)
      merged[merged.length - 1] = { ...last, text: last.text + text };
    else merged.push({ text, ...(strong ? { strong } : {}) });
  };
  if (label && !label.bullet) add(printLabel(label, words), !isPlain && Boolean(inlines[0]?.strong));
  for (const { text, strong } of inlines) add(text, !isPlain && Boolean(strong) && text.trim() !== '');
  return merged;
}
