import { BIFF_DAMAGE } from './damage/biff.ts';
import { BYTE_DAMAGE } from './damage/bytes.ts';
import type { Damage } from './damage/damage.ts';
import { MARKUP_DAMAGE } from './damage/markup.ts';
import { PACKAGE_DAMAGE } from './damage/package.ts';
import { PDF_DAMAGE } from './damage/pdf.ts';
import { FUZZ_FORMATS, type FuzzFormat, type Original } from './originals.ts';
import { createRandom } from './random.ts';

/** A damaged file. */
export interface Variant {
  readonly index: number;
  readonly format: FuzzFormat;
  /** File name for the import. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of the sound file it was made of. */
  readonly original: string;
  /** What it was made of and what was done to it. */
  readonly story: string;
  /** Whether the format has check sums that show the damage: then no figure may differ without a word. */
  readonly isDetectable: boolean;
}

/** Ways of damage by format; blind bytes for all. */
const OWN_DAMAGE: Readonly<Record<FuzzFormat, readonly Damage[]>> = {
  docx: PACKAGE_DAMAGE,
  xlsx: PACKAGE_DAMAGE,
  zip: PACKAGE_DAMAGE,
  xls: BIFF_DAMAGE,
  pdf: PDF_DAMAGE,
  html: MARKUP_DAMAGE,
  txt: MARKUP_DAMAGE,
};

/** Damage that check sums and end marks of a format show; xls, web pages and texts have none. */
const DETECTABLE: Readonly<Record<FuzzFormat, readonly string[]>> = {
  docx: BYTE_DAMAGE.map(({ name }) => name),
  xlsx: BYTE_DAMAGE.map(({ name }) => name),
  zip: [],
  xls: [],
  pdf: ['cut off', 'damage a packed stream'],
  html: [],
  txt: [],
};

/** How often each format comes, of sixteen: the four binary formats are what is attacked. */
const SHARES: Readonly<Record<FuzzFormat, number>> = {
  docx: 4,
  xlsx: 3,
  xls: 3,
  pdf: 3,
  html: 1,
  txt: 1,
  zip: 1,
};

const ORDER = FUZZ_FORMATS.flatMap((format) => Array.from({ length: SHARES[format] }, () => format));

/** The damaged file of a number: the same for the same seed, whatever was made before. */
export function makeVariant(originals: readonly Original[], seed: number, index: number): Variant {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const format = ORDER[index % ORDER.length] ?? 'docx';
  const original = random.pick(originals.filter((one) => one.format === format));
  let { bytes } = original;
  const names: string[] = [];
  for (let count = random.pick([1, 1, 1, 2, 3]); count > 0 && bytes.length > 0; count -= 1) {
    // Blind damage to a packed file is found by its check sums: one in four is enough.
    const damage = random.pick(random.below(4) === 0 ? BYTE_DAMAGE : OWN_DAMAGE[format]);
    bytes = damage.apply(bytes, random);
    names.push(damage.name);
  }
  const story = `${original.name}: ${names.join(', ')}`;
  const isDetectable = names.every((name) => DETECTABLE[format].includes(name));
  return { index, format, name: `variant.${format}`, bytes, original: original.name, story, isDetectable };
}
