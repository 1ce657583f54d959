import { toCircled } from './formats.ts';

/** Signs of symbol fonts by their code, in Unicode. Only signs whose look is known for certain. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x22: '✂',
  0x28: '☎',
  0x2a: '✉',
  0x46: '☞',
  0x4a: '☺',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x70: '❐',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x80: '⓪',
  0x8b: '⓿',
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xaa: '✦',
  0xab: '★',
  0xb2: '✧',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa2: '■',
  0xa3: '□',
};

const SYMBOL: Readonly<Record<number, string>> = {
  0x61: 'α',
  0x62: 'β',
  0x67: 'γ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x70: 'π',
  0x73: 'σ',
  0x53: 'Σ',
  0xa3: '≤',
  0xa5: '∞',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xe5: '∑',
};

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/** Whether a font has signs in place of letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return /^(?:wingdings(?: [23])?|webdings|symbol)$/i.test(font ?? '');
}

/** The sign that a character of a symbol font shows, in Unicode; undefined where it is not known. */
export function toSymbol(font: string | undefined, character: string): string | undefined {
  const table = FONTS[(font ?? '').toLowerCase()];
  const whole = character.codePointAt(0) ?? 0;
  // Symbol fonts stand at U+F000 and, with the same signs, at the codes of letters.
  const code = whole >= 0xf000 && whole <= 0xf0ff ? whole - 0xf000 : whole;
  if (!table || code > 0xff) return undefined;
  if (table === WINGDINGS && code > 0x80 && code <= 0x8a) return toCircled(code - 0x80);
  if (table === WINGDINGS && code > 0x8b && code <= 0x95) return String.fromCodePoint(0x2776 + code - 0x8c);
  return code === 0x20 ? ' ' : table[code];
}
