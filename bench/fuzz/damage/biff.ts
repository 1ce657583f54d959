import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

/** Numbers of records that a reader looks at: sheets, texts, cells, merges, formats, CONTINUE, ends. */
const TYPES = [
  0x0a, 0x3c, 0x85, 0xfc, 0xfd, 0xe5, 0xe0, 0x41e, 0x203, 0x27e, 0xbd, 0x06, 0x207, 0x208, 0x7d, 0x809,
];

/** A record in the file: where its head begins, and how many bytes follow the head. */
interface FoundRecord {
  readonly at: number;
  readonly length: number;
}

/** Damage of workbooks of Excel 97 in their own terms: records, and the sectors that hold them. */
export const BIFF_DAMAGE: readonly Damage[] = [
  {
    name: 'change the type of a record',
    apply: edit((view, { at }, random) => view.setUint16(at, random.pick(TYPES), true)),
  },
  {
    name: 'change the length of a record',
    apply: edit((view, { at, length }, random) =>
      view.setUint16(at + 2, random.pick([0, 1, length - 1, length + 4, 8_224, 0xffff]) & 0xffff, true),
    ),
  },
  {
    name: 'change a number in a record',
    apply: edit((view, { at, length }, random) => {
      if (length < 2) return;
      const place = at + 4 + random.below(length - 1);
      view.setUint16(place, random.pick([0, 1, 0x7fff, 0x8000, 0xffff, random.below(0x10000)]), true);
    }),
  },
  {
    name: 'change a long number in a record',
    apply: edit((view, { at, length }, random) => {
      if (length >= 4)
        view.setUint32(at + 4 + random.below(length - 3), random.pick([0, 1, 0x7fffffff, 0xffffffff]), true);
    }),
  },
  {
    name: 'write one record over another',
    apply: (bytes, random) => {
      const copy = bytes.slice();
      const records = findRecords(copy);
      if (records.length === 0) return copy;
      const [from, to] = [random.pick(records), random.pick(records)];
      copy.copyWithin(to.at, from.at, from.at + 4 + from.length);
      return copy;
    },
  },
  {
    name: 'lead a sector elsewhere',
    apply(bytes, random) {
      const copy = bytes.slice();
      const view = new DataView(copy.buffer);
      if (copy.length < 1024) return copy;
      // The table of sectors begins where the head says; its numbers lead from each sector to the next.
      const table = (view.getUint32(76, true) + 1) * 512;
      const at = random.below(3) === 0 ? 44 + 4 * random.below(10) : table + 4 * random.below(128);
      if (at + 4 <= copy.length)
        view.setUint32(at, random.pick([0, 1, random.below(copy.length >> 9), 0xfffffffe, 0xffffffff]), true);
      return copy;
    },
  },
];

function edit(change: (view: DataView, record: FoundRecord, random: Random) => void): Damage['apply'] {
  return (bytes, random) => {
    const copy = bytes.slice();
    const records = findRecords(copy);
    if (records.length > 0) change(new DataView(copy.buffer), random.pick(records), random);
    return copy;
  };
}

/** The records of a workbook whose sectors follow each other, as those of small files do. */
function findRecords(bytes: Uint8Array): FoundRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: FoundRecord[] = [];
  let at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from([9, 8, 16, 0]));
  while (at >= 0 && at + 4 <= bytes.length) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 0 || at + 4 + length > bytes.length) break;
    records.push({ at, length });
    at += 4 + length;
  }
  return records;
}
