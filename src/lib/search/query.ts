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

/** A stretch of a term without punctuation, in characters and words. */
export type Run = readonly string[];

/** The runs of a term: its characters, and words of letters and figures, broken at punctuation. */
export function toRuns(term: Term): Run[] {
  return term.folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []);
}

/** Makes a term of a text. */
export function toTerm(typed: string): Term {
  const short = [...typed].slice(0, LONGEST).join('');
  return { typed: short, folded: fold(short).text };
}
