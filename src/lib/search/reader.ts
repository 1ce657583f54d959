import { FileStore, parse } from './file-store.ts';
import {
  gramPath,
  itemPath,
  ITEMS_PATH,
  PARTS_PATH,
  ROOT_PATH,
  rowPath,
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
import { unpackAddresses } from './addresses.ts';
import {
  addUp,
  findStart,
  readFacts,
  toStarts,
  type DocumentFacts,
  type Root,
  type Stretches,
} from './root.ts';
import { readRows } from './row-file.ts';
import { readValues } from './value-file.ts';

const NOWHERE: GramPlaces = { sections: [], items: [] };

/** Documents from one number to another; those of a region or a department stand together. */
export interface DocumentRange {
  readonly first: number;
  readonly last: number;
}

/** Files of items with their figures, or of their rows without. */
export type ItemKind = 'items' | 'rows';

/** One shard of the index as it is asked: every file is loaded once, when it is first needed. */
export class IndexReader {
  readonly root: Root;
  readonly #files: FileStore;
  readonly #facts = new Map<number, DocumentFacts>();
  readonly #names = new Map<number, readonly string[]>();
  readonly #sectionStarts: readonly number[];
  readonly #addresses: readonly string[];

  private constructor(files: FileStore, root: Root) {
    this.#files = files;
    this.root = root;
    this.#sectionStarts = toStarts(root.documents.sections);
    this.#addresses = unpackAddresses(root.documents.url);
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
    const known = this.#facts.get(document) ?? {
      ...readFacts(this.root, document),
      url: this.#addresses[document] ?? '',
    };
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
    const file = await this.#files.read(gramPath(gram, this.root.files), readGrams);
    return file.get(gram) ?? NOWHERE;
  }

  async value(digits: string): Promise<readonly Place[]> {
    const file = await this.#files.read(valuePath(digits, this.root.files.values), readValues);
    return file.get(digits) ?? [];
  }

  /** What items stand in which files. */
  async stretches(kind: ItemKind): Promise<Stretches> {
    const { first, documents } =
      kind === 'rows'
        ? this.root.rows
        : await this.#files.read(ITEMS_PATH, (bytes) => parse(bytes) as Stretches);
    return { first: addUp(first), documents };
  }

  itemFile(file: number, kind: ItemKind): Promise<readonly Omit<Item, 'code'>[]> {
    return kind === 'items'
      ? this.#files.read(itemPath(file), readItems)
      : this.#files.read(rowPath(file), readRows);
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
