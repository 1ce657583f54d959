import { DISCLOSURES } from '../content/index.ts';
import { compileNarrative, type Narrative, type NarrativeContext } from '../markdown/index.ts';
import type { GlossaryTerm, Report } from '../model/index.ts';
import { glossaryUrl } from './urls.ts';

/**
 * Compiles the words of a report for its page; `account` says which of their numbers are marked.
 * Throws `DisclosureError` for markup a document may not use.
 */
export function compileReport(
  report: Report,
  glossary: readonly GlossaryTerm[],
  account?: NarrativeContext['account'],
): Narrative {
  return compileNarrative(report.body, {
    file: `${DISCLOSURES}/${report.id}/index.mdx`,
    firstLine: report.bodyLine,
    tables: new Map([...report.tables].map(([id, table]) => [id, table.title])),
    glossary,
    glossaryUrl: (id) => glossaryUrl(id),
    ...(account ? { account } : {}),
  });
}
