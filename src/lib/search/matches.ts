import { fold } from './marks.ts';
import type { Term } from './query.ts';

/** A place where a term occurs in a text. */
export interface Match {
  /** Which of the terms, from 0. */
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Places of all terms in a text, in order, not overlapping. */
export function findMatches(text: string, terms: readonly Term[]): Match[] {
  const folded = fold(text);
  const matches: Match[] = [];
  for (const [term, { folded: wanted }] of terms.entries()) {
    for (
      let at = findWord(folded.text, wanted, 0);
      at >= 0;
      at = findWord(folded.text, wanted, at + wanted.length)
    ) {
      const last = folded.origin[at + wanted.length - 1] ?? 0;
      const width = String.fromCodePoint(text.codePointAt(last) ?? 32).length;
      matches.push({ term, ...takeQuotes(text, folded.origin[at] ?? 0, last + width) });
    }
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  return matches.filter((match, index) =>
    matches.slice(0, index).every((before) => before.end <= match.start),
  );
}

/** Takes in the opening mark of a pair that closes inside the match, and the closing mark of one that opens there: “三公”经费. */
function takeQuotes(text: string, start: number, end: number): Pick<Match, 'start' | 'end'> {
  const inside = text.slice(start, end);
  const closes = PAIRS.some(([open, close]) => text[start - 1] === open && balance(inside, open, close) < 0);
  const opens = PAIRS.some(([open, close]) => text[end] === close && balance(inside, open, close) > 0);
  return { start: closes ? start - 1 : start, end: opens ? end + 1 : end };
}

const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['「', '」'],
] as const;

function balance(text: string, open: string, close: string): number {
  return text.split(open).length - text.split(close).length;
}

/** Place of a text where neither end cuts a word of letters or a number in two. */
function findWord(text: string, wanted: string, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!cutsWord(text, at) && !cutsWord(text, end)) return at;
  }
  return -1;
}

function cutsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 5);
  // 114.90 is no part of 1,114.90, nor 1 of 1.5; a comma between numbers that is no thousands separator parts them.
  if (/\d\.$/.test(before) && /^\d/.test(after)) return true;
  if (/\d$/.test(before) && /^\.\d/.test(after)) return true;
  if (/\d,$/.test(before) && /^\d{3}(?!\d)/.test(after)) return true;
  if (/\d$/.test(before) && /^,\d{3}(?!\d)/.test(after)) return true;
  return /[a-z\d]$/u.test(before) && /^[a-z\d]/u.test(after);
}
