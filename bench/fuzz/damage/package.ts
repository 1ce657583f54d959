import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { BYTE_DAMAGE } from './bytes.ts';
import { ODD_VALUES, type Damage } from './damage.ts';
import { damageXml } from './xml.ts';

type Parts = Record<string, Uint8Array>;

/** Fields of a directory entry (offset from its mark): version, flags, method, time, check sum, sizes, lengths, place. */
const FIELDS = [6, 8, 10, 16, 20, 24, 28, 30, 32, 42] as const;

/** Bytes of a part beyond which its size is a lie of damage done before. */
const LARGEST = 10_000_000;

/** Damage of zips and of the parts inside them; what is inside is packed anew, so that check sums agree. */
export const PACKAGE_DAMAGE: readonly Damage[] = [
  { name: 'damage the XML of a part', apply: editXml },
  { name: 'damage the XML of two parts', apply: (bytes, random) => editXml(editXml(bytes, random), random) },
  {
    name: 'damage the bytes of a part',
    apply: (bytes, random) =>
      editParts(bytes, (parts, names) => {
        const name = random.pick(names);
        parts[name] = random.pick(BYTE_DAMAGE).apply(parts[name] ?? new Uint8Array(), random);
      }),
  },
  {
    name: 'swap two parts',
    apply: (bytes, random) =>
      editParts(bytes, (parts, names) => {
        const [one, other] = [random.pick(names), random.pick(names)];
        [parts[one], parts[other]] = [parts[other] ?? new Uint8Array(), parts[one] ?? new Uint8Array()];
      }),
  },
  {
    name: 'remove a part',
    apply: (bytes, random) =>
      editParts(bytes, (parts, names) => Reflect.deleteProperty(parts, random.pick(names))),
  },
  {
    name: 'rename a part',
    apply: (bytes, random) =>
      editParts(bytes, (parts, names) => {
        const name = random.pick(names);
        const fresh = random.pick(['', 'x/', '../', 'word/', 'xl/', name.toUpperCase()]) + name;
        parts[fresh] = parts[name] ?? new Uint8Array();
        Reflect.deleteProperty(parts, name);
      }),
  },
  {
    name: 'empty a part',
    apply: (bytes, random) =>
      editParts(bytes, (parts, names) => {
        parts[random.pick(names)] = strToU8(random.pick(['', ' ', '<a/>', ...ODD_VALUES]));
      }),
  },
  { name: 'lie in the directory', apply: editDirectory },
];

function editParts(bytes: Uint8Array, edit: (parts: Parts, names: string[]) => unknown): Uint8Array {
  let parts: Parts;
  try {
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < LARGEST });
  } catch {
    // Damaged before in another way: it stays as it is.
    return bytes;
  }
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  if (names.length > 0) edit(parts, names);
  return zipSync(parts, { level: 1, mtime: new Date('2024-01-01T00:00:00Z') });
}

/** One in two goes into the largest part: the document or the sheet itself. */
function editXml(bytes: Uint8Array, random: Random): Uint8Array {
  return editParts(bytes, (parts, names) => {
    const texts = names.filter((name) => /\.(?:xml|rels)$/iu.test(name));
    if (texts.length === 0) return;
    const largest = texts.toSorted((one, other) => sizeOf(parts, other) - sizeOf(parts, one))[0] ?? '';
    const name = random.below(2) === 0 ? largest : random.pick(texts);
    parts[name] = strToU8(damageXml(strFromU8(parts[name] ?? new Uint8Array()), random));
  });
}

function sizeOf(parts: Parts, name: string): number {
  return parts[name]?.length ?? 0;
}

function editDirectory(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const entries: number[] = [];
  for (let at = 0; at + 46 <= copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
  if (entries.length === 0) return copy;
  const at = random.pick(entries) + random.pick(FIELDS);
  if (random.below(2) === 0)
    view.setUint16(at, random.pick([0, 1, 8, 9, 0xffff, random.below(0x10000)]), true);
  else if (at + 4 <= copy.length)
    view.setUint32(at, random.pick([0, 0x7fffffff, 0xffffffff, random.below(2 ** 32)]), true);
  return copy;
}
