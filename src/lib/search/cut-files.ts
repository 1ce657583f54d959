import type { SectionEntry } from './entry.ts';
import { compress, type IndexFile } from './index-file.ts';
import type { Item } from './item-file.ts';

/** Bytes of a text file, and of the other kinds, before they are compressed to about a third. */
const TEXT_BYTES = 18_000;

/** Files that keys are spread over, and how many there are. */
export interface Spread {
  readonly files: number;
  readonly written: readonly IndexFile[];
}

/** Spreads entries over so many files, a power of two, that one is about the size wanted. */
export function spread<Value>(
  entries: readonly (readonly [string, Value])[],
  locate: (file: number) => string,
  choose: (key: string, files: number) => string,
  bytes: number,
  write: (entries: readonly (readonly [string, Value])[]) => Uint8Array,
): Spread {
  const size = write(entries).length;
  let files = 1;
  while (size / files > bytes) files *= 2;
  // A key that is nowhere has a file all the same: what cannot be loaded is always a fault, never an answer.
  const byPath = new Map<string, (readonly [string, Value])[]>();
  for (const entry of entries) {
    const path = choose(entry[0], files);
    const list = byPath.get(path);
    if (list) list.push(entry);
    else byPath.set(path, [entry]);
  }
  for (let file = 0; file < files; file += 1) if (!byPath.has(locate(file))) byPath.set(locate(file), []);
  return { files, written: [...byPath].map(([path, list]) => compress(path, write(list))) };
}

/** The sections of one document, cut into files at their ends. */
export function cutParts(sections: readonly SectionEntry[]): SectionEntry[][] {
  const parts: SectionEntry[][] = [];
  let bytes = 0;
  for (const section of sections) {
    const size = Buffer.byteLength(JSON.stringify(section));
    const last = parts.at(-1);
    if (last && bytes + size <= TEXT_BYTES) last.push(section);
    else parts.push([section]);
    bytes = last && bytes + size <= TEXT_BYTES ? bytes + size : size;
  }
  return parts;
}

/** Items in files of about so many cells; one with more is cut between rows. */
export function cutItems(items: readonly Item[], most: number): Item[][] {
  const files: Item[][] = [];
  let room = 0;
  for (const item of items) {
    for (let at = 0; at < item.cells.length;) {
      if (room <= 0) {
        files.push([]);
        room = most;
      }
      let end = Math.min(item.cells.length, at + room);
      const isSameRow = (): boolean => {
        const [left, right] = [item.cells[end - 1], item.cells[end]];
        return (
          left?.document === right?.document && left?.section === right?.section && left?.row === right?.row
        );
      };
      while (end < item.cells.length && isSameRow()) end += 1;
      files.at(-1)?.push({ ...item, cells: item.cells.slice(at, end) });
      room -= end - at;
      at = end;
    }
  }
  return files;
}
