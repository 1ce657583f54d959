import { beforeAll, describe, expect, it } from 'vitest';
import type { Choice, SearchEngine } from '../../src/lib/search/browser.ts';
import { toMember } from '../../src/lib/search/index-files.ts';
import { makeVaried, openCut } from './varied.ts';

// Two regions of fifty and fifty documents, each by itself and cut by years: what a query loads can be seen.
const documents = makeVaried(100);
const plan = Map.groupBy(
  documents.map((document) => toMember(document).id),
  (id) => `${id.split('/')[0] ?? ''}/${Number(id.split('/')[2]) < 2021 ? 'early' : 'late'}`,
);

let reopen: () => Promise<SearchEngine>;
let loaded: string[];
beforeAll(async () => {
  ({ reopen, loaded } = await openCut(documents, [], plan));
}, 60_000);

/** The shards a first query loads anything of, and how many files in all. */
async function ask(
  query: string,
  choice: Choice = {},
): Promise<{ shards: string[]; files: number; size: number }> {
  const engine = await reopen();
  loaded.length = 0;
  const answer = await engine.answer({ query, choice, sort: 'relevance' });
  await answer.next(10);
  const shards = loaded.flatMap((path) => /^shards\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? []);
  expect(new Set(loaded).size, 'every file once').toBe(loaded.length);
  return { shards: [...new Set(shards)].sort(), files: loaded.length, size: answer.size };
}

const ALL = [...plan.keys()].sort();

describe('what a query loads', () => {
  it('should go over all shards only for what all can have', async () => {
    const { shards, size } = await ask('会议费');
    expect(shards).toEqual(ALL);
    expect(size).toBe(100);
  });

  it('should load the shards of a region, a department, a year only', async () => {
    expect((await ask('会议费', { 地区: '示例甲市' })).shards).toEqual(['shili-0/early', 'shili-0/late']);
    expect((await ask('会议费', { 部门: '示例乙市教育局' })).shards).toEqual([
      'shili-1/early',
      'shili-1/late',
    ]);
    expect((await ask('会议费', { 年度: '2020' })).shards).toEqual(['shili-0/early', 'shili-1/early']);
    expect((await ask('会议费', { 地区: '示例甲市', 年度: '2022' })).shards).toEqual(['shili-0/late']);
    expect((await ask('会议费', { 地区: '没有的市' })).size).toBe(0);
  });

  it('should load the shards that have the words: a region, a rare word, an amount', async () => {
    const named = documents.filter(({ department }) => department === '示例乙市统计局');
    const { shards, size } = await ask('示例乙市统计局 会议费');
    expect(shards).toEqual(['shili-1/early', 'shili-1/late']);
    expect(size).toBe(named.length);
    // Documents elsewhere that speak of a department are found, too.
    const spoken = await ask('示例甲市教育局');
    expect(spoken.shards).toEqual(expect.arrayContaining(['shili-0/early', 'shili-0/late']));
    expect(spoken.shards.some((shard) => shard.startsWith('shili-1'))).toBe(true);

    const words = documents.flatMap(({ sections, url }) =>
      sections.flatMap(({ paragraphs }) =>
        [
          ...(/本年开展(.+?)等工作/.exec(paragraphs.join(''))?.[1] ?? '').matchAll(/\p{Script=Han}{6,}/gu),
        ].map(([text]) => ({ text, url })),
      ),
    );
    expect(words.length).toBeGreaterThan(20);
    let single = 0;
    for (const { text, url } of words.slice(0, 20)) {
      const home = [...plan].find(([, ids]) => ids.includes(url.replace(/\/$/, '')))?.[0];
      const rare = await ask(text);
      expect(rare.shards).toContain(home);
      single += Number(rare.shards.length === 1);
    }
    expect(single).toBeGreaterThan(14);

    const prints = documents
      .slice(0, 10)
      .flatMap(({ sections }) =>
        sections.flatMap(
          ({ table }) =>
            table?.rows.slice(2, 9).flatMap(({ cells }) => cells.map(([, print]) => print)) ?? [],
        ),
      );
    const amounts = [...new Set(prints)]
      .filter((print) => /\d{4}.*[1-9]{2}$/.test(print))
      .map((print) => `=${print}`)
      .slice(0, 12);
    expect(amounts.length).toBeGreaterThan(5);
    for (const query of amounts) expect((await ask(query)).shards.length, query).toBeLessThan(4);
  });

  it('should load nothing but the catalogue and the sieve for what is nowhere', async () => {
    const { shards, files } = await ask('㍿㍿㍿');
    expect(shards).toEqual([]);
    expect(files).toBeLessThan(5);
  });
});
