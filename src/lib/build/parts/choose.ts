import type { Portal } from '../../site/index.ts';
import { listShards } from '../plan/search.ts';

/** Which part of how many; `index` counts from 1. */
export interface PartNumber {
  readonly index: number;
  readonly count: number;
}

/**
 * The documents of one part: every document is in one part, the same on every machine. Documents of one shard of the search index
 * stay together where there are shards enough, so that the part makes the shard too; else documents of one department do.
 */
export function chooseDocuments(portal: Portal, { index, count }: PartNumber): ReadonlySet<string> {
  const shards = [...listShards(portal)].map(([, ids]) => ids.filter((id) => id.includes('/')));
  const departments = [...portal.byDepartment.values()].map((reports) => reports.map(({ id }) => id));
  const groups = shards.length >= count ? shards : departments;
  return new Set(share(groups, count)[index - 1]);
}

/** Shares groups out so that the parts are about equal: the largest first, each to the part that has least. */
function share(groups: readonly (readonly string[])[], count: number): string[][] {
  const parts = Array.from({ length: count }, (): string[] => []);
  const sorted = groups.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  for (const group of sorted) {
    const least = parts.reduce((best, part) => (part.length < best.length ? part : best));
    for (const id of group) least.push(id);
  }
  return parts;
}
