import { fold } from './marks.ts';

/** One thing to look for: the text as typed and as compared. */
export interface Term {
  readonly typed: string;
  /** Folded text that must occur. */
  readonly folded: string;
}

/** Terms longer than this are cut: nobody types them, and every character costs a look-up. */
const LONGEST = 60;

/** Reads what the user typed: terms between spaces, each looked for as it stands; `"…"` keeps spaces together. */
export function parseQuery(query: string): Term[] {
  const pieces = query.match(/"[^"]+"|＂[^＂]+＂|[^\s"＂]+/gu) ?? [];
  const terms = pieces.map((piece) => toTerm(piece.replace(/^["＂]|["＂]$/gu, '').trim()));
  return terms.filter(
    (term, index) =>
      /[\p{L}\p{N}]/u.test(term.folded) && terms.findIndex((t) => t.folded === term.folded) === index,
  );
}

/** A run of index words that must follow one another: one exact Pagefind search. */
export type Run = readonly string[];

/** The runs of a term: its index words, broken at punctuation, which the index does not hold. */
export function toRuns(term: Term): Run[] {
  return term.folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []);
}

/**
 * The ways to break a run in two. A document that prints one mark inside the run (“三公”经费 for 三公经费) holds both halves
 * but not the run: the mark takes a place among the words.
 */
export function breakRun(run: Run): (readonly [Run, Run])[] {
  return run.slice(1).map((_, index) => [run.slice(0, index + 1), run.slice(index + 1)] as const);
}

/** A run as a Pagefind query: quotes ask for exact order. */
export function renderRun(run: Run): string {
  return `"${run.join(' ')}"`;
}

/** Makes a term of a text. */
export function toTerm(typed: string): Term {
  const short = [...typed].slice(0, LONGEST).join('');
  return { typed: short, folded: fold(short).text };
}
