import { NUMERALS, toSpelled, toSpoken } from './numerals.ts';

/** Largest number that is written in words; a list of a document never gets there. */
const MAX_VALUE = 99_999;

/** How Word prints the numbers of each format (w:numFmt); undefined where the format has no sign for a number. */
const FORMATS: Readonly<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  decimalEnclosedCircle: toCircled,
  decimalEnclosedCircleChinese: toCircled,
  decimalEnclosedFullstop: (value) => pick(0x2488, 20, value),
  decimalEnclosedParen: (value) => pick(0x2474, 20, value),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: toRoman,
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperLetter: toLetters,
  lowerLetter: (value) => toLetters(value).toLowerCase(),
  // 一 to 九十九, then digit by digit.
  chineseCounting: (value) =>
    value < 100 ? toSpoken(value, NUMERALS.simple) : toSpelled(value, '○一二三四五六七八九'),
  taiwaneseCounting: (value) =>
    value < 100 ? toSpoken(value, NUMERALS.simple) : toSpelled(value, '○一二三四五六七八九'),
  chineseCountingThousand: (value) => toSpoken(value, NUMERALS.simple),
  taiwaneseCountingThousand: (value) => toSpoken(value, NUMERALS.simple),
  japaneseCounting: (value) => toSpoken(value, NUMERALS.japanese),
  chineseLegalSimplified: (value) => toSpoken(value, NUMERALS.legal),
  ideographLegalTraditional: (value) => toSpoken(value, NUMERALS.legalTraditional),
  japaneseLegal: (value) =>
    toSpoken(value, {
      ...NUMERALS.legalTraditional,
      digits: '零壱弐参四伍六七八九',
      units: ['', '拾', '百', '阡', '萬'],
    }),
  ideographDigital: (value) => toSpelled(value),
  taiwaneseDigital: (value) => toSpelled(value, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => toSpelled(value),
  ideographEnclosedCircle: (value) => pick(0x3280, 10, value),
  ideographTraditional: (value) => Array.from('甲乙丙丁戊己庚辛壬癸')[value - 1],
  ideographZodiac: (value) => Array.from('子丑寅卯辰巳午未申酉戌亥')[value - 1],
  ideographZodiacTraditional: (value) =>
    value <= 60
      ? `${'甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10] ?? ''}${'子丑寅卯辰巳午未申酉戌亥'[(value - 1) % 12] ?? ''}`
      : undefined,
  ordinal: (value) =>
    `${value}${/1[123]$/.test(String(value)) ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`,
  hex: (value) => value.toString(16).toUpperCase(),
};

/** A number as Word prints it in a format; `known` is false where the format is none that is known, and plain digits stand in. */
export function formatNumber(
  format: string,
  value: number,
): { readonly text: string; readonly known: boolean } {
  if (format === 'none') return { text: '', known: true };
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!print) return { text: String(value), known: false };
  // What a format has no sign for (the eleventh of 甲乙丙) Word prints in digits.
  const text = value >= 1 && value <= MAX_VALUE ? print(value) : undefined;
  return { text: text ?? String(value), known: true };
}

/** A number in a circle, from ① to ㊿; undefined beyond. */
export function toCircled(value: number): string | undefined {
  if (value <= 20) return pick(0x2460, 20, value);
  return value <= 35 ? pick(0x3251, 15, value - 20) : pick(0x32b1, 15, value - 35);
}

function pick(first: number, count: number, value: number): string | undefined {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : undefined;
}

function toFullWidth(value: number): string {
  return Array.from(String(value), (figure) => String.fromCodePoint(0xff10 + Number(figure))).join('');
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return text;
}

/** A to Z, then AA, BB and so on: Word repeats the letter. */
function toLetters(value: number): string {
  const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 100));
}
