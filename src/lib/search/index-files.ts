import { gzipSync } from 'fflate';
import { gramPath, itemPath, PINYIN_PATH, ROOT_PATH, textPath, valuePath } from './chunks.ts';
import { collect } from './collect.ts';
import type { DocumentEntry, SectionEntry } from './entry.ts';
import { writeGrams } from './gram-file.ts';
import { writeItems, type Item } from './item-file.ts';
import { makeReadings, type NamedTerm } from './readings.ts';
import { ROOT_VERSION, type Root } from './root.ts';
import { writeValues } from './value-file.ts';

/** One file of a search index. */
export interface IndexFile {
  /** Path below the index folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Bytes of a text file, and of the other kinds, before they are compressed to about a third. */
const TEXT_BYTES = 18_000;
const ITEM_CELLS = 3000;
const SPREAD_BYTES = 12_000;
/** Tables offered as a filter. */
const MOST_TABLES = 80;

/**
 * The files of the index: a pure function of the documents, so that the index of some of them, a region or a few years, can be
 * made apart from the others. The same documents give the same bytes on every machine.
 */
export function makeIndexFiles(
  documents: readonly DocumentEntry[],
  terms: readonly NamedTerm[] = [],
): IndexFile[] {
  const { grams, values, items } = collect(documents);
  const gramFiles = spread([...grams], gramPath, (file) => `grams/${file}.gz`, writeGrams);
  const valueFiles = spread([...values], valuePath, (file) => `values/${file}.gz`, writeValues);
  const parts = documents.flatMap(({ sections }) => cutParts(sections));
  const stretches = cutItems(items);
  const root: Root = {
    version: ROOT_VERSION,
    files: { grams: gramFiles.files, values: valueFiles.files },
    ...listDocuments(documents),
    parts: parts.map(({ length }) => length),
    items: stretches.map(([first]) => first?.number ?? 0),
    itemDocuments: stretches.map(([first]) => first?.cells[0]?.document ?? 0),
    codes: items.filter(({ code }) => code !== '').map(({ code }) => code),
  };
  const named = [...terms, ...items.filter(({ code, name }) => code !== '' && name !== '')];
  return [
    compress(ROOT_PATH, encode(root)),
    compress(PINYIN_PATH, encode(makeReadings(root.names, named))),
    ...gramFiles.written,
    ...valueFiles.written,
    ...stretches.map((stretch, file) => compress(itemPath(file), writeItems(stretch))),
    ...parts.map((part, file) => compress(textPath(file), encode(part))),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Spreads entries over so many files, a power of two, that one is about the size wanted. */
function spread<Value>(
  entries: readonly (readonly [string, Value])[],
  choose: (key: string, files: number) => string,
  locate: (file: number) => string,
  write: (entries: readonly (readonly [string, Value])[]) => Uint8Array,
): { readonly files: number; readonly written: readonly IndexFile[] } {
  const size = write(entries).length;
  let files = 1;
  while (size / files > SPREAD_BYTES) files *= 2;
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
function cutParts(sections: readonly SectionEntry[]): SectionEntry[][] {
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

/** Items in files of about the same number of cells; one with more is cut between rows. */
function cutItems(items: readonly Item[]): Item[][] {
  const files: Item[][] = [];
  let room = 0;
  for (const item of items) {
    for (let at = 0; at < item.cells.length;) {
      if (room <= 0) {
        files.push([]);
        room = ITEM_CELLS;
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

function listDocuments(documents: readonly DocumentEntry[]): Pick<Root, 'documents' | 'names'> {
  const region = new Names();
  const year = new Names();
  const kind = new Names();
  const department = new Names();
  const aliases = new Map<string, readonly string[]>();
  const rows = documents.map((document) => {
    if (document.aliases.length > 0) aliases.set(document.department, document.aliases);
    const title =
      document.department === '' ? document.title : document.title.replaceAll(document.department, '\u0001');
    return {
      url: document.url,
      title: document.year === '' ? title : title.replaceAll(document.year, '\u0002'),
      region: region.number(document.region),
      department: department.number(document.department),
      year: year.number(document.year),
      kind: kind.number(document.kind),
      sections: document.sections.length,
    };
  });
  return {
    documents: {
      url: rows.map((row) => row.url),
      title: rows.map((row) => row.title),
      region: rows.map((row) => row.region),
      department: rows.map((row) => row.department),
      year: rows.map((row) => row.year),
      kind: rows.map((row) => row.kind),
      sections: rows.map((row) => row.sections),
    },
    names: {
      region: region.list,
      department: department.list.map((name) => [name, ...(aliases.get(name) ?? [])]),
      year: year.list,
      kind: kind.list,
      table: listTables(documents),
    },
  };
}

/** Names of tables by how many documents have them; a portal may have thousands that only one has. */
function listTables(documents: readonly DocumentEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { sections } of documents)
    for (const name of new Set(sections.flatMap(({ table }) => table?.name ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, MOST_TABLES)
    .map(([name]) => name);
}

/** Numbers for names, in the order they are met; -1 for none. */
class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    if (name === '') return -1;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Compressed without a time; by a program of its own, because zlib's bytes differ between processors. */
function compress(path: string, content: Uint8Array): IndexFile {
  return { path, content: gzipSync(content, { level: 6, mtime: 0 }) };
}
