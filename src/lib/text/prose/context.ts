import type { Unit } from '../../model/index.ts';
import type { Figure } from './figures/types.ts';
import type { Group, Mention } from './mention.ts';
import type { Sentence } from './pieces.ts';
import type { Statement, StatementKind } from './statement.ts';

/** What a paragraph is read with: where it stands and what was said before it. */
export interface ProseContext {
  /** Headings above it, outermost first. */
  readonly section?: readonly string[];
  /** Year of the document (年度). */
  readonly year?: number;
  /** Unit of the document's amounts (金额单位). */
  readonly unit?: Unit;
  /** Paragraphs before it in the same section, oldest first; the last one may be its heading. */
  readonly previous?: readonly string[];
}

/** A paragraph made ready for the relations. */
export interface Reading {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly groups: readonly Group[];
  readonly context: ProseContext;
}

/** A sentence of the genre and how it is read, in the notation of `renderStatement`. */
export interface Example {
  readonly text: string;
  readonly reads: readonly string[];
  readonly context?: ProseContext;
}

/** One relation of the genre: its kind, what it reads, and examples that the suite runs. */
export interface Relation<Kind extends StatementKind = StatementKind> {
  readonly kind: Kind;
  /** What it recognises, in Chinese. */
  readonly title: string;
  readonly examples: readonly Example[];
  readonly read: (reading: Reading) => readonly Extract<Statement, { kind: Kind }>[];
}
