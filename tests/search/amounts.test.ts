import { beforeAll, describe, expect, it } from 'vitest';
import { compareDecimals, parseCell } from '../../src/lib/model/index.ts';
import type { Choice, SearchEngine } from '../../src/lib/search/browser.ts';
import { makeDocuments, openInMemory, readTables } from './entries.ts';
import { askAll, listFound } from './found.ts';

let engine: SearchEngine;
beforeAll(async () => {
  engine = await openInMemory(makeDocuments());
});
const find = (query: string, choice: Choice = {}): Promise<string[]> => listFound(engine, query, choice);

describe('amounts', () => {
  it.each(['1,114.90', '1114.9', '１１１４．９０', '1114.90万元', '1114.9万', '11149000元', '0.11149亿元'])(
    'should find by %s the cells and sentences with that value, and no other',
    async (query) => {
      expect((await find(query)).sort()).toEqual([
        'shili/caizheng/2021/ s3',
        'shili/caizheng/2021/ t05.2060702.total',
        ...(query.includes('万') || query.includes('元') ? ['shili/jiaoyu/2021/ a1.r1.amount'] : []),
      ]);
    },
  );

  it('should find the same print in any unit when none is asked for, and only the value when one is', async () => {
    expect(await find('11149000')).toEqual(['shili/jiaoyu/2021/ a1.r1.amount']);
    expect(await find('1114.91')).toEqual([]);
    expect(await find('114.90')).toEqual([]);
  });

  it('should want further words in the same row, table or sentence, or in the name of the document', async () => {
    expect(await find('1114.90 科普活动')).toEqual([
      'shili/caizheng/2021/ t05.2060702.total',
      'shili/caizheng/2021/ s3',
    ]);
    expect(await find('1114.90 会议费')).toEqual([]);
    expect(await find('1114.90 示例市财政局')).toHaveLength(2);
  });

  it('should find ranges with a word: rows by label, sentences by what the amount is of', async () => {
    expect(await find('>50万 公务接待费')).toEqual([
      'shili/caizheng/2022/ t06.30217.amount',
      'shili/caizheng/2021/ t06.30217.amount',
    ]);
    expect(await find('10..60 公务接待费', { 年度: '2023' })).toEqual([
      'shili/caizheng/2023/ t06.30217.amount',
      'shili/caizheng/2023/ s3',
    ]);
    expect(await find('=50.00 公务接待费')).toEqual([
      'shili/caizheng/2023/ t06.30217.amount',
      'shili/caizheng/2023/ s3',
    ]);
    expect(await find('<50万 公务接待费')).toEqual([]);
    expect(await find('..50.00 公务接待费')).toEqual(await find('<=50.00 公务接待费'));
    expect(await find('> 50 万公务接待费')).toEqual(await find('>50万 公务接待费'));
  });

  it('should take a range off the word behind it only when no text has both in one piece', async () => {
    const apart = await find('50万以上 公务接待费');
    expect(apart).toContain('shili/caizheng/2022/ t06.30217.amount');
    expect(await find('50万以上公务接待费')).toEqual(apart);
    expect(await find('公务接待费50万以上')).toEqual(apart);
    const printed = makeDocuments().map((document, index) =>
      index > 0
        ? document
        : {
            ...document,
            sections: document.sections.map((section) =>
              section.id === 's1'
                ? { ...section, paragraphs: ['单价50万元以上通用设备0台。'], amounts: [] }
                : section,
            ),
          },
    );
    const other = await openInMemory(printed);
    expect(await listFound(other, '50万元以上通用设备')).toEqual(['shili/caizheng/2021/ s1']);
  });

  it('should find every figure of the published tables, and nothing that is not it', async () => {
    const real = readTables();
    const published = await openInMemory(real);
    const cells = real.flatMap(({ url, sections }) =>
      sections.flatMap(({ table }) =>
        (table?.rows ?? []).flatMap((row) =>
          row.cells.flatMap(([column, print]) => {
            const cell = parseCell(print);
            const anchor = `${url} ${table?.id ?? ''}.${row.id}.${table?.columns[column]?.id ?? ''}`;
            return cell.state === 'number' && !cell.percent && cell.digits !== 0n ? [{ anchor, cell }] : [];
          }),
        ),
      ),
    );
    const prints = [...new Set(cells.map(({ cell }) => cell.print))].filter((_, index) => index % 3 === 0);
    expect(prints.length).toBeGreaterThan(20);
    for (const print of prints) {
      const wanted = cells.filter(({ cell }) => {
        const value = parseCell(print);
        return value.state === 'number' && compareDecimals(value, cell) === 0;
      });
      const { documents } = await askAll(published, `=${print}`);
      const found = documents.flatMap(({ url, rows }) =>
        rows.flatMap((row) => row.cells.map(({ anchor }) => `${url.slice(1)} ${anchor}`)),
      );
      expect(found.sort(), print).toEqual(wanted.map(({ anchor }) => anchor).sort());
    }
  });
});
