import { INDEX_FOLDER, makeCatalogue, type ShardSummary } from '../../search/index.ts';
import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';

/** What the catalogue of the search index is made from. */
export interface CatalogueInput {
  /** Shards, each with the name of its summary in `Keep`. */
  readonly summaries: readonly (readonly [shard: string, summary: string])[];
  /** Names of the standard terms. */
  readonly terms: readonly string[];
}

/** Makes the files of the search index that belong to no shard. */
export function run(inputs: readonly CatalogueInput[], { keep, write }: Tools): Promise<readonly Made[]> {
  return Promise.resolve(
    inputs.map(({ summaries, terms }) => {
      const files = makeCatalogue(
        new Map(summaries.map(([shard, name]) => [shard, keep.get(name) as ShardSummary])),
        terms.map((name) => ({ name })),
      );
      for (const { path, content } of files) write(`${INDEX_FOLDER}/${path}`, content);
      return { files: files.map(({ path }) => `${INDEX_FOLDER}/${path}`) };
    }),
  );
}
