import type { Finding, Waiver } from '../model/index.ts';
import type { WaiverUse } from './waiver-use.ts';

const FINDING: Finding = {
  rule: 'I02',
  severity: 'error',
  verdict: 'doubt',
  message: '收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00，相差 1.00。',
  file: 'disclosures/shili/shiliju/2021/tables/t01.json',
  place: 't01.58.amount',
  reported: '10.00',
  computed: '11.00',
};

const WAIVER: Waiver = {
  rule: 'I02',
  place: 't01.58.amount',
  reason: '财政批复即为此数',
  by: '张三',
  until: '2022-12-31',
};

/** One finding and one waiver that speaks of it, on a day on which it holds; `changes` to the waiver put one thing wrong. */
export function makeWaiverUse(changes: Partial<Waiver> = {}, use: Partial<WaiverUse> = {}): WaiverUse {
  return {
    file: 'disclosures/shili/shiliju/2021/review.json',
    waivers: [{ waiver: { ...WAIVER, ...changes }, index: 0 }],
    findings: [FINDING],
    rules: new Set(['I01', 'I02']),
    today: '2022-09-01',
    complete: true,
    ...use,
  };
}
