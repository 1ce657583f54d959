import type { Random } from '../random.ts';

/** A way to damage a file: what it is called in the report, and what it does. Gives new bytes, leaves the old. */
export interface Damage {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, random: Random) => Uint8Array;
}

/** Values that no careful program writes: out of range, no numbers, too long, leading outside. */
export const ODD_VALUES: readonly string[] = [
  '',
  '-1',
  '0',
  '1',
  '65536',
  '99999999999',
  '1e400',
  'NaN',
  '-',
  '1,234.56',
  'A1048577',
  'XFE1',
  'A1:XFD1048576',
  '../../etc/passwd',
  'file:///etc/passwd',
  '\u202E12.34',
  '９９９',
  '长'.repeat(3_000),
  '1'.repeat(2_000),
];
