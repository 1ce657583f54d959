/** A number up to 99 as headings count: 一, 十二, 二十一. */
export function printNumeral(number: number): string {
  const digits = '〇一二三四五六七八九';
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (digits[ones] ?? '') : ''}`;
}
