import type { Decimal } from '../../../../src/lib/model/index.ts';

/** Half-up division of amounts that are not negative. */
export function divideHalfUp(part: bigint, whole: bigint): bigint {
  return (2n * part + whole) / (2n * whole);
}

/** Yuan as 万元 with two decimals, half up. */
export function toCents(yuan: bigint): Decimal {
  return { digits: divideHalfUp(yuan, 100n), decimals: 2 };
}

/** Whether two amounts in yuan print alike in 万元 with two decimals. */
export function printsAlike(left: bigint, right: bigint): boolean {
  return toCents(left).digits === toCents(right).digits;
}

/** `part` in percent of `whole`, half up. */
export function toPercent(part: bigint, whole: bigint, decimals: number): Decimal {
  return { digits: divideHalfUp(part * 100n * 10n ** BigInt(decimals), whole), decimals };
}

/** The print without zeros at the end of its decimals: 28.30 is 28.3, 10.00 is 10. */
export function dropZeros({ digits, decimals }: Decimal): Decimal {
  let value = digits;
  let left = decimals;
  while (left > 0 && value % 10n === 0n) {
    value /= 10n;
    left -= 1;
  }
  return { digits: value, decimals: left };
}
