import { describe, expect, it } from 'vitest';
import { CHAPTER_NAMES } from '../../src/lib/search/chapters.ts';
import { countValues, fits, type Values } from '../../src/lib/search/filters.ts';
import { listFilterOptions } from '../../src/lib/search/index.ts';
import type { ReportHead } from '../../src/lib/model/index.ts';

const documents: Values[] = [
  { 地区: ['株洲市'], 年度: ['2021'] },
  { 地区: ['株洲市'], 年度: ['2022'] },
  { 地区: ['衡阳市'], 年度: ['2021'] },
  {},
];

describe('fits(values, choice)', () => {
  it('should want every chosen value', () => {
    expect(documents.map((values) => fits(values, { 地区: '株洲市', 年度: '2021' }))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(documents.every((values) => fits(values, {}))).toBe(true);
    // Chapters and tables choose sections; which documents have them is asked of the index.
    expect(documents.every((values) => fits(values, { 章节: '绩效', 表: '收入决算表' }))).toBe(true);
  });
});

describe('countValues(documents, choice, filter)', () => {
  it('should count what each value would leave, its own filter aside', () => {
    expect(countValues(documents, { 地区: '株洲市', 年度: '2021' }, '地区')).toEqual(
      new Map([
        ['株洲市', 1],
        ['衡阳市', 1],
      ]),
    );
    expect(countValues(documents, { 地区: '株洲市' }, '年度')).toEqual(
      new Map([
        ['2021', 1],
        ['2022', 1],
      ]),
    );
  });
});

describe('listFilterOptions(reports, regions)', () => {
  it('should offer what documents have, in a useful order', () => {
    const head = (department: string, year: number, kind: ReportHead['kind']): ReportHead => ({
      kind,
      title: '题',
      department,
      year,
      source: { file: 'a.txt', sha256: '0'.repeat(64), bytes: 0, encoding: 'utf-8' },
    });
    const regions = new Map([
      ['hengyang', { code: '430400', name: '衡阳市' }],
      ['zhuzhou', { code: '430200', name: '株洲市' }],
      ['hunan', { code: '430000', name: '湖南省' }],
    ]);
    const options = listFilterOptions(
      [
        { region: 'zhuzhou', head: head('株洲市科学技术协会', 2021, 'performance-self-evaluation') },
        { region: 'zhuzhou', head: head('株洲市财政局', 2023, 'final-accounts') },
        { region: 'hengyang', head: head('衡阳市财政局', 2021, 'final-accounts') },
      ],
      regions,
    );
    expect(options).toEqual([
      { name: '地区', parameter: 'region', values: ['衡阳市', '株洲市'] },
      {
        name: '部门',
        parameter: 'department',
        values: ['衡阳市财政局', '株洲市财政局', '株洲市科学技术协会'],
      },
      { name: '年度', parameter: 'year', values: ['2023', '2021'] },
      { name: '文种', parameter: 'kind', values: ['部门决算', '绩效自评报告'] },
      { name: '章节', parameter: 'chapter', values: CHAPTER_NAMES },
      { name: '表', parameter: 'table', values: [] },
    ]);
  });
});
