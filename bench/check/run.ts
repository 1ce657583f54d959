/**
 * How fast documents are checked on one core, once parsed, beside how long parsing takes; and whether memory stays flat.
 * Run with `npm run bench:check`. The ratio counts: machines differ.
 */
import { readReport, listReportIds, resolveContentDir } from '../../src/lib/content/index.ts';
import {
  accountFigures,
  NARRATIVE_RULES,
  PERFORMANCE_RULES,
  reviewDocument,
  runRules,
  TABLE_RULES,
  viewNarrative,
  viewTables,
  WORDS_RULES,
} from '../../src/lib/checks/index.ts';
import { inspectNarrative } from '../../src/lib/markdown/index.ts';
import type { Report } from '../../src/lib/model/index.ts';
import type { Paragraph } from '../../src/lib/text/index.ts';

/**
 * Documents reviewed before any clock runs: what is measured is the steady speed of a long run, such as the check of a whole
 * portal, and not how long the engine takes to compile a thousand small functions. The first documents of a run are slower.
 */
const WARM_UP = 300;
/** Documents parsed before the clock for rules runs. */
const BATCH = 100;
/** Times the same batch is viewed and checked. */
const ROUNDS = 9;
/** Documents read, reviewed and dropped while memory is watched. */
const STREAM = 1_000;

interface Parsed {
  readonly report: Report;
  readonly paragraphs: readonly Paragraph[];
}

const root = resolveContentDir();
const ids = listReportIds(root);
const pick = (index: number) => ids[index % ids.length] ?? '';

function parse(id: string): Parsed {
  const report = readReport(root, id);
  const { narrative } = inspectNarrative(report.body, {
    file: id,
    firstLine: report.bodyLine,
    tables: new Map([...report.tables].map(([key, table]) => [key, table.title])),
    glossary: [],
    glossaryUrl: (term) => term,
  });
  return { report, paragraphs: narrative?.paragraphs ?? [] };
}

function time<T>(run: () => T): { readonly seconds: number; readonly value: T } {
  const start = performance.now();
  const value = run();
  return { seconds: (performance.now() - start) / 1000, value };
}

const perSecond = (seconds: number) => `${(BATCH / seconds).toFixed(0)} documents/s`;

for (let done = 0; done < WARM_UP; done += 1) {
  const { report, paragraphs } = parse(pick(done));
  reviewDocument({ ...report, paragraphs });
}

const parsed = time(() => Array.from({ length: BATCH }, (_, index) => parse(pick(index))));
const rounds = Array.from({ length: ROUNDS }, () => {
  const views = time(() =>
    parsed.value.map(({ report, paragraphs }) => {
      const accounts = viewTables(report);
      return { accounts, words: viewNarrative({ ...report, paragraphs }, accounts) };
    }),
  );
  const rules = time(() =>
    views.value.map(({ accounts, words }) => [
      runRules([...TABLE_RULES, ...PERFORMANCE_RULES], accounts),
      runRules([...NARRATIVE_RULES, ...WORDS_RULES], words),
      accountFigures(words),
    ]),
  );
  return { views: views.seconds, rules: rules.seconds };
});
/** The middle of the rounds: one round alone tells of the neighbours on the machine as much as of the rules. */
const middle = (key: 'views' | 'rules') =>
  rounds.map((round) => round[key]).toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0;
console.log(`${BATCH} documents, the ${ids.length} real ones in turn, one core`);
console.log(`reading files and Markdown   ${perSecond(parsed.seconds)}`);
console.log(`reading figures in the words ${perSecond(middle('views'))}`);
console.log(`all rules and all claims     ${perSecond(middle('rules'))}   (goal 200)`);
console.log(
  `rules ÷ parsing              ${(middle('rules') / (parsed.seconds + middle('views'))).toFixed(2)}`,
);

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
for (let done = 1; done <= STREAM; done += 1) {
  const { report, paragraphs } = parse(pick(done));
  reviewDocument({ ...report, paragraphs });
  if ([100, STREAM / 2, STREAM].includes(done)) console.log(`${done} documents reviewed: ${megabytes()} MB`);
}
