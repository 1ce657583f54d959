/** A printed number at the start of a heading or paragraph: 第三部分, 五、, （一）, 1. and ①. */
export interface PrintedNumber {
  readonly value: number;
  /** How it is printed; headings of one style belong to one level in a well-numbered document. */
  readonly style: 'part' | 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket' | 'circled';
  /** Length of the number with its mark, in UTF-16 units, from the start of the text. */
  readonly length: number;
}

const HAN = '[零〇一二三四五六七八九十百]+';
const PATTERNS: readonly (readonly [PrintedNumber['style'], RegExp])[] = [
  ['part', new RegExp(`^\\s*第\\s*(${HAN}|\\d{1,3})\\s*(?:部分|章|节|篇)[、：:\\s]*`)],
  ['chinese', new RegExp(`^\\s*(${HAN})\\s*(?:[、.．，,]|(?=\\s))\\s*`)],
  ['chinese-bracket', new RegExp(`^\\s*[（(]\\s*(${HAN})\\s*[）)][、.．]?\\s*`)],
  // Not 2021.5 and not 3.5万元: a figure is no number of a heading.
  ['arabic', /^\s*(\d{1,3})\s*(?:[、．]|\.(?!\d))\s*/],
  ['arabic-bracket', /^\s*[（(]\s*(\d{1,3})\s*[）)][、.．]?\s*/],
  ['circled', /^\s*([①-⑳])\s*/],
];

const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese numeral below 1000, such as 十二 or 一百零三; undefined when it is not one. */
export function parseChineseNumeral(text: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/.exec(
      text.replaceAll('〇', '零'),
    );
  if (!match || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (character: string | undefined) => (character === undefined ? 0 : DIGITS.indexOf(character));
  return digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}

/** Reads the printed number a text begins with; undefined when it begins with none. */
export function parsePrintedNumber(text: string): PrintedNumber | undefined {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const value = parseDigits(digits);
    if (value !== undefined) return { value, style, length: match[0].length };
  }
  return undefined;
}

function parseDigits(digits: string): number | undefined {
  if (/^\d/.test(digits)) return Number(digits);
  const circled = digits.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  return parseChineseNumeral(digits);
}

/** Characters of a heading without a number that go into its anchor: enough to tell it, short enough to cite. */
const STEP_LENGTH = 12;

/**
 * One step of an anchor for a heading or a defined term: its printed number, else its first letters and digits.
 * White space and punctuation are left out, so that the result is a valid part of an `id`.
 */
export function toAnchorStep(text: string): string {
  const number = parsePrintedNumber(text);
  if (number) return String(number.value);
  const letters = Array.from(text.replace(/[^\p{L}\p{N}]+/gu, ''));
  return letters.slice(0, STEP_LENGTH).join('') || '0';
}

/** The anchor of a path of steps: `s3.5.1`, or `s.附件` where the first step is no number. */
export function renderSectionAnchor(steps: readonly string[]): string {
  const [first = ''] = steps;
  return `s${/^\d+$/.test(first) ? '' : '.'}${steps.join('.')}`;
}
