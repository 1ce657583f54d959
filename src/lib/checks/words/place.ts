import { findSectionAnchor } from '../../text/index.ts';
import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';
import type { Problem } from '../rule.ts';

/** Longest piece of the words that names a place. */
const PRINT_LENGTH = 20;
/** Characters shown on either side of what a message speaks of. */
const AROUND = 12;

/** The permanent name of a place in the words: anchor of its section and the words meant: `s3.5.3#决算数小于初预算数`. */
export function placeWords(paragraph: ReadParagraph, print: string): string {
  const short = Array.from(print.replace(/\s+/g, '')).slice(0, PRINT_LENGTH).join('');
  return `${findSectionAnchor(paragraph)}#${short}`;
}

/** A problem with some words of a paragraph, its place named by them. */
export function problemAt(
  view: NarrativeView,
  paragraph: ReadParagraph,
  print: string,
  message: string,
): Problem {
  return {
    message,
    file: view.file,
    line: paragraph.line,
    place: placeWords(paragraph, print),
    reported: print,
  };
}

/** Problems of one rule with a count behind a place named before: `s3.5#元`, `s3.5#元(2)`. */
export function nameTwins(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    if (problem.place === undefined) return problem;
    const times = (seen.get(problem.place) ?? 0) + 1;
    seen.set(problem.place, times);
    return times === 1 ? problem : { ...problem, place: `${problem.place}(${times})` };
  });
}

/** Some words with a little of what stands around them, for a message: “…决算数小于初预算数的主要…”. */
export function quoteAround(text: string, offset: number, end: number, around: number = AROUND): string {
  const from = Math.max(0, offset - around);
  const to = Math.min(text.length, end + around);
  const before = text.slice(from, offset).replace(/^.*[\n。；]/s, '');
  const after = text.slice(end, to).replace(/[\n。；].*$/s, '');
  const cutBefore = before.length === offset - from && from > 0 ? '…' : '';
  const cutAfter = after.length === to - end && to < text.length ? '…' : '';
  const inner = `${cutBefore}${before}${text.slice(offset, end)}${after}${cutAfter}`;
  return `“${inner.replaceAll('“', '‘').replaceAll('”', '’').replace(/\s+/g, ' ').trim()}”`;
}
