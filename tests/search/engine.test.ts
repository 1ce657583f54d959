import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findYears, SearchEngine, type Choice, type Sort } from '../../src/lib/search/browser.ts';
import { makeIndexFiles } from '../../src/lib/search/index-files.ts';
import { makeDocuments, openInMemory } from './entries.ts';
import { askAll, listFound } from './found.ts';

const documents = makeDocuments();
let engine: SearchEngine;
beforeAll(async () => {
  engine = await openInMemory(documents);
});

const find = (query: string, choice: Choice = {}): Promise<string[]> => listFound(engine, query, choice);

async function listUrls(query: string, sort: Sort, choice: Choice = {}): Promise<string[]> {
  const answer = await engine.answer({ query, choice, sort });
  return (await answer.next(20)).map(({ found }) => found.url);
}

describe('items', () => {
  it('should find a code over all years and departments, and all codes below a class', async () => {
    expect(await find('2060702')).toEqual([
      'shili/caizheng/2023/ t05.2060702.total',
      'shili/caizheng/2022/ t05.2060702.total',
      'shili/caizheng/2021/ t05.2060702.total',
    ]);
    const rows = await find('206', { 年度: '2021' });
    expect(rows).toEqual(['shili/caizheng/2021/ t05.206.total', 'shili/caizheng/2021/ t05.2060702.total']);
    expect(await find('206', { 表: '收入决算表' })).toEqual([]);
    expect(await find('206', { 表: '支出决算表', 年度: '2022' })).toHaveLength(2);
  });

  it('should give the rows of a name, with their table, and a department named beside it', async () => {
    const { documents } = await askAll(engine, '示例市财政局 科普活动');
    // That of 2021 speaks of it in its words, too.
    expect(documents.map(({ url }) => url)).toEqual(
      [2021, 2023, 2022].map((year) => `/shili/caizheng/${year}/`),
    );
    expect(documents[0]?.rows[0]).toMatchObject({
      table: '支出决算表',
      code: '2060702',
      anchor: 't05.2060702.total',
    });
    expect(documents[0]?.rows[0]?.label).toEqual([{ text: '科普活动', match: true }]);
  });

  it('should put one item over the years of one department into a table', async () => {
    const answer = await engine.answer({ query: '2060702', choice: {}, sort: 'relevance' });
    const years = await findYears(answer);
    expect(years).toMatchObject({
      department: '示例市财政局',
      table: '支出决算表',
      item: '科普活动',
      columns: ['合计'],
    });
    expect(years?.rows.map(({ year, url, cells }) => [year, url, cells[0]?.print, cells[0]?.anchor])).toEqual(
      [
        ['2023', 'shili/caizheng/2023/', '900.00', 't05.2060702.total'],
        ['2022', 'shili/caizheng/2022/', '1,000.50', 't05.2060702.total'],
        ['2021', 'shili/caizheng/2021/', '1,114.90', 't05.2060702.total'],
      ],
    );
    const one = await engine.answer({ query: '2060702', choice: { 年度: '2021' }, sort: 'relevance' });
    expect(await findYears(one)).toBeUndefined();
  });
});

describe('order, filters, letters', () => {
  it('should sort by year and by amount', async () => {
    expect(await listUrls('公务接待费', 'year')).toEqual(
      [2023, 2022, 2021].map((year) => `shili/caizheng/${year}/`),
    );
    expect(await listUrls('公务接待费', 'amount')).toEqual(
      [2022, 2021, 2023].map((year) => `shili/caizheng/${year}/`),
    );
  });

  it('should filter sections by chapter, documents by department', async () => {
    expect(await find('公务接待费', { 章节: '收支情况说明', 年度: '2023' })).toEqual([
      'shili/caizheng/2023/ s3',
    ]);
    expect(await find('示例', { 部门: '示例市教育局' })).toEqual(['shili/jiaoyu/2021/ s1']);
  });

  it('should put sections with the text before those with its parts, and give those only when there are no others', async () => {
    const exact = await askAll(engine, '公务接待费');
    expect(exact.loose).toBe(false);
    const parts = await askAll(engine, '教育局公务接待费');
    expect(parts).toMatchObject({ loose: false, documents: [] });
    const loose = await askAll(engine, '财政局公务接待费');
    expect(loose.loose).toBe(true);
    expect(loose.terms.map(({ typed }) => typed)).toEqual(['财政局', '公务接待费']);
  });

  it('should not be deceived by a section that has every pair of a text but not the text', async () => {
    // 教育 and 职工 stand there, 育职 in another place: 教育职工 does not, and its parts are offered as parts.
    const parts = await askAll(engine, '教育职工');
    expect(parts.loose).toBe(true);
    expect(parts.terms.map(({ typed }) => typed)).toEqual(['教育', '职工']);
    expect(await find('职工教育')).toEqual(['shili/jiaoyu/2021/ s1']);
    expect(await find('114.90')).toEqual([]);
  });

  it('should fold traditional characters, width and look-alikes', async () => {
    const plain = await find('科学技术');
    expect(plain.length).toBeGreaterThan(0);
    expect(await find('科學技術')).toEqual(plain);
    expect(await find('二○二一')).toEqual(await find('二〇二一'));
    expect((await find('二〇二一')).length).toBeGreaterThan(0);
  });

  it('should find a department by its sound', async () => {
    const answer = await engine.answer({ query: 'slsczj', choice: {}, sort: 'relevance' });
    expect(answer.spelled[0]).toBe('示例市财政局');
    expect((await answer.next(10)).map(({ found }) => found.values['部门']?.[0])).toContain('示例市财政局');
  });
});

describe('makeIndexFiles(documents)', () => {
  it('should be a pure function: the same documents, the same bytes', () => {
    const digest = (files: ReturnType<typeof makeIndexFiles>): string[] =>
      files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`);
    expect(digest(makeIndexFiles(makeDocuments()))).toEqual(digest(makeIndexFiles(documents)));
    // Another document changes files, and a stretch of the documents can be indexed by itself.
    expect(digest(makeIndexFiles(documents.slice(1)))).not.toEqual(digest(makeIndexFiles(documents)));
  });

  it('should reject an index of another version, and files that are missing', async () => {
    await expect(SearchEngine.open(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    const broken = await openInMemory(documents, (path) => !path.startsWith('shards/all/words/'));
    await expect(broken.answer({ query: '公务接待费', choice: {}, sort: 'relevance' })).rejects.toThrow(
      'no shards/all/words/',
    );
  });
});
