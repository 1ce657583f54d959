/** Text folded for comparison, with the way back: unit `n` of `text` came from `starts[n]` to `ends[n]` of the original. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const OPENING = new Set('“‘「『〝＂＇"\'');
const CLOSING = new Set('”’」』〞＂＇"\'');

/** Whether a character is a quotation mark that may open a quotation. */
export function isOpeningQuote(character: string | undefined): boolean {
  return character !== undefined && OPENING.has(character);
}

/** Whether a character is a quotation mark that may close a quotation. Straight quotes do both. */
export function isClosingQuote(character: string | undefined): boolean {
  return character !== undefined && CLOSING.has(character);
}

/** Folds quotation marks (dropped), width (NFKC) and case, and keeps the offsets of the original. */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    if (!OPENING.has(character) && !CLOSING.has(character)) {
      const folded = character.normalize('NFKC').toLowerCase();
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
      text += folded;
    }
    at = end;
  }
  return { text, starts, ends };
}

/** A term as it is compared: “三公”经费, “三公经费” and 三公经费 are one. */
export function normaliseTerm(term: string): string {
  return foldText(term).text.replace(/\s+/g, '');
}
