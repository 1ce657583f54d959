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

/** Folds one character: quotation marks are dropped, width (NFKC) and case are made one. */
export function foldCharacter(character: string): string {
  return OPENING.has(character) || CLOSING.has(character) ? '' : character.normalize('NFKC').toLowerCase();
}

/** What `foldUnit` says of a quotation mark, which is dropped. */
export const DROPPED = -1;
/** What `foldUnit` says of a character that takes two units (𠮷) or becomes several (㈱): `foldCharacter` folds it. */
export const SEVERAL = -2;

/** What a unit becomes, plus what keeps 0 free for those not asked for yet. */
const FOLDED = new Int32Array(0x1_0000);
const SHIFT = 3;

/**
 * The unit that a UTF-16 unit becomes, or `DROPPED`, or `SEVERAL`. `foldCharacter` says so the first time a unit is met;
 * a document has a thousand different characters in many thousands.
 */
export function foldUnit(code: number): number {
  const known = FOLDED[code] ?? 0;
  return known === 0 ? learn(code) : known - SHIFT;
}

function learn(code: number): number {
  const folded = 0xd800 <= code && code < 0xe000 ? undefined : foldCharacter(String.fromCharCode(code));
  const unit = folded === '' ? DROPPED : folded?.length === 1 ? folded.charCodeAt(0) : SEVERAL;
  FOLDED[code] = unit + SHIFT;
  return unit;
}
