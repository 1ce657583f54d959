/** Signs of one way to count in Chinese: digits from nought, and the words for ten, hundred, thousand, ten thousand. */
interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
  /** Whether eleven is 一十一 rather than 十一. */
  readonly namesOne: boolean;
  /** Whether a gap is spoken: 一百零一. */
  readonly speaksGap: boolean;
}

/** Ways to count with words for the powers of ten, by the name Word gives them. */
export const NUMERALS = {
  simple: {
    digits: '零一二三四五六七八九',
    units: ['', '十', '百', '千', '万'],
    namesOne: false,
    speaksGap: true,
  },
  legal: {
    digits: '零壹贰叁肆伍陆柒捌玖',
    units: ['', '拾', '佰', '仟', '万'],
    namesOne: true,
    speaksGap: true,
  },
  legalTraditional: {
    digits: '零壹貳參肆伍陸柒捌玖',
    units: ['', '拾', '佰', '仟', '萬'],
    namesOne: true,
    speaksGap: true,
  },
  japanese: {
    digits: '〇一二三四五六七八九',
    units: ['', '十', '百', '千', '万'],
    namesOne: false,
    speaksGap: false,
  },
} as const satisfies Readonly<Record<string, Numerals>>;

/** Digits written one by one, as for a year: 一〇〇. */
export const SPELLED_DIGITS = '〇一二三四五六七八九';

/** A number as it is spoken: 12 is 十二. Numbers from 1 to 99,999. */
export function toSpoken(value: number, { digits, units, namesOne, speaksGap }: Numerals): string {
  const figures = Array.from(String(value), Number);
  let words = '';
  let gap = false;
  for (const [index, figure] of figures.entries()) {
    const power = figures.length - 1 - index;
    if (figure === 0) {
      gap = true;
      continue;
    }
    if (gap && speaksGap && words !== '') words += digits[0] ?? '';
    gap = false;
    // Ten is 十, not 一十; in Japanese a hundred is 百 as well.
    const silent =
      figure === 1 && !namesOne && power > 0 && (speaksGap ? power === 1 && words === '' : power < 4);
    words += (silent ? '' : (digits[figure] ?? '')) + (units[power] ?? '');
  }
  return words;
}

/** A number with its digits replaced one by one: 10 is 一〇. */
export function toSpelled(value: number, digits = SPELLED_DIGITS): string {
  return Array.from(String(value), (figure) => digits[Number(figure)] ?? '').join('');
}
