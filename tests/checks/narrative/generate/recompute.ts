/**
 * Recomputes a formula of a narrative by another way than the checker's: every operand is put to both ends of what its
 * print can stand for, and the least and the greatest result are kept. Fractions of integers, no floating point.
 */

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** What a formula can come to; undefined where a denominator can be nothing. */
export interface Range {
  readonly least: Fraction;
  readonly greatest: Fraction;
}

/** Whether the range of a formula meets what a print can stand for. */
export function meets({ least, greatest }: Range, print: string): boolean {
  const [low, high] = ends(print);
  return compare(low, greatest) <= 0 && compare(least, high) <= 0;
}

/** The range of a formula; `look` gives the print of `#n` or of an anchor. */
export function recompute(formula: string, look: (operand: string) => string): Range | undefined {
  const tokens = formula.match(/#\d+|t\d\d\.[a-z0-9-]+\.[a-z0-9-]+|[()+−÷×]|100/g) ?? [];
  const operands = [...new Set(tokens.filter((token) => /^[#t]/.test(token)))];
  const sum = !formula.includes('÷');
  // In a sum every operand pulls one way: two corners are enough, whatever their number.
  const corners = sum
    ? [0n, 1n].map((side) =>
        operands.map((operand) => (new RegExp(`− ${operand}(?!\\d)`).test(formula) ? 1n - side : side)),
      )
    : listCorners(operands.length);
  let range: { least: Fraction; greatest: Fraction } | undefined;
  for (const corner of corners) {
    const values = new Map(
      operands.map((operand, index) => [operand, ends(look(operand))[corner[index] === 1n ? 1 : 0]]),
    );
    const value = compute([...tokens], values);
    if (!value) return undefined;
    range = {
      least: range && compare(range.least, value) <= 0 ? range.least : value,
      greatest: range && compare(range.greatest, value) >= 0 ? range.greatest : value,
    };
  }
  return range;
}

function listCorners(count: number): bigint[][] {
  return count === 0
    ? [[]]
    : listCorners(count - 1).flatMap((corner) => [
        [...corner, 0n],
        [...corner, 1n],
      ]);
}

/** Half a unit of the last digit to either side. */
function ends(print: string): [Fraction, Fraction] {
  const plain = print.replaceAll(',', '');
  const [whole = '', fraction = ''] = plain.split('.');
  const under = 2n * 10n ** BigInt(fraction.length);
  const middle = 2n * BigInt(whole + fraction);
  return [
    { over: middle === 0n ? 0n : middle - 1n, under },
    { over: middle + 1n, under },
  ];
}

function compute(tokens: string[], values: ReadonlyMap<string, Fraction>): Fraction | undefined {
  const factor = (): Fraction | undefined => {
    const token = tokens.shift() ?? '';
    if (token !== '(') return token === '100' ? { over: 100n, under: 1n } : values.get(token);
    const value = terms();
    tokens.shift();
    return value;
  };
  const product = (): Fraction | undefined => {
    let value = factor();
    while (value && (tokens[0] === '÷' || tokens[0] === '×')) {
      const by = tokens.shift();
      const next = factor();
      if (!next || (by === '÷' && next.over <= 0n)) return undefined;
      value =
        by === '÷'
          ? { over: value.over * next.under, under: value.under * next.over }
          : { over: value.over * next.over, under: value.under * next.under };
    }
    return value;
  };
  const terms = (): Fraction | undefined => {
    let value = product();
    while (value && (tokens[0] === '+' || tokens[0] === '−')) {
      const sign = tokens.shift() === '−' ? -1n : 1n;
      const next = product();
      if (!next) return undefined;
      value = {
        over: value.over * next.under + sign * next.over * value.under,
        under: value.under * next.under,
      };
    }
    return value;
  };
  return terms();
}

function compare(left: Fraction, right: Fraction): number {
  const difference = left.over * right.under - right.over * left.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
