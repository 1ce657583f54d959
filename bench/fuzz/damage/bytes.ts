import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

/** Longest stretch that is taken away, doubled or blanked at once. */
const STRETCH = 600;

/** Damage that knows nothing of the format: what a bad disk, a bad line or a bad stick does. */
export const BYTE_DAMAGE: readonly Damage[] = [
  {
    name: 'flip bits',
    apply(bytes, random) {
      const copy = bytes.slice();
      for (let count = random.below(6); count >= 0; count -= 1) {
        const at = random.below(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      }
      return copy;
    },
  },
  {
    name: 'change bytes',
    apply(bytes, random) {
      const copy = bytes.slice();
      for (let count = random.below(6); count >= 0; count -= 1)
        copy[random.below(copy.length)] = random.below(256);
      return copy;
    },
  },
  {
    name: 'zero a range',
    apply: (bytes, random) => {
      const [from, to] = pickRange(bytes, random);
      return bytes.slice().fill(0, from, to);
    },
  },
  {
    name: 'remove a range',
    apply: (bytes, random) => {
      const [from, to] = pickRange(bytes, random);
      return join(bytes.subarray(0, from), bytes.subarray(to));
    },
  },
  {
    name: 'double a range',
    apply: (bytes, random) => {
      const [from, to] = pickRange(bytes, random);
      return join(bytes.subarray(0, to), bytes.subarray(from));
    },
  },
  {
    name: 'move a range',
    apply: (bytes, random) => {
      const [from, to] = pickRange(bytes, random);
      const rest = join(bytes.subarray(0, from), bytes.subarray(to));
      const at = random.below(rest.length);
      return join(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
    },
  },
  { name: 'cut off', apply: (bytes, random) => bytes.slice(0, random.below(bytes.length)) },
  {
    name: 'lose the beginning',
    apply: (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, STRETCH))),
  },
];

function pickRange(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(STRETCH))];
}

/** Stretches of bytes one after the other. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
