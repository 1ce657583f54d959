import { findTitles, isInsideWord } from './boundaries.ts';
import { foldText, isClosingQuote, isOpeningQuote, normaliseTerm, type FoldedText } from './fold.ts';

/** A term (名词) to look for, and the other ways it is written. */
export interface Term {
  readonly term: string;
  readonly aliases: readonly string[];
}

/** A mention of a term; `start` and `end` are UTF-16 offsets into the text as printed. */
export interface TermMatch<T extends Term = Term> {
  readonly start: number;
  readonly end: number;
  readonly term: T;
}

interface Node<T> {
  /** By UTF-16 unit. */
  readonly next: Map<number, Node<T>>;
  term?: T;
}

/** Terms made ready for many searches. */
export interface TermIndex<T extends Term = Term> {
  readonly root: Node<T>;
}

/** Makes an index of terms. Where two claim the same words, the earlier one in the list holds. */
export function buildTermIndex<T extends Term>(terms: readonly T[]): TermIndex<T> {
  const root: Node<T> = { next: new Map() };
  for (const term of terms) {
    for (const name of [term.term, ...term.aliases]) {
      const word = normaliseTerm(name);
      if (word === '') continue;
      let node = root;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        const known = node.next.get(unit);
        const next: Node<T> = known ?? { next: new Map() };
        if (!known) node.next.set(unit, next);
        node = next;
      }
      node.term ??= term;
    }
  }
  return { root };
}

/**
 * Finds every mention of the terms, left to right, the longest at each place, none overlapping.
 * Quotation marks and width are folded for the comparison; the quotation marks of a term belong to its mention.
 * What stands in the title of a law 《…》 or is part of another word (非财政拨款结余, 决算数据) is no mention.
 */
export function findTerms<T extends Term>(
  text: string,
  terms: readonly T[] | TermIndex<T>,
): readonly TermMatch<T>[] {
  const { root } = 'root' in terms ? terms : buildTermIndex(terms);
  const folded = foldText(text);
  const titles = findTitles(text);
  const matches: TermMatch<T>[] = [];
  let last = 0;
  let at = 0;
  while (at < folded.text.length) {
    const found = findLongest(text, folded, at, root);
    if (!found) {
      at += 1;
      continue;
    }
    at = found.next;
    const { start, end } = includeQuotes(text, found.start, found.end, last);
    if (titles.some((title) => title.start < end && start < title.end)) continue;
    matches.push({ start, end, term: found.term });
    last = end;
  }
  return matches;
}

interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly term: T;
  /** Where to go on in the folded text. */
  readonly next: number;
}

function findLongest<T>(text: string, folded: FoldedText, from: number, root: Node<T>): Found<T> | undefined {
  // A character that folds to several units (㈱) is matched whole or not at all.
  if (from > 0 && folded.starts[from] === folded.starts[from - 1]) return undefined;
  const start = folded.starts[from] ?? 0;
  let node: Node<T> | undefined = root;
  let best: Found<T> | undefined;
  let next = from;
  while (next < folded.text.length) {
    node = node.next.get(folded.text.charCodeAt(next));
    if (!node) break;
    next += 1;
    const end = folded.ends[next - 1] ?? text.length;
    const whole = next === folded.text.length || folded.starts[next] !== folded.starts[next - 1];
    if (node.term !== undefined && whole && !isInsideWord(text, start, end)) {
      best = { start, end, term: node.term, next };
    }
  }
  return best;
}

/** Takes in the mark that opens or closes a quotation begun or ended inside the mention: “|三公”经费. */
function includeQuotes(
  text: string,
  start: number,
  end: number,
  floor: number,
): { start: number; end: number } {
  let open = 0;
  let unopened = 0;
  for (const character of text.slice(start, end)) {
    if (open > 0 && isClosingQuote(character)) open -= 1;
    else if (isOpeningQuote(character) && !isClosingQuote(character)) open += 1;
    else if (isClosingQuote(character)) unopened += 1;
  }
  return {
    start: unopened > 0 && start > floor && isOpeningQuote(text[start - 1]) ? start - 1 : start,
    end: open > 0 && isClosingQuote(text[end]) ? end + 1 : end,
  };
}
