import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clusterRounding, TABLE_RULES, viewTables } from '../../../src/lib/checks/accounts/index.ts';
import { runRules } from '../../../src/lib/checks/index.ts';
import { PERFORMANCE_RULES } from '../../../src/lib/checks/performance/index.ts';
import { readReport } from '../../../src/lib/content/index.ts';
import type { Finding } from '../../../src/lib/model/index.ts';

const ROOT = path.resolve('src/content');

function check(id: string): readonly Finding[] {
  return clusterRounding(runRules([...TABLE_RULES, ...PERFORMANCE_RULES], viewTables(readReport(ROOT, id))));
}

function summarise(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, verdict, place = '', reported, computed }) =>
    [rule, verdict, place, reported, computed].join(' '),
  );
}

describe('株洲市科协 2021', () => {
  const findings = check('zhuzhou/kexie/2021');

  it('differs by 0.01 in sixteen places, all within rounding, in one note per table', () => {
    const notes = findings.filter(({ verdict }) => verdict === 'rounding');
    expect(summarise(notes)).toEqual([
      'I02 rounding t01.58.amount 1,114.90 1,114.91',
      'I08 rounding t02.total.total 1,114.90；837.83；1,114.90；837.83 1,114.91；837.82；1,114.91；837.82',
      'I08 rounding t03.total.total 1,114.90；837.83；680.50；546.90 1,114.91；837.82；680.51；546.89',
      'I08 rounding t05.total.subtotal 1,114.90；837.83；680.50；546.90 1,114.91；837.82；680.51；546.89',
      'I11 rounding t04.59.total 1,114.90；1,114.90 1,114.91；1,114.91',
      'I16 rounding t06.personnel-total.amount 477.91 477.90',
    ]);
    expect(notes.flatMap(({ reported = '' }) => reported.split('；'))).toHaveLength(16);
    expect(notes.every(({ severity }) => severity === 'notice')).toBe(true);
  });

  it('tells the arithmetic in words', () => {
    expect(findings[0]?.message).toBe(
      '收入支出决算总表：本年支出合计 1,114.90，各类支出之和 1,114.91（837.83＋105.31＋28.30＋10.00＋133.47），相差 0.01，在尾数误差范围内（±0.03）。',
    );
  });

  it('is doubted only in the performance form: 117.5 points instead of 100, and a blank', () => {
    expect(summarise(findings.filter(({ verdict }) => verdict !== 'rounding'))).toEqual([
      'P01 doubt self-evaluation.overall.points 100 117.5',
      'P01 doubt self-evaluation.1.points 50 62.5',
      'P01 doubt self-evaluation.26.points 30 35',
      'P02 doubt self-evaluation.overall.score 100 117.5',
      'P05 doubt self-evaluation.appropriation.executed 空白 1114.90',
    ]);
  });
});

describe('衡阳市科协 2021', () => {
  it('has totals that are not the sum of what they are printed beside', () => {
    expect(summarise(check('hengyang/kexie/2021'))).toEqual([
      'F01 doubt a1.r2.c4 780.19 1,193.05',
      'F01 doubt a1.r3.c4 836.79 1,197.08',
      'F01 doubt a2.r1.c5 684.76 714.76',
      'F01 doubt a2.r9.c5 714.76 744.76',
      'F03 doubt a2.r1.c5 684.76 714.76',
      'F03 doubt a2.r1.c6 688.79 718.79',
      'F04 doubt a1.r4.c4 0 -52.56',
      'F04 rounding a1.r4.c3 0 0.01',
    ]);
  });
});

it.each(['changning/kexie/2021', 'lusong/kexie/2021', 'yuanjiang/kexie/2023'])(
  '%s has no tables, and as a self-evaluation report is asked for none',
  (id) => {
    expect(readReport(ROOT, id).tables.size).toBe(0);
    expect(check(id)).toEqual([]);
  },
);
