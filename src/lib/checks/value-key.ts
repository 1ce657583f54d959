import type { Decimal } from '../model/index.ts';

/** A value as a key: prints of one value have one key, 28.3 and 28.30 alike. */
export function keyOfValue({ digits, decimals }: Decimal): string {
  let print = digits.toString();
  let left = decimals;
  while (left > 0 && print.endsWith('0')) {
    print = print.slice(0, -1);
    left -= 1;
  }
  // 0.0 is nothing, in any number of decimals.
  return print === '' ? '0' : `${print}e-${left}`;
}
