import type { Match } from './matches.ts';

/** Stands between the cells of a table row in a paragraph as shown; no term contains it. */
export const BAR = '｜';

/** A stretch of text, marked where it matches. */
export interface Piece {
  readonly text: string;
  readonly match: boolean;
}

/** A passage as printed, with a few words before and after it; these are empty at the ends of a paragraph. */
export interface Quote {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Characters shown on either side of a match. */
const CONTEXT = 36;

/** Widens a match to whole words, which is what browsers look for, and takes three words of its cell on either side. */
export function quoteMatch(paragraph: string, match: Pick<Match, 'start' | 'end'>): Quote {
  if (match.start === match.end || typeof Intl.Segmenter === 'undefined')
    return { before: '', text: '', after: '' };
  const cellStart = paragraph.lastIndexOf(BAR, match.start) + 1;
  const text = paragraph.slice(cellStart).split(BAR)[0] ?? '';
  const words = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)];
  const ends = words.map(({ index, segment }) => index + segment.length);
  const first = ends.findIndex((end) => end > match.start - cellStart);
  const last = ends.findIndex((end) => end >= match.end - cellStart);
  const glue = (from: number, to: number): string =>
    words
      .slice(Math.max(0, from), to)
      .map(({ segment }) => segment)
      .join('')
      .trim();
  return { before: glue(first - 3, first), text: glue(first, last + 1), after: glue(last + 1, last + 4) };
}

/** The stretch around one of the matches, the first if not told, or the start of the text. */
export function renderExcerpt(
  text: string,
  matches: readonly Match[],
  first: Pick<Match, 'start' | 'end'> = matches[0] ?? { start: 0, end: 0 },
): Piece[] {
  const from = Math.max(0, first.start - CONTEXT);
  const to = Math.min(text.length, Math.max(first.end, from + 2 * CONTEXT) + CONTEXT);
  const gap: Piece = { text: '…', match: false };
  return [
    ...(from > 0 ? [gap] : []),
    ...markPieces(text, matches, from, to),
    ...(to < text.length ? [gap] : []),
  ];
}

/** A stretch of a text, cut where matches begin and end. */
export function markPieces(text: string, matches: readonly Match[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of matches.filter((match) => match.start >= from && match.end <= to)) {
    pieces.push({ text: text.slice(at, start), match: false }, { text: text.slice(start, end), match: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), match: false });
  return pieces.filter((piece) => piece.text !== '');
}
