import type { Corpus } from '../content/corpus.ts';
import type { Edit } from '../content/edit.ts';
import type { Command } from '../measure/measure.ts';

/** What is measured: from nothing; again at once; again after one cell of one document has changed. */
export const CASES = ['cold', 'none', 'change'] as const;
export type Case = (typeof CASES)[number];

/** What a build consists of. */
export type Part = 'pages' | 'search';

/** A program of a build, run one after the other. */
export interface Step {
  readonly part: Part;
  readonly command: Command;
}

/** A line of the table: a tool with some parts of its build. */
export interface Row {
  readonly title: string;
  /** What the measured build makes. */
  readonly contains: string;
  readonly parts: readonly Part[];
}

/** Where a tool gets its content and works. */
export interface Place {
  readonly corpus: Corpus;
  /** Folder of this project; empty. */
  readonly folder: string;
  /** Folder for everything of the benchmark. */
  readonly work: string;
}

/** The content of a corpus, written for one tool and ready to be built. */
export interface Project {
  /** Folder the site is written to. */
  readonly output: string;
  /** Folders kept between builds; a cold build has neither these nor the output. */
  readonly caches: readonly string[];
  /** Programs of one build. */
  steps(kind: Case, edit: Edit): readonly Step[];
  /** Writes the edited document, or as it was: only files whose bytes differ. */
  write(document: Edit['after']): void;
}

/** A generator of sites. */
export interface Tool {
  readonly id: string;
  readonly rows: readonly Row[];
  /** Seconds all cases take for a thousand documents, to tell in advance how long a run takes. */
  readonly secondsPerThousand: number;
  /** Whether it writes nothing but the pages of documents, departments, regions and the home page. */
  readonly plain: boolean;
  /** Cells (td) it draws beside those of each table. */
  readonly extraCells: number;
  /** Its version; undefined where it cannot be run here. */
  find(work: string): string | undefined;
  open(place: Place): Project;
}
