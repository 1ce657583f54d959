import { makeCatalogue } from './catalogue-files.ts';
import type { DocumentEntry } from './entry.ts';
import type { IndexFile } from './index-file.ts';
import type { NamedTerm } from './readings.ts';
import { makeShard } from './shard-files.ts';
import { planShards, type ShardMember } from './shard-plan.ts';

export type { IndexFile } from './index-file.ts';

/** A document as a member of a shard: its place in the site says where it belongs. */
export function toMember({ url, region, year }: DocumentEntry): ShardMember {
  const id = url.replace(/\/$/, '');
  const [first = ''] = id.split('/');
  return { id, region: region === '' ? '' : first, year: Number(year) || 0 };
}

/**
 * The files of the whole index: a pure function of the documents and the plan of their shards. The same documents give the same
 * bytes on every machine.
 */
export function makeIndexFiles(
  documents: readonly DocumentEntry[],
  terms: readonly NamedTerm[] = [],
  plan: ReadonlyMap<string, readonly string[]> = planShards(documents.map(toMember)),
): IndexFile[] {
  const byId = new Map(documents.map((document) => [toMember(document).id, document]));
  const shards = [...plan].map(([name, ids]) => {
    const members = ids.flatMap((id) => byId.get(id) ?? []);
    return [name, makeShard(name, members)] as const;
  });
  const summaries = new Map(shards.map(([name, { summary }]) => [name, summary]));
  return [...makeCatalogue(summaries, terms), ...shards.flatMap(([, { files }]) => files)].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
