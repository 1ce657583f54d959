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
 * All are one shard as long as it is not too large: a small portal loads as little as without shards. A shard that is too large
 * is cut in two by a bit of the hash of the region, so whole regions stay together and every region is in one shard; one region
 * that is too large alone is cut by buckets of five calendar years, these by single years, and a year by the hash of the
 * department. Every cut depends on what lies inside it only. So another document changes the shard it comes to and no other, and
 * a limit that is crossed cuts one shard in two and leaves the rest; a list sorted and cut into equal stretches would move at every
 * place behind the new document.
 */
export function planShards(members: readonly ShardMember[]): ReadonlyMap<string, readonly string[]> {
  const sorted = members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const plan = sorted.length > MOST_MEMBERS ? cutRegions('g', 0, sorted) : [leaf('all', sorted)];
  return new Map(plan.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Leaf = readonly [name: string, ids: readonly string[]];

function leaf(name: string, members: readonly ShardMember[]): Leaf {
  return [name, members.map(({ id }) => id)];
}

function cutRegions(name: string, bit: number, members: readonly ShardMember[]): Leaf[] {
  if (members.length <= MOST_MEMBERS) return members.length === 0 ? [] : [leaf(name, members)];
  const isOne = members.every(({ region }) => region === members[0]?.region);
  if (isOne || bit === BITS) return cutYears(`${name}/`, members);
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
