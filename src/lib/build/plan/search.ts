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

/** The shards of the search index that hold only pages which are made in this build: each is made from the entries of its pages. */
export function planSearch(
  { programs }: PlanContext,
  portal: Portal,
  facts: (name: string) => unknown,
  chosen?: ReadonlySet<string>,
): readonly Task<ShardInput>[] {
  const program = programs.digest('jobs/shard.ts');
  return [...listShards(portal)]
    .filter(([, ids]) => !chosen || ids.every((id) => chosen.has(id)))
    .map(([shard, ids]) => {
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
  const summaries = shards.map(
    ({ name, input: { shard } }) => [shard, (facts(name) as ShardFacts).summary] as const,
  );
  const terms = glossary.flatMap(({ term, aliases }) => [term, ...aliases]);
  return {
    name: 'catalogue',
    kind: 'catalogue',
    key: digestData(programs.digest('jobs/catalogue.ts'), summaries, terms),
    input: { summaries, terms },
  };
}
