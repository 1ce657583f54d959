import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  DISCLOSURES,
  keepTablePlaces,
  listFiles,
  readReportHead,
  resolveSource,
} from '../../content/index.ts';
import { listSources, type GlossaryTerm, type ReportHead } from '../../model/index.ts';
import { findCandidateTerms } from '../../site/index.ts';
import { digestTexts } from '../../system/index.ts';
import type { Tools } from '../engine/tools.ts';
import type { Made } from '../engine/task.ts';

/** A document to look at, with the standard terms it may mention. */
export interface SurveyInput {
  readonly id: string;
  readonly glossary: readonly GlossaryTerm[];
}

/** What must be known of every document before any page is made. */
export interface SurveyFacts {
  /** Digest of every byte the page reads in the document's folder. */
  readonly digest: string;
  /** Digest of what the page of the following year reads: head, tables and their order. */
  readonly tables: string;
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
  const folder = path.join(root, DISCLOSURES, id);
  const head = readReportHead(root, id);
  const text = readFileSync(path.join(folder, 'index.mdx'), 'utf8');
  const tables = listFiles(root, `${DISCLOSURES}/${id}/tables`, '.json').map((name) =>
    digestFile(path.join(folder, 'tables', name), name),
  );
  const { kind, year, department } = head;
  const tablesDigest = digestTexts([
    JSON.stringify({ kind, year, department }),
    keepTablePlaces(text),
    ...tables,
  ]);
  const others = [
    path.join(folder, 'review.json'),
    ...listSources(head).map(({ file }) => resolveSource(root, id, head, file)),
  ].map((file) => digestFile(file, path.basename(file)));
  return {
    digest: digestTexts([text, ...tables, ...others]),
    tables: tablesDigest,
    head,
    terms: findCandidateTerms(text, glossary),
  };
}

/** Digest of a file's name and bytes; a file that is not there is known by that. */
function digestFile(file: string, name: string): string {
  const hash = createHash('sha256').update(`${name}\0`);
  return existsSync(file) ? hash.update(readFileSync(file)).digest('hex') : `${name} is absent`;
}
