import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planShards, type ShardMember } from '../../src/lib/search/shard-plan.ts';

const MOST = 600;

/** Portals of a few regions of all sizes: departments, and years of each. */
const portals = fc
  .uniqueArray(
    fc.record({
      name: fc.nat(400).map((number) => `shi-${number}`),
      departments: fc.oneof(fc.nat(8), fc.nat(80), fc.constant(700)),
      years: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 14 },
  )
  .map((regions) => [
    { id: 'glossary', region: '', year: 0 },
    ...regions.flatMap(({ name, departments, years }) =>
      Array.from({ length: departments }, (_, department) =>
        Array.from({ length: departments === 700 ? Math.min(years, 2) : years }, (_, year) =>
          makeMember(name, department, 2017 + year),
        ),
      ).flat(),
    ),
  ]);

function makeMember(region: string, department: number, year: number): ShardMember {
  return { id: `${region}/ju-${department}/${year}`, region, year };
}

/** The shards of one plan that the other does not have just so. */
function listChanged(
  plan: ReadonlyMap<string, readonly string[]>,
  other: ReadonlyMap<string, readonly string[]>,
): (readonly string[])[] {
  return [...plan].flatMap(([name, ids]) => (other.get(name)?.join('\n') === ids.join('\n') ? [] : [ids]));
}

const RUNS = { numRuns: 20 };

describe('planShards(members)', () => {
  it('should give every page one shard, none too large, with a name that is a path', () => {
    fc.assert(
      fc.property(portals, (members) => {
        const plan = planShards(members);
        expect([...plan.values()].flat().sort()).toEqual(members.map(({ id }) => id).sort());
        expect(Math.max(...[...plan.values()].map(({ length }) => length))).toBeLessThanOrEqual(MOST);
        expect([...plan.keys()]).toEqual([...plan.keys()].sort());
        for (const [name, ids] of plan) {
          expect(name).toMatch(/^[a-z\d-]+(?:\/[\d.]+)?$/);
          expect(ids).toEqual(ids.toSorted());
        }
      }),
      RUNS,
    );
  });

  it('should not depend on the order the pages come in', () => {
    fc.assert(
      fc.property(portals, (members) => {
        expect([...planShards(members.toReversed())]).toEqual([...planShards(members)]);
      }),
      RUNS,
    );
  });

  it('should change no other shard than that of a new page, and at a limit no more than two shards hold', () => {
    let crossed = 0;
    const added = fc.tuple(fc.nat(20), fc.nat(900), fc.integer({ min: 2015, max: 2026 }));
    fc.assert(
      fc.property(portals, added, (members, [place, department, year]) => {
        const region = members[(place * 37) % members.length]?.region || 'shi-new';
        const member = makeMember(region, department, year);
        if (members.some(({ id }) => id === member.id)) return;
        const [before, after] = [planShards(members), planShards([...members, member])];
        const [old, fresh] = [listChanged(before, after), listChanged(after, before)];
        const isLimit = [...before.keys()].some((name) => !after.has(name));
        if (isLimit) crossed += 1;
        else expect(fresh).toHaveLength(1);
        expect(fresh.flat().length).toBeLessThanOrEqual(2 * MOST + 1);
        expect(fresh.flat().sort()).toEqual([...old.flat(), member.id].sort());
      }),
      { numRuns: 40 },
    );
    // Limits are drawn rarely: one region grows past each of them in turn.
    const growing = Array.from({ length: 1300 }, (_, index) =>
      makeMember('shi-a', index % 130, 2015 + Math.floor(index / 130)),
    );
    const others = Array.from({ length: 500 }, (_, index) => makeMember(`shi-${index % 50}`, index, 2020));
    for (const limit of [100, 600, 650, 1250]) {
      let before = planShards([...others, ...growing.slice(0, limit - 8)]);
      for (let count = limit - 7; count <= limit + 8; count += 1) {
        const after = planShards([...others, ...growing.slice(0, count)]);
        const fresh = listChanged(after, before);
        if ([...before.keys()].every((name) => after.has(name))) expect(fresh).toHaveLength(1);
        else crossed += 1;
        expect(fresh.flat().length).toBeLessThanOrEqual(2 * MOST + 1);
        before = after;
      }
    }
    expect(crossed).toBeGreaterThan(2);
    expect(crossed).toBeLessThan(30);
  });

  it('should keep a small portal in one shard, and every region that fits in one', () => {
    const few = Array.from({ length: MOST }, (_, index) => makeMember(`shi-${index % 40}`, index, 2021));
    expect([...planShards(few).keys()]).toEqual(['all']);
    const many = Array.from({ length: 10_000 }, (_, index) => makeMember(`shi-${index % 200}`, index, 2021));
    const plan = planShards(many);
    const homes = Map.groupBy([...plan], ([name]) => name);
    const regions = [...plan].flatMap(([, ids]) => [...new Set(ids.map((id) => id.split('/')[0]))]);
    expect(new Set(regions).size).toBe(regions.length);
    expect(homes.size).toBeLessThan(45);
    expect(planShards([]).size).toBe(0);
  });

  it('should put years of a large region into buckets that later years leave alone', () => {
    const years = (last: number): ShardMember[] =>
      Array.from({ length: last - 2014 }, (_, year) =>
        Array.from({ length: 110 }, (_, department) => makeMember('shi-a', department, 2015 + year)),
      ).flat();
    const names = [...planShards(years(2024)).keys()];
    expect(names).toEqual(['shi-a/2015', 'shi-a/2020']);
    const next = planShards(years(2025));
    expect([...next.keys()]).toEqual([...names, 'shi-a/2025']);
    expect(next.get('shi-a/2015')).toEqual(planShards(years(2024)).get('shi-a/2015'));
  });
});
