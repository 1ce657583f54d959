import { INDEX_FOLDER, makeShard, type DocumentEntry } from '../../search/index.ts';
import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';

/** A shard of the search index to make. */
export interface ShardInput {
  readonly shard: string;
  /** Names in `Keep` of the entries of its pages, in the order of their ids. */
  readonly entries: readonly string[];
}

/** What the catalogue needs of a shard. */
export interface ShardFacts {
  /** Name of its summary in `Keep`. */
  readonly summary: string;
}

/** Makes shards of the search index. */
export function run(
  inputs: readonly ShardInput[],
  { keep, write }: Tools,
): Promise<readonly Made<ShardFacts>[]> {
  return Promise.resolve(
    inputs.map(({ shard, entries }) => {
      const { files, summary } = makeShard(
        shard,
        entries.map((name) => keep.get(name) as DocumentEntry),
      );
      for (const { path, content } of files) write(`${INDEX_FOLDER}/${path}`, content);
      const name = keep.put(summary);
      return {
        files: files.map(({ path }) => `${INDEX_FOLDER}/${path}`),
        kept: [name],
        facts: { summary: name },
      };
    }),
  );
}
