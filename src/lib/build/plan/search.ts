import { planShards } from '../../search/index.ts';
import type { Portal } from '../../site/index.ts';
import type { Task } from '../engine/task.ts';
import type { CatalogueInput } from '../jobs/catalogue.ts';
import type { DocumentFacts } from '../jobs/document.ts';
import type { GlossaryFacts } from '../jobs/glossary.ts';
import type { ShardFacts, ShardInput } from '../jobs/shard.ts';
import { digestData, type PlanContext } from './context.ts';
import { documentName } from './documents.ts';

/** The glossary page as search knows it. */
const GLOSSARY = 'glossary';

/** Which documents stand in which shard of the search index; one shard holds the glossary page too. */
export function listShards(portal: Portal): ReadonlyMap<string, readonly string[]> {
  return planShards([
    ...portal.reports.map(({ id, region, head }) => ({ id, region, year: head.year })),
    { id: GLOSSARY, region: '', year: 0 },
  ]);
}

/** Shards of the search index by what must be made before them. */
export interface ShardPlan {
  /** Shards that hold documents only, all of which are made in this build. */
  readonly documents: readonly Task<ShardInput>[];
  /** The shard that holds the glossary page too; call it when that page is made. */
  readonly glossary: () => readonly Task<ShardInput>[];
}

/** The shards of the search index: each is made from the entries of its pages. */
export function planSearch(
  { programs }: PlanContext,
  portal: Portal,
  facts: (name: string) => unknown,
  chosen?: ReadonlySet<string>,
): ShardPlan {
  const program = programs.digest('jobs/shard.ts');
  const shards = [...listShards(portal)];
  const plan = (wanted: (ids: readonly string[]) => boolean) =>
    planShardTasks(
      shards.filter(([, ids]) => wanted(ids)),
      program,
      facts,
    );
  return {
    documents: plan((ids) => !ids.includes(GLOSSARY) && (!chosen || ids.every((id) => chosen.has(id)))),
    glossary: () => plan((ids) => ids.includes(GLOSSARY)),
  };
}

function planShardTasks(
  shards: readonly (readonly [shard: string, ids: readonly string[]])[],
  program: string,
  facts: (name: string) => unknown,
): readonly Task<ShardInput>[] {
  return shards.map(([shard, ids]) => {
    const entries = ids.map((id) =>
      id === GLOSSARY
        ? (facts('page/glossary') as GlossaryFacts).entry
        : (facts(documentName(id)) as DocumentFacts).entry,
    );
    return {
      name: `shard/${shard}`,
      kind: 'shard',
      key: digestData(program, shard, entries),
      input: { shard, entries },
    };
  });
}

/** The first files of the search index, made from what its shards say of themselves. */
export function planCatalogue(
  { glossary, programs }: PlanContext,
  shards: readonly Task<ShardInput>[],
  facts: (name: string) => unknown,
): Task<CatalogueInput> {
  const summaries = shards
    .map(({ name, input: { shard } }) => [shard, (facts(name) as ShardFacts).summary] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const terms = glossary.flatMap(({ term, aliases }) => [term, ...aliases]);
  return {
    name: 'catalogue',
    kind: 'catalogue',
    key: digestData(programs.digest('jobs/catalogue.ts'), summaries, terms),
    input: { summaries, terms },
  };
}
