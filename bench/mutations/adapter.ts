import {
  accountFigures,
  NARRATIVE_RULES,
  WORDS_RULES,
  PERFORMANCE_RULES,
  runRules,
  TABLE_RULES,
  viewNarrative,
  viewTables,
} from '../../src/lib/checks/index.ts';
import { inspectNarrative } from '../../src/lib/markdown/index.ts';
import type { AnyTable, Finding, ReportHead } from '../../src/lib/model/index.ts';

/** A document as the checker takes it: head, words and tables. */
export interface Checked {
  readonly id: string;
  readonly head: Pick<ReportHead, 'kind' | 'year' | 'department' | 'title'>;
  readonly body: string;
  /** Line of `index.mdx` on which the words start, from 1. */
  readonly bodyLine: number;
  readonly tables: ReadonlyMap<string, AnyTable>;
  /** Words before and after those that are mutated: the other parts a whole document has. */
  readonly around?: { readonly before: string; readonly after: string };
}

/** How the checker accounts for one figure of the words. */
export interface Account {
  readonly line: number;
  readonly offset: number;
  readonly end: number;
  readonly standing: 'bound' | 'recomputed' | 'stated';
  readonly cell?: string;
}

/** What the rules about tables and words say of a document, not clustered. Throws where the words cannot be compiled. */
export function check(document: Checked): readonly Finding[] {
  const { accounts, view } = read(document);
  return [
    ...runRules([...TABLE_RULES, ...PERFORMANCE_RULES], accounts),
    ...runRules([...NARRATIVE_RULES, ...WORDS_RULES], view),
  ];
}

/** How every figure of a document's words is accounted for. */
export function account(document: Checked): readonly Account[] {
  const { view } = read(document);
  return accountFigures(view).map(({ paragraph, ...note }) => ({
    ...note,
    line: view.paragraphs[paragraph]?.line ?? 0,
  }));
}

/** The views the rules look at: the only place where the benchmark knows how the checker is entered. */
function read({ id, head, body, bodyLine, tables, around }: Checked) {
  const before = around ? `${around.before}\n\n` : '';
  const words = around ? `${before}${body}\n\n${around.after}\n` : body;
  const { narrative, problems } = inspectNarrative(words, {
    file: `disclosures/${id}/index.mdx`,
    // Lines are counted from the words that are mutated.
    firstLine: bodyLine - (before.split('\n').length - 1),
    tables: new Map([...tables].map(([key, table]) => [key, table.title])),
    glossary: [],
    glossaryUrl: (term) => `#${term}`,
  });
  if (!narrative) throw new Error(`${id}: ${problems.map(({ message }) => message).join('; ')}`);
  const accounts = viewTables({ id, head, body, tables });
  return { accounts, view: viewNarrative({ id, head, paragraphs: narrative.paragraphs }, accounts) };
}
