import { fold } from './marks.ts';

/**
 * What the index is asked for: every two neighbouring characters of a folded text, and every single one. A text of any length
 * stands only where all its pairs stand, wherever it is cut; no dictionary decides what a word is.
 */
export function listGrams(text: string): string[] {
  const characters = [...fold(text).text];
  const grams = new Set<string>();
  for (const [index, character] of characters.entries()) {
    grams.add(character);
    const next = characters[index + 1];
    if (next !== undefined) grams.add(character + next);
  }
  return [...grams];
}

/** The grams a folded text needs: its pairs, or the one character it has. */
export function listPairs(folded: string): string[] {
  const characters = [...folded];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, index) => (characters[index] ?? '') + character))];
}

/** Marks a gram that is no text: a chapter (章节), a table (表), a size of amounts. No text has this character. */
const MARK = '\uE002';

/** The gram of the sections of a chapter. */
export function chapterGram(chapter: string): string {
  return `${MARK}c${chapter}`;
}

/** The gram of the sections that are a table of that name. */
export function tableGram(table: string): string {
  return `${MARK}t${table}`;
}

/** The gram of a department (部门) by its full name: it says which shards have it, and stands in no other file. */
export function departmentGram(department: string): string {
  return `${MARK}d${department}`;
}

/** The gram of the items with a code (科目编码), or one below it. */
export function codeGram(code: string): string {
  return `${MARK}#${code}`;
}

/** The codes a code can be asked for by: itself, its 款 and its 类. */
export function listCodes(code: string): string[] {
  return [3, 5, 7].filter((length) => code.length >= length).map((length) => code.slice(0, length));
}

/** The gram of the sections whose sentences print an amount of that many digits: in 元, or as printed in whatever unit. */
export function sizeGram(size: number, inYuan: boolean): string {
  return `${MARK}${inYuan ? 'y' : 'n'}${size}`;
}

/** The gram of the items that have exactly this folded name, or a head of exactly this name over their column. */
export function nameGram(folded: string): string {
  return `${MARK}=${folded}`;
}

/**
 * What decides the file a gram is in: those of all sizes are asked for together and stand in one; a name is asked for together
 * with its first pair and stands beside it.
 */
export function toFileKey(gram: string): string {
  if (/^\uE002[yn]/.test(gram)) return gram.slice(0, 2);
  return gram.startsWith(`${MARK}=`) ? (listPairs(gram.slice(2))[0] ?? gram) : gram;
}

/**
 * Whether a gram stands among the words: pairs without a figure, and codes. They are what is mostly asked for and take few bytes, because
 * documents are written alike; pairs with figures and single characters stand everywhere and would be loaded with them.
 */
export function isWordGram(gram: string): boolean {
  const key = toFileKey(gram);
  if (key.startsWith(MARK)) return key.startsWith(codeGram(''));
  return [...key].length === 2 && !/[\d.,]/.test(key);
}

/** A number for a key that is the same on every machine (FNV-1a), for choosing the file the key is in. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // The low bits of FNV are weak for short keys.
  return (hash ^ (hash >>> 15)) >>> 0;
}
