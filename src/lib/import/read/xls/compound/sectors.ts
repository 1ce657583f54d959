import { refuseDamaged } from '../../package/index.ts';

/** Sector numbers from here on are marks, not places: end of a chain, free, and the like. */
const FIRST_MARK = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;

/** Follows a chain of sectors; throws `DisclosureError` where it goes round in a circle or leads out of the file. */
export function followChain(
  file: string,
  table: Uint32Array,
  start: number,
  take: (sector: number) => void,
): void {
  // A chain without a circle is never longer than the table.
  let left = table.length;
  for (let sector = start; sector !== END_OF_CHAIN; sector = table[sector] ?? FIRST_MARK) {
    if (sector >= table.length) throw refuseDamaged(file, '文件内部的目录指向文件之外');
    if (left === 0) throw refuseDamaged(file, '文件内部的目录绕成了圈');
    left -= 1;
    take(sector);
  }
}

/** Puts the sectors of a chain together, cut to `size`. */
export function joinChain(
  file: string,
  table: Uint32Array,
  start: number,
  read: (sector: number) => Uint8Array,
  size?: number,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (size !== 0)
    followChain(file, table, start, (sector) => {
      // A stream that says how long it is needs no sectors beyond.
      if (size !== undefined && length >= size) return;
      const piece = read(sector);
      pieces.push(piece);
      length += piece.length;
    });
  if (size !== undefined && length < size) throw refuseDamaged(file, '文件内部有一部分缺失');
  const joined = new Uint8Array(size ?? length);
  let at = 0;
  for (const piece of pieces) {
    const rest = piece.subarray(0, joined.length - at);
    joined.set(rest, at);
    at += rest.length;
  }
  return joined;
}
