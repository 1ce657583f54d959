import { readFileSync } from 'node:fs';
import { reviewDocument, type DocumentReview } from '../../../src/lib/checks/index.ts';
import { readReport, resolveContentDir } from '../../../src/lib/content/index.ts';
import { inspectNarrative } from '../../../src/lib/markdown/index.ts';
import type { Paragraph } from '../../../src/lib/text/index.ts';

/** The five documents the project exists for. */
export const REAL_DOCUMENTS = [
  'changning/kexie/2021',
  'hengyang/kexie/2021',
  'lusong/kexie/2021',
  'yuanjiang/kexie/2023',
  'zhuzhou/kexie/2021',
] as const;

/** A real document with its words and its review. */
export interface RealDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly review: DocumentReview;
}

/** Reviews one of the real documents as the command does. */
export function reviewReal(id: string): RealDocument {
  const report = readReport(resolveContentDir(), id);
  const { narrative } = inspectNarrative(report.body, {
    file: id,
    firstLine: report.bodyLine,
    tables: new Map([...report.tables].map(([key, table]) => [key, table.title])),
    glossary: [],
    glossaryUrl: (term) => `/glossary/#${term}`,
  });
  const paragraphs = narrative?.paragraphs ?? [];
  return { paragraphs, review: reviewDocument({ ...report, paragraphs }) };
}

/** A list of truths beside this file. */
export function readTruth(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`truth/${name}.json`, import.meta.url), 'utf8'));
}
