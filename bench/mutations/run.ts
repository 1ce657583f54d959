import type { Finding } from '../../src/lib/model/index.ts';
import { account, check, type Checked } from './adapter.ts';
import { Bindings } from './bindings.ts';
import { lookUp, mutateCell } from './cell.ts';
import { makeDocuments, readDocuments, type Synthetic } from './documents.ts';
import { mutateWords } from './mutate.ts';
import { MUTATION_KINDS, type MutationKind } from './mutation.ts';
import { compareFindings, type Outcome } from './outcome.ts';
import { expectRule } from './sections.ts';
import { mutateReal, REAL_KINDS } from './real.ts';
import { renderOutcomes, renderPrecision } from './tally.ts';

/** Of a thousand mutations, so many are of the five published documents. */
const REAL_COUNT = 200;
const MADE_COUNT = 800;
const DOCUMENTS = 160;
/** How often each kind is tried, of twenty-one. */
const SHARES: Readonly<Record<MutationKind, number>> = {
  digit: 8,
  swap: 3,
  unit: 2,
  direction: 3,
  row: 3,
  cell: 2,
};

/** What these rules say of made documents is true: on purpose some leave out zeros at the end or the small companies. */
const PLANTED: ReadonlySet<string> = new Set(['S02', 'C51']);

const order = MUTATION_KINDS.flatMap((kind) => Array.from({ length: SHARES[kind] }, () => kind));
const missedShown = Number(process.argv[2] ?? 30);
const started = process.hrtime.bigint();

const made = makeDocuments(DOCUMENTS);
const bindings = new Bindings();
const clean = made.map((one, index) => {
  progress('未改动的合成文档', index + 1, made.length);
  bindings.add(one, account(one.document));
  return check(one.document);
});
const synthetic = mutateAll(MADE_COUNT, (nth) => {
  const document = made[nth % made.length];
  const before = clean[nth % made.length];
  return document && before ? mutateMade(document, before, nth) : undefined;
});
const published = readDocuments(process.cwd());
const found = published.map(check);
const real = mutateAll(REAL_COUNT, (nth) => {
  const document = published[nth % published.length];
  const before = found[nth % published.length];
  return document && before ? mutatePublished(document, before, nth) : undefined;
});

const lines = [
  ...renderOutcomes('合成文档', synthetic, missedShown),
  ...renderOutcomes('五份真实文档（应查出与否为估计）', real, missedShown),
  ...renderAlarms(),
  ...bindings.render(missedShown),
];
const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
console.log([...lines, '', `用时 ${seconds.toFixed(1)} 秒。`].join('\n'));

/** Mutates until there are enough; a document without anything of a kind is passed over. */
function mutateAll(wanted: number, next: (nth: number) => Outcome | undefined): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let nth = 0; outcomes.length < wanted && nth < wanted * 3; nth += 1) {
    const outcome = next(nth);
    if (outcome) outcomes.push(outcome);
    progress('改动', outcomes.length, wanted);
  }
  return outcomes;
}

function mutateMade(
  { document, narrative }: Synthetic,
  before: readonly Finding[],
  nth: number,
): Outcome | undefined {
  const kind = order[Math.floor(nth / made.length + nth) % order.length] ?? 'digit';
  if (kind === 'cell') {
    const changed = mutateCell(document, nth + 1);
    if (!changed) return undefined;
    const after = check({ ...document, tables: changed.report.tables });
    return { ...compareFindings(document.id, changed.mutation, before, after), expected: '表' };
  }
  const changed = mutateWords(narrative, lookUp(document), nth + 1, kind);
  if (!changed) return undefined;
  const { body, mutation } = changed;
  const outcome = compareFindings(document.id, mutation, before, check({ ...document, body }));
  return { ...outcome, expected: expectRule(body, mutation.lines[0]) };
}

function mutatePublished(document: Checked, before: readonly Finding[], nth: number): Outcome | undefined {
  const kind = REAL_KINDS[Math.floor(nth / published.length) % REAL_KINDS.length] ?? 'digit';
  const changed = mutateReal(document, nth + 1, kind);
  if (!changed) return undefined;
  return compareFindings(document.id, changed.mutation, before, check({ ...document, body: changed.body }));
}

/** Doubts about documents in which everything agrees, and rules that only tell of rounding there. */
function renderAlarms(): string[] {
  const alarms = clean.flatMap((findings, index) =>
    findings
      .filter(({ verdict, rule }) => verdict === 'doubt' && !PLANTED.has(rule))
      .map((finding) => ({ finding, document: made[index]?.document })),
  );
  const style = clean.flat().filter(({ rule }) => PLANTED.has(rule));
  const undecided = clean.flat().filter(({ verdict }) => verdict === 'undecided');
  const out = [
    '',
    '## 误报',
    '',
    `${made.length} 份数据一致的合成文档中，疑点 ${alarms.length} 处（目标 0），无法判定 ${undecided.length} 处；确有其事的提示（有的文档故意省去尾零，或不写中小企业）${style.length} 处。`,
  ];
  for (const { finding, document } of alarms.slice(0, missedShown)) {
    const text = document?.body.split('\n')[(finding.line ?? 0) - 1] ?? '';
    out.push(
      `- ${finding.rule} ${document?.id ?? ''}:${finding.line ?? ''} ${finding.message}`,
      `    ${text}`,
    );
  }
  out.push(
    '',
    ...renderPrecision(
      synthetic,
      alarms.map(({ finding }) => finding.rule),
    ),
  );
  return out;
}

function progress(what: string, done: number, whole: number): void {
  if (done % 50 === 0 || done === whole) process.stderr.write(`${what} ${done}/${whole}\n`);
}
