import { DOCUMENT_RULES, hasCell, reviewDocument, runRules, type CheckedPortal } from '../../checks/index.ts';
import {
  DISCLOSURES,
  listFiles,
  parseContent,
  readConfirmations,
  readImportReview,
  readReport,
  readReportHead,
  readText,
} from '../../content/index.ts';
import { inspectNarrative, type Narrative } from '../../markdown/index.ts';
import {
  anyTableSchema,
  waiverSchema,
  type AnyTable,
  type Coverage,
  type Finding,
  type GlossaryTerm,
  type Report,
} from '../../model/index.ts';
import { dropRepeated, toFinding, tryRead } from './findings.ts';

/** A document as far as it can be read, and what is wrong with it. */
export interface ReadDocument {
  readonly report?: Report | undefined;
  readonly narrative?: Narrative | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a document and compiles its words; every file of it that does not fit is a finding. */
export function readDocument(root: string, id: string, glossary: readonly GlossaryTerm[]): ReadDocument {
  const findings: Finding[] = [];
  const report = tryRead(() => readReport(root, id), findings);
  tryRead(() => readImportReview(root, id), findings);
  tryRead(() => readConfirmations(root, id), findings);
  if (!report) {
    // Reading a report ends with its first problem; its other files are looked at one by one.
    tryRead(() => readReportHead(root, id), findings);
    for (const name of listFiles(root, `${DISCLOSURES}/${id}/tables`, '.json')) {
      const file = `${DISCLOSURES}/${id}/tables/${name}`;
      const read = () => parseContent<AnyTable>({ file, text: readText(root, file) }, 'json', anyTableSchema);
      tryRead(read, findings);
    }
    const waivers = `${DISCLOSURES}/${id}/review.json`;
    if (listFiles(root, `${DISCLOSURES}/${id}`, 'review.json').includes('review.json')) {
      const read = () =>
        parseContent({ file: waivers, text: readText(root, waivers) }, 'json', waiverSchema.array());
      tryRead(read, findings);
    }
    return { findings: dropRepeated(findings) };
  }
  const { narrative, problems } = inspectNarrative(report.body, {
    file: `${DISCLOSURES}/${id}/index.mdx`,
    firstLine: report.bodyLine,
    tables: new Map([...report.tables].map(([key, table]) => [key, table.title])),
    glossary,
    glossaryUrl: (term) => `/glossary/#${term}`,
    tableWords: [...report.tables.values()].map((table) => listWords(table).join('\n')),
  });
  findings.push(...problems.map((problem) => toFinding(problem, 'markup')));
  return { report, narrative, findings };
}

/** Everything the rules say about a document that was read; empty when its words could not be compiled. */
export function checkDocument(
  { report, narrative }: ReadDocument,
  portal: CheckedPortal,
): readonly Finding[] {
  if (!report || !narrative) return [];
  const placed = narrative.blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : []));
  const document = {
    id: report.id,
    file: `${DISCLOSURES}/${report.id}/index.mdx`,
    path: `/${report.id}/`,
    tables: report.tables,
    placed: new Set(placed),
    links: narrative.links,
    portal,
  };
  return [...runRules(DOCUMENT_RULES, document), ...narrative.findings];
}

/** The figures of another year to compare with; what is wrong with that document is said where it is checked itself. */
export function readForComparison(root: string, id: string): Report | undefined {
  return tryRead(() => readReport(root, id), []);
}

/** What the figures of a document say about each other, and how many of those in its words could be compared. */
export interface CheckedFigures {
  readonly findings: readonly Finding[];
  /** Absent where the words were not compared with the tables. */
  readonly coverage?: Coverage;
}

/**
 * What the figures of a document say about each other (勾稽). `previous` is the same department's
 * document of the year before, where there is one: opening balances are tied to it.
 */
export function checkFigures({ report, narrative }: ReadDocument, previous?: Report): CheckedFigures {
  if (!report) return { findings: [] };
  const paragraphs = narrative?.paragraphs;
  const { findings, coverage } = reviewDocument(
    { ...report, ...(paragraphs ? { paragraphs } : {}) },
    previous,
  );
  return { findings, ...(coverage ? { coverage } : {}) };
}

/** Whether the page of a document has an anchor: a heading, a table, a defining paragraph or a cell. */
export function hasAnchor({ report, narrative }: ReadDocument, anchor: string): boolean {
  // What cannot be compiled is reported as such; links to it are not blamed as well.
  if (!report || !narrative) return true;
  if (narrative.headings.some(({ id }) => id === anchor)) return true;
  if (narrative.defined.some((defined) => defined.anchor === anchor)) return true;
  return [...report.tables.values()].some((table) => hasCell(table, anchor));
}

function listWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listWords);
}
