import { printWhole } from './integer.ts';
import { splitDigits, type Exact } from './decimal.ts';
import type { FormatToken } from './section.ts';

/** Denominators of more digits are not searched: nobody prints them, and the search would be long. */
const MAX_DIGITS = 4;

/** Prints a value as a fraction, `# ?/?` or `?/8`; undefined where the section is none that is understood. */
export function printAsFraction(value: Exact, tokens: readonly FormatToken[]): string | undefined {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const isDigit = (token: FormatToken | undefined): boolean => token?.kind === 'digit';
  let start = slash;
  while (isDigit(tokens[start - 1])) start -= 1;
  let end = slash + 1;
  while (isDigit(tokens[end])) end += 1;
  const bottom = tokens.slice(slash + 1, end);
  const fixed = readNumber(tokens.slice(slash + 1));
  if (start === slash || (bottom.length === 0 && fixed === undefined)) return undefined;
  if (bottom.length > MAX_DIGITS || (fixed?.text.length ?? 0) > MAX_DIGITS) return undefined;
  const lead = tokens.slice(0, start);
  const mixed = lead.some(isDigit);
  const { whole } = splitDigits(value);
  const unit = 10n ** BigInt(value.decimals);
  const rest = mixed ? value.digits % unit : value.digits;
  const limit = 10n ** BigInt(bottom.length) - 1n;
  const denominator = fixed ? BigInt(fixed.text) : undefined;
  if (denominator === 0n) return undefined;
  const { top, under } = denominator
    ? { top: divideHalfUp(rest * denominator, unit), under: denominator }
    : approximate(rest, unit, limit);
  const carry = mixed ? top / under : 0n;
  const numerator = mixed ? top % under : top;
  const wholeText = carry === 0n ? whole : (BigInt(whole || '0') + carry).toString();
  const blank = mixed && numerator === 0n;
  const topText = printWhole(
    tokens.slice(start, slash),
    numerator === 0n ? '0' : numerator.toString(),
    false,
  );
  const underText = fixed?.text ?? under.toString().padEnd(bottom.length, ' ');
  const after = tokens.slice(fixed ? slash + 1 + fixed.length : end);
  const fractionText = blank ? ' '.repeat(topText.length + underText.length + 1) : `${topText}/${underText}`;
  const leadText = mixed
    ? printWhole(lead, wholeText || (blank ? '0' : ''), false)
    : printWhole(lead, '', false);
  return leadText + fractionText + printWhole(after, '', false);
}

/** A denominator written out, `/8`: it comes as literals and zeros. */
function readNumber(tokens: readonly FormatToken[]): { text: string; length: number } | undefined {
  let text = '';
  let length = 0;
  for (const token of tokens) {
    const digit = token.kind === 'literal' ? token.text : token.kind === 'digit' ? token.mark : '';
    if (!/^\d$/u.test(digit) || (text === '' && digit === '0')) break;
    text += digit;
    length += 1;
  }
  return text === '' ? undefined : { text, length };
}

function divideHalfUp(value: bigint, by: bigint): bigint {
  return (value * 2n + by) / (by * 2n);
}

/** The nearest fraction with a denominator up to `limit`, by continued fractions. */
function approximate(value: bigint, unit: bigint, limit: bigint): { top: bigint; under: bigint } {
  let [top, under, rest] = [1n, 0n, unit];
  let [topBefore, underBefore, number] = [0n, 1n, value];
  while (rest > 0n) {
    const step = number / rest;
    if (underBefore + step * under > limit) break;
    [topBefore, top] = [top, topBefore + step * top];
    [underBefore, under] = [under, underBefore + step * under];
    [number, rest] = [rest, number % rest];
  }
  if (rest === 0n) return { top, under };
  const steps = (limit - underBefore) / under;
  const other = { top: topBefore + steps * top, under: underBefore + steps * under };
  const distance = (fraction: typeof other): bigint => {
    const difference = value * fraction.under - fraction.top * unit;
    return difference < 0n ? -difference : difference;
  };
  const isNearer = distance(other) * under < distance({ top, under }) * other.under;
  return isNearer ? other : { top, under };
}
