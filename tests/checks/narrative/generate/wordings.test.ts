import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentSeeds, makeDepartment } from '../../accounts/generate.ts';
import { writeNarrative } from './write.ts';

const bodies = fc
  .sample(departmentSeeds, { numRuns: 60, seed: 17 })
  .map((seed, index) => writeNarrative(index, makeDepartment(seed)).body);
const all = bodies.join('\n');

/** Statements of the genre, each with wordings of it that the writer must use. */
const WORDINGS: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    'comparison',
    [
      /与[^，。]{2,8}相比，/,
      /较上年/,
      /比20\d\d年/,
      /决算数为[\d.,]+ ?万元，较/,
      /（(?:增长|下降)[\d.]+[%％]）/,
    ],
  ],
  ['direction', [/增长[\d.]/, /增幅[\d.]/, /下降[\d.]/, /降幅[\d.]/]],
  ['alike', [/相比持平/, /[^比，]持平/, /无变化/, /决算数等于/, /一致/]],
  ['completion', [/完成年初预算的/, /为年初预算的/, /完成年初预算数的/, /完成年初预算[\d.]/]],
  ['verdict', [/决算数大于/, /决算数小于/, /大于年初预算数，主要原因/, /数的原因：/]],
  ['share', [/，占[\d.]+[%％]/, /占比[\d.]/, /占本年支出合计的/, /比重为/]],
  ['list', [/其中：/, /，包括：/, /其中[^：，]/, /主要包括/]],
  ['classes', [/（类）支出[\d.,]/, /支出（类）[\d.,]/, /\(类\)/, /支出（类）支出/]],
  ['print', [/\d,\d{3}\.\d/, /[^.\d]\d+\.\d万元/, /\d 万元/, /[^\d.]0万元/, /[^\d.]0\.00万元/, /％/]],
  ['quotes', [/“三公”经费/, /"三公"经费/, /[^“"]三公经费/, /财政拨款“三公”/]],
  ['numbers', [/^1、/m, /^1．/m, /^（1）/m, /^1\.[^\d]/m]],
  ['funds', [/没有政府性基金收入/, /无政府性基金/, /未发生政府性基金/, /年初结转和结余/]],
  ['reasons', [/主要原因是：/, /主要原因：/, /主要是因为/, /主要是由于/]],
  ['vehicles', [/未购置公务用车/, /购置公务用车\d辆/, /保有量为/, /保有量\d/]],
  ['guests', [/来访团组\d+个/, /\d+批次，/, /\d+批次、/, /国内接待\d+批、/]],
  ['procurement', [/政府采购货物支出[\d.,]/, /支出合计/, /无政府采购/, /占授予中小企业合同金额/]],
];

describe('the wordings of a written narrative', () => {
  it.each(WORDINGS)('has at least four of %s', (name, patterns) => {
    expect(patterns.length).toBeGreaterThanOrEqual(4);
    expect(patterns.filter((pattern) => !pattern.test(all)).map(String), name).toEqual([]);
  });
});
