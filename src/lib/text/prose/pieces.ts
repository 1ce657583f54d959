import type { Figure } from './figures/types.ts';
import { findQuotes, foldWidth } from './fold.ts';

/** A piece of a sentence between two marks of punctuation, with the figures in it. */
export interface Piece {
  readonly offset: number;
  readonly end: number;
  /** Folded, without blanks and quotation marks. */
  readonly text: string;
  /** The words before each figure, back to the figure before it or the start of the piece. */
  readonly heads: readonly string[];
  /** The words after the last figure, or all words where there is none. */
  readonly tail: string;
  /** Indices into the figures of the paragraph: amounts, percentages, counts, points. Years and names stay words. */
  readonly figures: readonly number[];
  /** The mark before the piece: `，` `、` `；` or '' at the start of a sentence or bracket. */
  readonly mark: '' | '，' | '、' | '；';
  /** How many brackets with figures it stands in. */
  readonly depth: number;
}

/** A sentence (句): its pieces in order, brackets included where they stand. */
export interface Sentence {
  readonly offset: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** No clause of the genre is longer; of one that is, the words nearest to its figures are read. */
const LONGEST = 400;
const QUANTITIES: ReadonlySet<Figure['kind']> = new Set([
  'amount',
  'percent',
  'count',
  'score',
  'bare',
  'range',
  'fraction',
]);
const NOT_WORDS = /[\s"“”‘’'「」『』*]/g;

/** Whether a figure is a quantity that a statement can be about. */
export function isQuantity(figure: Figure): boolean {
  return QUANTITIES.has(figure.kind);
}

/** Cuts a paragraph into sentences and pieces. Brackets without a quantity, as in （类）, belong to the words. */
export function readSentences(text: string, figures: readonly Figure[]): readonly Sentence[] {
  const folded = foldWidth(text);
  const covered = coverFigures(text, figures);
  const quoted = findQuotes(text);
  const brackets = findBrackets(folded, figures, covered);
  const sentences: Sentence[] = [];
  let pieces: Piece[] = [];
  let start = 0;
  let sentenceStart = 0;
  let mark: Piece['mark'] = '';
  let depth = 0;
  let next = 0;
  const closePiece = (end: number) => {
    const own: number[] = [];
    while (next < figures.length && (figures[next]?.offset ?? 0) < end) {
      const figure = figures[next];
      if (figure && isQuantity(figure)) own.push(next);
      next += 1;
    }
    const piece = cut(folded, figures, own, start, end, mark, depth);
    if (piece.text !== '' || own.length > 0) pieces.push(piece);
  };
  for (let at = findNext(folded, 0); at <= folded.length; at = findNext(folded, at + 1)) {
    const character = covered[at] === 1 ? 'x' : (folded[at] ?? '\n');
    const bracket = brackets.get(at);
    const step = bracket ?? 0;
    const kind =
      bracket !== undefined
        ? ''
        : isPairOfWords(folded, at) || (character === '、' && quoted[at] === 1)
          ? undefined
          : MARKS.get(character);
    if (kind === undefined) continue;
    closePiece(at);
    start = at + 1;
    mark = kind === '。' ? '' : kind;
    depth = Math.max(0, depth + step);
    if (kind !== '。') continue;
    if (pieces.length > 0) sentences.push({ offset: sentenceStart, end: at, pieces });
    pieces = [];
    sentenceStart = at + 1;
    depth = 0;
  }
  return sentences;
}

/** Every place a piece may end at: a mark, a bracket, the end of the text. */
const NEXT = /[，,、；;。！？!?\n()]/g;

function findNext(folded: string, from: number): number {
  if (from > folded.length) return from;
  NEXT.lastIndex = from;
  return NEXT.test(folded) ? NEXT.lastIndex - 1 : folded.length;
}

const MARKS: ReadonlyMap<string, '，' | '、' | '；' | '。'> = new Map([
  ['，', '，'],
  [',', '，'],
  ['、', '、'],
  ['；', '；'],
  [';', '；'],
  ['。', '。'],
  ['！', '。'],
  ['？', '。'],
  ['!', '。'],
  ['?', '。'],
  ['\n', '。'],
]);

/** 收、支 is one word. */
function isPairOfWords(folded: string, at: number): boolean {
  return folded[at] === '、' && folded[at - 1] === '收' && folded[at + 1] === '支';
}

function coverFigures(text: string, figures: readonly Figure[]): Uint8Array {
  const covered = new Uint8Array(text.length + 1);
  for (const { offset, end, kind } of figures) {
    if (kind !== 'ordinal') covered.fill(1, offset, end);
    // 1、 is one mark: it does not open a list of names.
    else if (text[end] === '、' && text[offset - 1] !== '第') covered[end] = 1;
  }
  return covered;
}

/** Brackets that hold a quantity, by offset: 1 opens, -1 closes. */
function findBrackets(
  folded: string,
  figures: readonly Figure[],
  covered: Uint8Array,
): ReadonlyMap<number, 1 | -1> {
  const brackets = new Map<number, 1 | -1>();
  const open: number[] = [];
  let next = 0;
  let lastQuantity = -1;
  for (let at = findNext(folded, 0); at < folded.length; at = findNext(folded, at + 1)) {
    while (next < figures.length && (figures[next]?.offset ?? 0) <= at) {
      const figure = figures[next];
      if (figure && isQuantity(figure)) lastQuantity = figure.offset;
      next += 1;
    }
    if (covered[at] === 1) continue;
    if (folded[at] === '(') open.push(at);
    if (folded[at] === '\n') open.length = 0;
    if (folded[at] !== ')') continue;
    const start = open.pop();
    if (start === undefined || lastQuantity < start) continue;
    brackets.set(start, 1);
    brackets.set(at, -1);
  }
  return brackets;
}

function cut(
  folded: string,
  figures: readonly Figure[],
  own: readonly number[],
  start: number,
  end: number,
  mark: Piece['mark'],
  depth: number,
): Piece {
  const words = (from: number, to: number) => folded.slice(from, to).replace(NOT_WORDS, '');
  const heads: string[] = [];
  let at = start;
  for (const index of own) {
    const figure = figures[index];
    if (!figure) continue;
    heads.push(words(Math.max(at, figure.offset - LONGEST), figure.offset));
    at = figure.end;
  }
  const from = Math.max(start, end - LONGEST);
  const tail = words(own.length > 0 ? at : from, Math.min(end, Math.max(at, from) + LONGEST));
  return { offset: start, end, text: words(from, end), heads, tail, figures: own, mark, depth };
}
