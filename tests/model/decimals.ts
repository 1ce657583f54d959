import fc from 'fast-check';
import type { Decimal } from '../../src/lib/model/index.ts';

/** Decimals of up to 25 digits, of which up to 8 stand behind the point. */
export const decimal: fc.Arbitrary<Decimal> = fc.record({
  digits: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
  decimals: fc.nat({ max: 8 }),
});

/** The value as a fraction over a common power of ten: an independent measure to compare with. */
export function toUnits(value: Decimal, decimals = 20): bigint {
  return value.digits * 10n ** BigInt(decimals - value.decimals);
}
