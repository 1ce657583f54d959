import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/search/marks.ts';
import { writeSearchIndex } from '../../src/lib/search/index.ts';
import { openTestIndex, readIndexFiles, writePages, type TestPage } from './found.ts';

/** Five pages of real prose, cut from the published documents. */
const pages: TestPage[] = [
  ['zhuzhou/kexie/2021', '株洲市', '2021'],
  ['hengyang/kexie/2021', '衡阳市', '2021'],
  ['changning/kexie/2021', '常宁市', '2021'],
  ['lusong/kexie/2021', '芦淞区', '2021'],
  ['yuanjiang/kexie/2023', '沅江市', '2023'],
].map(([id = '', region = '', year = '']) => {
  const file = path.join('src/content/disclosures', id, 'index.mdx');
  const lines = readFileSync(file, 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .split('\n');
  const sections: { id: string; heading: string; paragraphs: string[] }[] = [];
  for (const line of lines.map((text) => text.replace(/\*\*|\\/g, '').trim())) {
    const heading = /^#+ (.+)/.exec(line)?.[1];
    if (heading !== undefined) sections.push({ id: `s${sections.length}`, heading, paragraphs: [] });
    else if (line !== '' && !line.startsWith('<')) sections.at(-1)?.paragraphs.push(line);
  }
  return {
    url: id,
    title: `${region}科学技术协会${year}年度`,
    filters: { 地区: region, 年度: year },
    sections,
  };
});

/** URLs of the pages that hold a text in one heading or paragraph: what a person would find by reading everything. */
function readAll(query: string): string[] {
  const wanted = fold(query).text;
  return pages
    .filter(({ title, sections }) =>
      [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].some((text) =>
        fold(text).text.includes(wanted),
      ),
    )
    .map(({ url }) => `/${url}/`)
    .sort();
}

describe('a search over the documents', () => {
  let index: Awaited<ReturnType<typeof openTestIndex>>;
  beforeAll(async () => {
    index = await openTestIndex(pages);
  }, 60_000);
  afterAll(() => index.close());

  it.each([
    '机关运行经费',
    '三公经费',
    '“三公”经费',
    '“三公经费”',
    '科普活动',
    '政府采购',
    '商业服务业',
    '一般公共预算财政拨款',
    '公务用车购置及运行维护费',
    '国有资产',
    '绩效自评',
    '会议费',
    '培训费',
    '年初预算数',
    '全民科学素质',
    '院士工作站',
    '结转结余',
    '青少年科技创新大赛',
    '科技馆',
    '社会保障和就业支出',
    '人大代表',
    '费',
  ])('should find %s where it is printed, and only there', async (query) => {
    const outcome = await index.ask(query);
    const found = outcome.loose ? [] : outcome.documents.map(({ url }) => url).sort();
    expect(found).toEqual(readAll(query));
  });

  it('should find any stretch of the prose', { timeout: 60_000 }, async () => {
    const paragraphs = pages.flatMap(({ url, sections }) =>
      sections.flatMap(({ paragraphs }) => paragraphs.map((text) => ({ url, text }))),
    );
    let asked = 0;
    for (let step = 0; step < 120; step += 1) {
      const { url, text } = paragraphs[(step * 389) % paragraphs.length] ?? { url: '', text: '' };
      const start = (step * 17) % Math.max(1, text.length - 10);
      const query = text.slice(start, start + 2 + (step % 8));
      // A query cannot begin or end inside a number or hold more than one mark: those have tests of their own.
      if (!/^[\p{Script=Han}]+[，、“”]?[\p{Script=Han}]+$/u.test(query)) continue;
      asked += 1;
      const outcome = await index.ask(query);
      expect(
        outcome.documents.map((found) => found.url),
        query,
      ).toContain(`/${url}/`);
      expect(outcome.documents.map((found) => found.url).sort(), query).toEqual(readAll(query));
    }
    expect(asked).toBeGreaterThan(50);
  });

  it('should give a result per section with its heading', async () => {
    const { documents } = await index.ask('机关运行经费');
    const headings = documents[0]?.sections.map(({ heading }) => heading.map(({ text }) => text).join(''));
    expect(documents[0]?.url).toBe('/zhuzhou/kexie/2021/');
    expect(headings).toContain('十、机关运行经费支出说明');
  });

  it('should give plain values to the filters', async () => {
    const { documents } = await index.ask('科普活动');
    expect(documents.flatMap(({ filters }) => filters['地区']).sort()).toEqual(
      ['常宁市', '株洲市', '沅江市', '芦淞区', '衡阳市'].sort(),
    );
    const narrowed = await index.ask('科普活动', { 地区: '芦淞区' });
    expect(narrowed.documents.map(({ title }) => title)).toEqual(['芦淞区科学技术协会2021年度']);
  });

  it('should say so when only the pieces of a query are found', async () => {
    const outcome = await index.ask('株洲三公经费');
    expect(outcome).toMatchObject({ loose: true });
    expect(outcome.terms.map(({ typed }) => typed)).toEqual(['株洲', '三公经费']);
    expect(outcome.documents.length).toBeGreaterThan(0);
  });

  it('should find nothing where there is nothing', async () => {
    expect(await index.ask('航空母舰编队')).toMatchObject({ loose: false, documents: [], complete: true });
    expect(await index.ask('')).toMatchObject({ terms: [], documents: [] });
    expect(await index.ask('，。')).toMatchObject({ terms: [], documents: [] });
  });
});

describe('writeSearchIndex(site, content)', () => {
  it('should write the same bytes for the same pages', async () => {
    // Many values a filter: their order in Pagefind comes from a hash table that is seeded by chance.
    const many = Array.from({ length: 24 }, (_, index): TestPage => {
      const [first] = pages;
      return {
        url: `p${index}`,
        title: `第${index}页`,
        filters: {
          地区: `地区${index}`,
          年度: String(2000 + index),
          文种: '部门决算',
          部门: `部门${index % 7}`,
        },
        sections: first?.sections.slice(index, index + 2) ?? [],
      };
    });
    const { site, remove } = writePages(many);
    try {
      expect(await writeSearchIndex(site, site)).toBe(24);
      const before = readIndexFiles(site);
      expect(await writeSearchIndex(site, site)).toBe(24);
      const after = readIndexFiles(site);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [file, bytes] of before) expect(after.get(file) === bytes, file).toBe(true);
      expect([...before.keys()]).toContain('catalogue.gz');
    } finally {
      remove();
    }
  }, 60_000);

  it('should index pages that ask for it only', async () => {
    const { site, remove } = writePages(pages.slice(0, 1));
    writeFileSync(path.join(site, 'index.html'), '<html lang="zh-CN"><body>机关运行经费</body></html>');
    try {
      expect(await writeSearchIndex(site, site)).toBe(1);
    } finally {
      remove();
    }
  });
});
