import { expect, it } from 'vitest';
import { reviewReal } from './real.ts';

/** What the checker must show in the five documents: rule, verdict, and words of the sentence. */
const SHOWN = [
  ['zhuzhou/kexie/2021', 'N05b', 'plugged', ['133.46万元', '133.47']],
  ['zhuzhou/kexie/2021', 'N05b', 'plugged', ['2.6%', '2.5%', '28.3 ÷ 1,114.90']],
  ['zhuzhou/kexie/2021', 'N07', 'rounding', ['34.54%', '34.55%', '5.70 ÷ 16.5']],
  ['zhuzhou/kexie/2021', 'N14', 'rounding', ['34.55%', '34.54%']],
  ['zhuzhou/kexie/2021', 'P01', 'doubt', ['117.5']],
  ['zhuzhou/kexie/2021', 'N18', 'undecided', ['8万元', '6.16']],
  ['hengyang/kexie/2021', 'F01', 'doubt', ['780.19', '478.29', '714.76']],
  ['hengyang/kexie/2021', 'F01', 'doubt', ['836.79', '478.29', '718.79']],
  ['changning/kexie/2021', 'N19', 'doubt', ['14人', '14 + 4']],
  ['yuanjiang/kexie/2023', 'N20', 'doubt', ['273.77万元', '320.45']],
  ['yuanjiang/kexie/2023', 'N20', 'doubt', ['工资福利支出273.77万元', '217.56']],
  ['yuanjiang/kexie/2023', 'S04', 'doubt', ['附件']],
] as const;

it.each(SHOWN)('%s: %s %s %j', (id, rule, verdict, words) => {
  const found = reviewReal(id).review.findings.filter(
    (finding) => finding.rule === rule && words.every((word) => finding.message.includes(word)),
  );
  expect(found.map((finding) => finding.verdict)).toContain(verdict);
});

it('raises no doubt about the tables of the first document, whose sixteen differences of 0.01 are roundings', () => {
  const { findings } = reviewReal('zhuzhou/kexie/2021').review;
  const tables = findings.filter(({ rule, file }) => /^[IX]\d/.test(rule) && file.includes('/tables/t0'));
  expect(tables.filter(({ verdict }) => verdict !== 'rounding')).toEqual([]);
  expect(tables.length).toBeGreaterThan(0);
});
