import type { FormatToken } from './section.ts';

/**
 * Prints the digits of a whole part into its placeholders, from the right: what is left over goes before the first
 * one, `0` fills with zeros, `?` with spaces, `#` with nothing. Words between placeholders stay where they stand.
 */
export function printWhole(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  const places = tokens.filter((token) => token.kind === 'digit').length;
  let seen = 0;
  let taken = 0;
  let printed = '';
  const put = (text: string): void => {
    printed = text + printed;
  };
  const putDigit = (digit: string): void => {
    // A separator needs digits on both its sides, so it comes with the digit before it.
    if (grouped && taken > 0 && taken % 3 === 0) put(digit === ' ' ? ' ' : ',');
    put(digit);
    taken += 1;
  };
  for (const token of [...tokens].reverse()) {
    if (token.kind === 'literal') put(token.text);
    else if (token.kind === 'percent') put('%');
    else if (token.kind === 'slash') put('/');
    if (token.kind !== 'digit') continue;
    seen += 1;
    const digit = digits.at(-1 - taken);
    if (digit !== undefined && taken < digits.length) putDigit(digit);
    else if (token.mark !== '#') putDigit(token.mark === '0' ? '0' : ' ');
    if (seen === places) while (taken < digits.length) putDigit(digits.at(-1 - taken) ?? '');
  }
  return printed;
}

/** Prints decimals into their placeholders, from the left: `#` drops zeros at the end, `?` prints spaces for them. */
export function printFraction(tokens: readonly FormatToken[], digits: string): string {
  const significant = digits.replace(/0+$/u, '').length;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      if (token.kind === 'slash') return '/';
      if (token.kind !== 'digit') return '';
      const digit = digits.charAt(at) || '0';
      at += 1;
      if (at <= significant || token.mark === '0') return digit;
      return token.mark === '?' ? ' ' : '';
    })
    .join('');
}
