import type { AnyTable, Department, Region } from '../model/index.ts';

/** A mention of a term outside the 名词解释 part. */
export interface TermMention {
  /** The term as headed in its definition. */
  readonly term: string;
  /** Whose definition holds: the document's own, or the standard glossary's. */
  readonly origin: 'document' | 'standard';
  /** Where the definition stands. One definition has one URL. */
  readonly url: string;
  /** Anchor of the section; absent before the first heading and in tables. */
  readonly section?: string;
  readonly line?: number;
}

/** How a document's words and its own 名词解释 part meet. */
export interface TermUse {
  readonly file: string;
  /** Terms the document explains; none when it has no such part. */
  readonly defined: readonly { readonly term: string; readonly anchor: string }[];
  /** Mentions in reading order. */
  readonly mentions: readonly TermMention[];
}

/** A page of the site, as far as links to it are concerned. */
export interface LinkTarget {
  readonly hasAnchor: (anchor: string) => boolean;
}

/** What surrounds a document. */
export interface CheckedPortal {
  /** Regions by slug. */
  readonly regions: ReadonlyMap<string, Region>;
  /** Departments by `<region>/<department>`. */
  readonly departments: ReadonlyMap<string, Department>;
  /** The page or file at a path of the site; undefined when there will be none. */
  readonly findPage: (path: string) => LinkTarget | undefined;
}

/** A document with its words compiled. */
export interface CheckedDocument {
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  /** File of the words. */
  readonly file: string;
  /** Path of its page. */
  readonly path: string;
  readonly tables: ReadonlyMap<string, AnyTable>;
  /** Ids of the tables the words place. */
  readonly placed: ReadonlySet<string>;
  /** Links the author wrote. */
  readonly links: readonly { readonly url: string; readonly text: string; readonly line?: number }[];
  readonly portal: CheckedPortal;
}
