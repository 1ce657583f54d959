import { FileStore, parse } from './file-store.ts';
import {
  gramPath,
  itemPath,
  PARTS_PATH,
  ROOT_PATH,
  textPath,
  valuePath,
  type LoadChunk,
} from './chunks.ts';
import type { SectionEntry } from './entry.ts';
import { readGrams, type GramPlaces } from './gram-file.ts';
import { readItems, type Item } from './item-file.ts';
import { fold } from './marks.ts';
import type { Place } from './places.ts';
import { INDEX_VERSION } from './catalogue.ts';
import { findStart, readFacts, toStarts, type DocumentFacts, type Root } from './root.ts';
import { readValues } from './value-file.ts';

const NOWHERE: GramPlaces = { sections: [], items: [] };

/** Documents from one number to another; those of a region or a department stand together. */
export interface DocumentRange {
  readonly first: number;
  readonly last: number;
}

/** One shard of the index as it is asked: every file is loaded once, when it is first needed. */
export class IndexReader {
  readonly root: Root;
  readonly #files: FileStore;
  readonly #facts = new Map<number, DocumentFacts>();
  readonly #names = new Map<number, readonly string[]>();
  readonly #sectionStarts: readonly number[];

  private constructor(files: FileStore, root: Root) {
    this.#files = files;
    this.root = root;
    this.#sectionStarts = toStarts(root.documents.sections);
  }

  /** Opens a shard whose files a function loads; rejects when it cannot be loaded or was written by another version of the program. */
  static async open(load: LoadChunk): Promise<IndexReader> {
    const files = new FileStore(load);
    const root = await files.read(ROOT_PATH, (bytes) => parse(bytes) as Root);
    if (root.version !== INDEX_VERSION) throw new Error(`Expected search index version ${INDEX_VERSION}`);
    return new IndexReader(files, root);
  }

  /** Number of documents. */
  get size(): number {
    return this.root.documents.url.length;
  }

  /** What is known of a document without loading anything. */
  facts(document: number): DocumentFacts {
    const known = this.#facts.get(document) ?? readFacts(this.root, document);
    this.#facts.set(document, known);
    return known;
  }

  /** The names of a document as terms are compared with them. */
  foldedNames(document: number): readonly string[] {
    const known = this.#names.get(document) ?? this.facts(document).names.map((name) => fold(name).text);
    this.#names.set(document, known);
    return known;
  }

  /** The document of a section. */
  findDocument(section: number): number {
    return findStart(this.#sectionStarts, section);
  }

  /** The number of a section of a document. */
  toSection(document: number, local: number): number {
    return (this.#sectionStarts[document] ?? 0) + local;
  }

  async gram(gram: string): Promise<GramPlaces> {
    const file = await this.#files.read(gramPath(gram, this.root.files.grams), readGrams);
    return file.get(gram) ?? NOWHERE;
  }

  async value(digits: string): Promise<readonly Place[]> {
    const file = await this.#files.read(valuePath(digits, this.root.files.values), readValues);
    return file.get(digits) ?? [];
  }

  /** The files that may have cells of an item in some of the documents. */
  listItemFiles(item: number, { first, last: end }: DocumentRange): number[] {
    const { items, itemDocuments } = this.root;
    let last = findStart(items, item);
    const files: number[] = [];
    for (; last >= 0 && (items[last] ?? 0) >= item; last -= 1) files.unshift(last);
    // The file before may end with it, too.
    if (last >= 0) files.unshift(last);
    return files.filter((file) => {
      const from = items[file] === item ? (itemDocuments[file] ?? 0) : 0;
      const to = items[file + 1] === item ? (itemDocuments[file + 1] ?? Infinity) : Infinity;
      return from <= end && to >= first;
    });
  }

  itemFile(file: number): Promise<readonly Item[]> {
    return this.#files.read(itemPath(file), readItems);
  }

  /** A section and those that stand in one file with it, by number. */
  async sectionsNear(number: number): Promise<ReadonlyMap<number, SectionEntry>> {
    const starts = await this.#files.read(PARTS_PATH, (bytes) => toStarts(parse(bytes) as number[]));
    const part = findStart(starts, number);
    const sections = await this.#files.read(textPath(part), (bytes) => parse(bytes) as SectionEntry[]);
    const first = starts[part] ?? 0;
    return new Map(sections.map((section, index) => [first + index, section]));
  }

  async section(number: number): Promise<SectionEntry | undefined> {
    return (await this.sectionsNear(number)).get(number);
  }
}
