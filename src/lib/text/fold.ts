import { foldCharacter, foldUnit, isClosingQuote, isOpeningQuote, SEVERAL } from './fold-unit.ts';

export { isClosingQuote, isOpeningQuote };

/** Text folded for comparison, with the way back: unit `n` of `text` came from `starts[n]` to `ends[n]` of the original. */
export interface FoldedText {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Folds quotation marks (dropped), width (NFKC) and case, and keeps the offsets of the original. */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const text = fold(original, (start, end, length) => {
    for (let unit = 0; unit < length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text, starts, ends };
}

/** Names are asked for again and again: every definition of every document is compared with every standard term. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 64;

/** A term as it is compared: “三公”经费, “三公经费” and 三公经费 are one. */
export function normaliseTerm(term: string): string {
  if (term.length > LONGEST_KNOWN) return normalise(term);
  let word = KNOWN.get(term);
  if (word === undefined) {
    word = normalise(term);
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(term, word);
  }
  return word;
}

function normalise(term: string): string {
  return fold(term).replace(/\s+/g, '');
}

/** Folds a text; `look` learns of every character kept where it stands and how many units it became. */
function fold(original: string, look?: (start: number, end: number, length: number) => void): string {
  let text = '';
  // What stays as it is, is taken over in one piece.
  let kept = 0;
  for (let at = 0; at < original.length;) {
    const code = original.charCodeAt(at);
    const folded = foldUnit(code);
    if (folded === code) {
      look?.(at, at + 1, 1);
      at += 1;
      continue;
    }
    text += original.slice(kept, at);
    const character = folded === SEVERAL ? String.fromCodePoint(original.codePointAt(at) ?? 0) : '';
    const end = at + (character.length || 1);
    const print =
      folded === SEVERAL ? foldCharacter(character) : folded < 0 ? '' : String.fromCharCode(folded);
    look?.(at, end, print.length);
    text += print;
    at = end;
    kept = end;
  }
  return kept === 0 ? original : text + original.slice(kept);
}
