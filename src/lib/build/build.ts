import { availableParallelism } from 'node:os';
import { makePortal, type Portal } from '../site/index.ts';
import { prepareDrawing } from './drawing/program.ts';
import { Builder, type Phase } from './engine/builder.ts';
import type { Keep } from './engine/keep.ts';
import { openPool, type Pool } from './engine/pool.ts';
import type { Reporter } from './engine/reporter.ts';
import type { Store } from './engine/store.ts';
import type { Task } from './engine/task.ts';
import type { DocumentFacts } from './jobs/document.ts';
import type { SurveyFacts } from './jobs/survey.ts';
import { digestData, openContext, type PlanContext } from './plan/context.ts';
import { documentName, planCards, planDocuments } from './plan/documents.ts';
import { planAssets, planGlossaryPage, planPages, planRules } from './plan/pages.ts';
import { planSearch, planCatalogue } from './plan/search.ts';
import { planSurvey, surveyName } from './plan/survey.ts';

/** What a build reads and where it writes. Absolute paths. */
export interface BuildSources {
  /** Project folder. */
  readonly root: string;
  /** Content root. */
  readonly content: string;
  /** Folder for what later builds may use. */
  readonly cache: string;
  /** What documents leave for later tasks. */
  readonly keep: Keep;
  /** The site that stands; may be absent. */
  readonly current: string;
  /** The next site; empty at the start. */
  readonly staged: string;
  /** What was made before, here or elsewhere. */
  readonly stores: readonly Store[];
  readonly reporter: Reporter;
  /** Threads that are shared with other builds and not ended here; as many as there are processors when absent. */
  readonly pool?: Pool | undefined;
}

/** What a build does of the whole. */
export interface BuildScope {
  /** Documents to make, of all; everything when absent. */
  readonly chooseDocuments?: (portal: Portal) => ReadonlySet<string>;
  /** Pages and cards of documents are taken, never made: merging parts. */
  readonly refuse?: Phase['refuse'];
  /** Told the digest of what a build of everything is made from, before any page is made; may throw when it is not the one wanted. */
  readonly onPlan?: (plan: string) => void;
  /** Pages only: no share cards, no search index. */
  readonly pagesOnly?: boolean;
}

/** Makes everything of a site that is not at hand. The result says what each file comes from; nothing is put in place. */
export async function makeSite(sources: BuildSources, scope: BuildScope = {}): Promise<Builder> {
  const { root, content, cache, keep, current, staged, stores, reporter } = sources;
  const drawing = await prepareDrawing(root, cache, (text) => reporter.note(text));
  const context = openContext(root, content, drawing);
  const folders = { content, staged, current, drawing: drawing.folder, keep: keep.folder };
  const pool = sources.pool ?? openPool(availableParallelism());
  const builder = new Builder({ pool, folders, stores, reporter, keep });
  try {
    await makePhases(builder, context, scope);
  } finally {
    if (!sources.pool) await pool.close();
  }
  return builder;
}

async function makePhases(
  builder: Builder,
  context: PlanContext,
  { chooseDocuments, refuse, onPlan, pagesOnly = false }: BuildScope,
): Promise<void> {
  const survey = (id: string) => builder.facts(surveyName(id)) as SurveyFacts;
  const facts = (id: string) => builder.facts(documentName(id)) as DocumentFacts;

  const looks = planSurvey(context);
  await builder.make({ label: '查看内容', batch: 64, unit: '份' }, looks);
  const portal = makePortal({
    ...context,
    heads: new Map(looks.map(({ input: { id } }) => [id, survey(id).head])),
    findFigures: (id) => facts(id).figures,
  });
  const chosen = chooseDocuments?.(portal);
  const isChosen = ({ input: { id } }: { readonly input: { readonly id: string } }) =>
    chosen?.has(id) ?? true;

  const documents = planDocuments(context, portal, survey, pagesOnly);
  const keys = documents.map(({ key }) => key);
  onPlan?.(digestData(keys, context.site, context.glossary));
  await builder.make({ label: '生成文档', batch: 12, unit: '份', refuse }, documents.filter(isChosen));
  if (pagesOnly) {
    if (!chosen) await builder.make(PAGES, planAllPages(context, portal, facts));
    return;
  }
  builder.prepare('shard', SEARCH);
  await builder.rest();
  const own = chosen ? { ...portal, reports: portal.reports.filter(({ id }) => chosen.has(id)) } : portal;
  await builder.make({ label: '画分享图', batch: 16, unit: '张', refuse }, planCards(context, own, facts));
  await builder.rest();
  const shards = planSearch(context, portal, (name) => builder.facts(name), chosen);
  // What a shard of documents is made from is at hand: it is made while the lists are planned.
  const indexing = builder.make(SEARCH, shards.documents);
  let pages: readonly Task[] = [];
  try {
    if (!chosen) pages = planAllPages(context, portal, facts);
  } finally {
    await indexing;
  }
  if (chosen) return;
  await builder.make(PAGES, pages);
  const last = shards.glossary();
  await builder.make(SEARCH, last);
  const all = [...shards.documents, ...last];
  await builder.make({ label: '检索目录', batch: 1 }, [
    planCatalogue(context, all, (name) => builder.facts(name)),
  ]);
}

const PAGES: Phase = { label: '生成页面', batch: 16, unit: '页' };
const SEARCH: Phase = { label: '检索索引', batch: 1, unit: '片', large: true };

/** Everything that is made from what documents leave. */
function planAllPages(
  context: PlanContext,
  portal: Portal,
  facts: (id: string) => DocumentFacts,
): readonly Task[] {
  return [
    planAssets(context),
    planRules(context),
    planGlossaryPage(context, portal, facts),
    ...planPages(context, portal),
  ];
}
