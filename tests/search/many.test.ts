import { expect, it } from 'vitest';
import { SearchEngine } from '../../src/lib/search/browser.ts';
import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import { makeIndexFiles } from '../../src/lib/search/index-files.ts';
import { askAll } from './found.ts';

const DOCUMENTS = 360;
const ROWS = 150;

/** A document with many rows of one name, each with a figure of its own. */
function makeDocument(number: number): DocumentEntry {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    id: `r${row}`,
    label: '会议费',
    cells: [[0, `${number + 1}.${String(row).padStart(3, '0')}`]] as const,
  }));
  const columns = [{ id: 'amount', label: '金额', unit: '万元' as const }];
  const table = { id: 'a1', title: '明细表', name: '明细表', columns, rows };
  return {
    url: `shili/ju-${String(number).padStart(3, '0')}/2021/`,
    title: `示例第${number}局2021年度部门决算`,
    region: '示例市',
    department: `示例第${number}局`,
    year: '2021',
    kind: '部门决算',
    aliases: [],
    sections: [
      { id: 'a1', heading: '明细表', chapter: '公开表格', paragraphs: ['会议费'], amounts: [], table },
    ],
  };
}

it('should look at a bounded part of what is too much, say so, and at the part the filters name', async () => {
  const files = new Map(
    makeIndexFiles(Array.from({ length: DOCUMENTS }, (_, number) => makeDocument(number))).map(
      ({ path, content }) => [path, content],
    ),
  );
  const loaded: string[] = [];
  const engine = await SearchEngine.open((path) => {
    loaded.push(path);
    return Promise.resolve(files.get(path) ?? new Uint8Array());
  });
  const last = `示例第${DOCUMENTS - 1}局`;
  const ask = (choice: object) => engine.answer({ query: '>0.5万 会议费', choice, sort: 'relevance' });
  const whole = await ask({});
  const items = () => loaded.filter((path) => path.startsWith('shards/all/items/')).length;
  expect(whole).toMatchObject({ complete: false, isCounted: false });
  expect(items()).toBeLessThanOrEqual(16);
  expect(whole.candidates.some(({ document }) => document === DOCUMENTS - 1)).toBe(false);

  const narrowed = await ask({ 部门: last });
  expect(narrowed).toMatchObject({ complete: true, isCounted: false, size: 1 });
  expect(items()).toBeLessThanOrEqual(16 + 3);
  const { documents } = await askAll(engine, '>0.5万 会议费', { 部门: last });
  const prints = documents.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ print }) => print)),
  );
  expect(prints.sort()).toEqual(
    Array.from({ length: ROWS }, (_, row) => `360.${String(row).padStart(3, '0')}`),
  );
});
