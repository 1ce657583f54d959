/** A stretch of a text in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters before a term that make it another word: 非财政拨款结余 is the opposite of 财政拨款结余. */
const BEFORE = /非$/;
/** Characters after a term that end in 数 and make it another word: 决算数据. */
const AFTER = /^[据字量]/;

/** Whether a stretch is part of a longer word that means something else. Chinese has no spaces to tell by. */
export function isInsideWord(text: string, start: number, end: number): boolean {
  if (BEFORE.test(text.slice(Math.max(0, start - 1), start))) return true;
  return text[end - 1] === '数' && AFTER.test(text.slice(end, end + 1));
}

/** The titles of laws and notices 《…》 in a text: they are quoted, their words are not used. */
export function findTitles(text: string): readonly Stretch[] {
  return [...text.matchAll(/《[^《》]*(?:〈[^〈〉]*〉[^《》]*)?》/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
