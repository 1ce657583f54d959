import type { GramFiles } from './chunks.ts';
import type { FilterName, Values } from './filters.ts';

/**
 * The first file of a shard: what every search in it needs, and where everything else stands. Its documents are numbered in order,
 * their sections one after another through all documents, and the parts the texts are kept in likewise.
 */
export interface Root {
  readonly version: number;
  /** How many files the pairs of characters and the values are spread over. */
  readonly files: GramFiles & { readonly values: number };
  readonly documents: {
    /** Addresses; where the folder is that of the one before, only what follows it, with a slash in front. */
    readonly url: readonly string[];
    /** Titles; `\u0001` stands for the department, `\u0002` for the year. */
    readonly title: readonly string[];
    /** Numbers of the names below, -1 for none. */
    readonly region: readonly number[];
    readonly department: readonly number[];
    readonly year: readonly number[];
    readonly kind: readonly number[];
    /** How many sections each document has. */
    readonly sections: readonly number[];
  };
  readonly names: {
    readonly region: readonly string[];
    /** Each with its other names (别名). */
    readonly department: readonly (readonly string[])[];
    readonly year: readonly string[];
    readonly kind: readonly string[];
  };
  /** What stands in which file of the rows of items. */
  readonly rows: Stretches;
}

/** How items are spread over files. */
export interface Stretches {
  /** The first item of each file, as the step from the one before; 0 for an item that runs on. */
  readonly first: readonly number[];
  /** The document of the first cell of each file: an item's cells are in the order of documents. */
  readonly documents: readonly number[];
}

/** What is known of a document before any of its text is loaded. */
export interface DocumentFacts {
  readonly url: string;
  readonly title: string;
  readonly values: Values & Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Everything it is called: title, department with its other names, region, year. */
  readonly names: readonly string[];
}

/** Facts of one document, but for its address. */
export function readFacts({ documents, names }: Root, index: number): Omit<DocumentFacts, 'url'> {
  const region = names.region[documents.region[index] ?? -1];
  const department = names.department[documents.department[index] ?? -1];
  const year = names.year[documents.year[index] ?? -1];
  const kind = names.kind[documents.kind[index] ?? -1];
  const one = (value: string | undefined): string[] => (value === undefined || value === '' ? [] : [value]);
  const title = (documents.title[index] ?? '')
    .replaceAll('\u0001', department?.[0] ?? '')
    .replaceAll('\u0002', year ?? '');
  return {
    title,
    values: { 地区: one(region), 部门: one(department?.[0]), 年度: one(year), 文种: one(kind) },
    names: [title, ...(department ?? []), ...one(region), ...one(year).map((text) => `${text}年度`)],
  };
}

/** Numbers from the steps between them. */
export function addUp(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** Numbers `[first, end)` from a list of how many. */
export function toStarts(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  return starts;
}

/** The last index whose start is not after a number: the document of a section, the file of a section. */
export function findStart(starts: readonly number[], number: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
