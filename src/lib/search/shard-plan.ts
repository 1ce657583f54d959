import { hashKey } from './grams.ts';

/** A page that is searched: a department-year, or a page of the portal itself (region '' and year 0: the glossary). */
export interface ShardMember {
  /** `<region>/<department>/<year folder>`, or `glossary`. */
  readonly id: string;
  readonly region: string;
  readonly year: number;
}

/** Documents of one shard. What a shard costs to make anew when one of them changes, and to ask, grows with them. */
const MOST_MEMBERS = 600;
/** Years of one bucket. */
const BUCKET = 5;
/** Bits of a hash. */
const BITS = 32;

/**
 * Which shard holds which pages. A pure function of the members' names, regions and years: nothing that is written in them counts.
 *
 * All are one shard as long as it is not too large: a small portal loads as little as without shards. A region that is too large
 * for a shard is cut by buckets of five calendar years, these by single years, and a year by the hash of the department; all other
 * regions together are cut in two by a bit of the hash of their names, and again, until each part is small enough, so that every
 * region stands in one shard. Every cut depends on what lies inside it only. So another document changes the shard it comes to
 * and no other; a limit that is crossed cuts one shard in two, or takes a region out of its shard. A list sorted and cut into
 * equal stretches would move at every place behind the new document instead.
 */
export function planShards(members: readonly ShardMember[]): ReadonlyMap<string, readonly string[]> {
  const sorted = members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length <= MOST_MEMBERS) return new Map(sorted.length === 0 ? [] : [leaf('all', sorted)]);
  const regions = [...Map.groupBy(sorted, ({ region }) => region)];
  const large = regions.filter(([, own]) => own.length > MOST_MEMBERS);
  const small = regions.flatMap(([, own]) => (own.length > MOST_MEMBERS ? [] : own));
  const plan = [
    ...large.flatMap(([region, own]) => cutYears(`${region === '' ? 'portal' : region}/`, own)),
    ...cutRegions('g', 0, small),
  ];
  return new Map(plan.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Leaf = readonly [name: string, ids: readonly string[]];

function leaf(name: string, members: readonly ShardMember[]): Leaf {
  return [name, members.map(({ id }) => id).sort()];
}

/** No region in it is too large by itself: at the last bit at the latest, each is alone. */
function cutRegions(name: string, bit: number, members: readonly ShardMember[]): Leaf[] {
  if (members.length <= MOST_MEMBERS || bit === BITS)
    return members.length === 0 ? [] : [leaf(name, members)];
  return halve(members, bit, ({ region }) => region).flatMap((half, side) =>
    cutRegions(`${name}${side}`, bit + 1, half),
  );
}

/** By buckets of years, then by single years, then by departments. */
function cutYears(name: string, members: readonly ShardMember[]): Leaf[] {
  const buckets = Map.groupBy(members, ({ year }) => year - (year % BUCKET));
  return [...buckets].flatMap(([first, bucket]) => {
    if (bucket.length <= MOST_MEMBERS) return [leaf(`${name}${first}`, bucket)];
    const years = Map.groupBy(bucket, ({ year }) => year);
    return [...years].flatMap(([year, list]) => cutDepartments(`${name}${first}.${year}`, 0, list));
  });
}

function cutDepartments(name: string, bit: number, members: readonly ShardMember[]): Leaf[] {
  if (members.length <= MOST_MEMBERS || bit === BITS)
    return members.length === 0 ? [] : [leaf(name, members)];
  const mark = bit === 0 ? '.' : '';
  return halve(members, bit, ({ id }) => id.split('/').slice(0, 2).join('/')).flatMap((half, side) =>
    cutDepartments(`${name}${mark}${side}`, bit + 1, half),
  );
}

/** The members whose key has a 0 in that place of its hash, and those that have a 1. */
function halve(
  members: readonly ShardMember[],
  bit: number,
  read: (member: ShardMember) => string,
): readonly [readonly ShardMember[], readonly ShardMember[]] {
  const hasBit = (member: ShardMember): boolean => ((hashKey(read(member)) >>> bit) & 1) === 1;
  return [members.filter((member) => !hasBit(member)), members.filter(hasBit)];
}
