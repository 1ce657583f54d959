import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DISCLOSURES, readReportHead } from '../../content/index.ts';
import type { GlossaryTerm, ReportHead } from '../../model/index.ts';
import { findCandidateTerms } from '../../site/index.ts';
import { digestDocument, type DocumentDigests } from '../inputs/document.ts';
import type { Tools } from '../engine/tools.ts';
import type { Made } from '../engine/task.ts';

/** A document to look at, with the standard terms it may mention. */
export interface SurveyInput {
  readonly id: string;
  readonly glossary: readonly GlossaryTerm[];
}

/** What must be known of every document before any page is made. */
export interface SurveyFacts extends DocumentDigests {
  readonly head: ReportHead;
  /** The standard terms it may mention, by their places in the glossary. */
  readonly terms: readonly number[];
}

/** Looks at documents: digests, heads, terms. Throws `DisclosureError` for a head that is wrong. */
export function run(
  inputs: readonly SurveyInput[],
  { content }: Tools,
): Promise<readonly Made<SurveyFacts>[]> {
  return Promise.resolve(
    inputs.map(({ id, glossary }) => ({ files: [], facts: surveyDocument(content, id, glossary) })),
  );
}

function surveyDocument(root: string, id: string, glossary: readonly GlossaryTerm[]): SurveyFacts {
  const head = readReportHead(root, id);
  const text = readFileSync(path.join(root, DISCLOSURES, id, 'index.mdx'), 'utf8');
  return { ...digestDocument(root, id, head), head, terms: findCandidateTerms(text, glossary) };
}
