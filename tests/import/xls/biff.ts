import { toCompound } from './compound.ts';

/** A record: its number and its bytes. */
export type Record = readonly [type: number, bytes: readonly number[]];

/** Two bytes, low one first. */
export function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
}

/** Four bytes, low one first. */
export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000))];
}

/** An IEEE double. */
export function f64(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
}

/** A Unicode string without its length: flags and two bytes a character. */
export function wide(text: string): number[] {
  return [1, ...u16(...[...text].map((letter) => letter.charCodeAt(0)))];
}

const GBK = new Map<string, readonly number[]>();

/** Bytes of a text in code page 936; Node itself only decodes it. */
export function gbk(text: string): number[] {
  if (GBK.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead += 1)
      for (let trail = 0x40; trail <= 0xfe; trail += 1)
        if (trail !== 0x7f) GBK.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return [...text].flatMap((letter) => GBK.get(letter) ?? [letter.charCodeAt(0)]);
}

/** Records as bytes. */
export function toStream(records: readonly Record[]): number[] {
  return records.flatMap(([type, bytes]) => [...u16(type, bytes.length), ...bytes]);
}

/** One sheet of a workbook written here. */
export interface SheetParts {
  readonly name: string;
  readonly state?: number;
  readonly records: readonly Record[];
}

/** The stream of a workbook: `globals` stand before the list of sheets, whose offsets are filled in. */
export function toWorkbook(
  version: 5 | 8,
  globals: readonly Record[],
  sheets: readonly SheetParts[],
): Uint8Array {
  const bof = (kind: number): Record => [0x809, u16(version === 8 ? 0x600 : 0x500, kind, 0x0dbb, 0x07cc)];
  const streams = sheets.map(({ records }) => toStream([bof(0x10), ...records, [0x0a, []]]));
  const build = (offsets: readonly number[]): number[] =>
    toStream([
      bof(5),
      ...globals,
      ...sheets.map(({ name, state = 0 }, index): Record => {
        const text = version === 8 ? [name.length, ...wide(name)] : [gbk(name).length, ...gbk(name)];
        return [0x85, [...u32(offsets[index] ?? 0), state, 0, ...text]];
      }),
      [0x0a, []],
    ]);
  let at = build([]).length;
  const offsets = streams.map((stream) => {
    at += stream.length;
    return at - stream.length;
  });
  return Uint8Array.from([...build(offsets), ...streams.flat()]);
}

/** An xls file as Excel 5.0/95 (`Book`) or later (`Workbook`) writes it. */
export function toXls(version: 5 | 8, globals: readonly Record[], sheets: readonly SheetParts[]): Uint8Array {
  return toCompound({ [version === 8 ? 'Workbook' : 'Book']: toWorkbook(version, globals, sheets) });
}
