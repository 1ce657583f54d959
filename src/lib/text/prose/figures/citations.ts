import { place, type Figure, type Source } from './types.ts';

const LONGEST_TITLE = 120;
// 株办字[2002]20号 · 〔2018〕34号 · （2020）第3号 · 令第35号
const NUMBERED = /\d{4}[\])] {0,4}(?:第 {0,4})?\d{1,5} {0,4}号/y;
const DECREE = /\d{1,5} {0,4}号/y;

/** Titles in 《》 and document numbers (文号): their digits are words, not figures. */
export function readCitation(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  NUMBERED.lastIndex = at;
  const numbered = /[[(]/.test(folded[at - 1] ?? '') ? NUMBERED.exec(folded) : null;
  if (numbered) return { kind: 'citation', ...place(source, at - 1, at + numbered[0].length) };
  DECREE.lastIndex = at;
  const decree = /[令字发函办文]\s?第?\s?$/.test(folded.slice(Math.max(0, at - 4), at))
    ? DECREE.exec(folded)
    : null;
  return decree ? { kind: 'citation', ...place(source, at, at + decree[0].length) } : undefined;
}

/** The end of a title that opens at 《; -1 when it does not close near by. Titles may nest: 《关于印发〈…〉的通知》. */
export function findTitleEnd(folded: string, at: number): number {
  let depth = 0;
  for (let index = at; index < folded.length && index - at < LONGEST_TITLE; index += 1) {
    if (folded[index] === '《') depth += 1;
    if (folded[index] === '》') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return -1;
}
