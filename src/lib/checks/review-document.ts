import type { Coverage, Finding, ReportHead } from '../model/index.ts';
import type { Paragraph } from '../text/index.ts';
import {
  clusterRounding,
  TABLE_RULES,
  viewTables,
  type AccountTables,
  type TableSource,
} from './accounts/index.ts';
import {
  accountFigures,
  countCoverage,
  NARRATIVE_RULES,
  viewNarrative,
  type FigureNote,
} from './narrative/index.ts';
import { PERFORMANCE_RULES } from './performance/index.ts';
import { runRules } from './rule.ts';
import { WORDS_RULES } from './words/index.ts';

/** A document as the review reads it; every `Report` with its compiled paragraphs is one. */
export type ReviewedSource = TableSource & {
  readonly head: Pick<ReportHead, 'kind' | 'year' | 'department' | 'title'>;
  /** The words; absent where they could not be read. */
  readonly paragraphs?: readonly Paragraph[];
};

/** What the figures and words of a document say about each other (审核). */
export interface DocumentReview {
  /** Findings of every rule about tables and words, roundings clustered; waivers are not yet applied. */
  readonly findings: readonly Finding[];
  /** Every number of the words and how it is accounted for; empty without words. */
  readonly notes: readonly FigureNote[];
  /** Absent without words. */
  readonly coverage?: Coverage;
  readonly accounts: AccountTables;
}

/** Reviews a document. `previous` is the same department one year earlier: opening balances and growth are tied to it. */
export function reviewDocument(source: ReviewedSource, previous?: TableSource): DocumentReview {
  const accounts = viewTables(source, previous ? { previous } : {});
  const ofTables = clusterRounding(runRules([...TABLE_RULES, ...PERFORMANCE_RULES], accounts));
  const { paragraphs } = source;
  if (!paragraphs) return { findings: ofTables, notes: [], accounts };
  const view = viewNarrative({ id: source.id, head: source.head, paragraphs }, accounts);
  const notes = accountFigures(view);
  // Each finding about the words has a sentence of its own to show: only those of tables are clustered.
  const findings = [...ofTables, ...runRules([...NARRATIVE_RULES, ...WORDS_RULES], view)];
  return { findings, notes, coverage: countCoverage(notes), accounts };
}
