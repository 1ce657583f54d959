import { addDecimals, parseCell, type Decimal, type NumberCell } from '../../model/index.ts';

/** Points as numbers; undefined unless every print is a figure. Points are exact: nothing is rounded. */
export function readPoints(prints: readonly string[]): readonly NumberCell[] | undefined {
  const cells = prints.map(parseCell);
  const numbers = cells.filter((cell) => cell.state === 'number');
  return numbers.length === cells.length && cells.length > 0 ? numbers : undefined;
}

/** The exact sum, without zeros at the end. */
export function sumPoints(values: readonly Decimal[]): Decimal {
  let { digits, decimals } = addDecimals(values);
  while (decimals > 0 && digits % 10n === 0n) {
    digits /= 10n;
    decimals -= 1;
  }
  return { digits, decimals };
}
