import type { Decimal } from '../../model/index.ts';

/** The quotient of two integers, rounded half away from zero to `decimals`. The divisor must not be zero. */
export function divide(dividend: bigint, divisor: bigint, decimals: number): Decimal {
  const negative = dividend < 0n !== divisor < 0n;
  const absolute = (value: bigint) => (value < 0n ? -value : value);
  const scaled = absolute(dividend) * 10n ** BigInt(decimals);
  const by = absolute(divisor);
  const digits = (2n * scaled + by) / (2n * by);
  return { digits: negative ? -digits : digits, decimals };
}
