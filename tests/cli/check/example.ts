import type { ReviewedFinding } from '../../../src/lib/checks/index.ts';
import type { CheckedGroup } from '../../../src/lib/cli/check/findings.ts';
import type { CheckReport } from '../../../src/lib/cli/check/report.ts';

const FOLDER = 'disclosures/shili/shiliju/2021';

/** A doubt about a figure of a table; `changes` make another finding of it. */
export function makeFinding(changes: Partial<ReviewedFinding> = {}): ReviewedFinding {
  return {
    rule: 'I02',
    severity: 'error',
    verdict: 'doubt',
    message: '收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00（5.00＋6.00），相差 1.00。',
    file: `${FOLDER}/tables/t01.json`,
    place: 't01.58.amount',
    reported: '10.00',
    computed: '11.00',
    url: '/rules/i02/',
    ...changes,
  };
}

/** A sentence of the words that does not agree with the tables. */
export const SENTENCE = makeFinding({
  rule: 'I08',
  message: '“占本年支出的 34.54%”：叙述为 34.54%，按表计算 34.55%（5.70 ÷ 16.50）。',
  file: `${FOLDER}/index.mdx`,
  line: 93,
  place: 's3.5.1#34.54%',
  reported: '34.54%',
  computed: '34.55%',
});
/** A figure within rounding. */
export const ROUNDING = makeFinding({ severity: 'notice', verdict: 'rounding', place: 't01.31.amount' });
/** A link that leads nowhere. */
export const LINK: ReviewedFinding = {
  rule: 'link-broken',
  severity: 'error',
  verdict: 'doubt',
  message: '链接“甲”指向的位置 #s9 在本页中不存在。',
  file: `${FOLDER}/index.mdx`,
  line: 4,
  place: '#s9',
  reported: '#s9',
  url: '/rules/link-broken/',
};
/** A doubt that somebody has explained. */
export const WAIVED = makeFinding({
  place: 't01.60.amount',
  waived: { reason: '财政批复即为此数', by: '张三', until: '2022-12-31' },
});

/** A document with everything in it. */
export const GROUP: CheckedGroup = {
  id: 'shili/shiliju/2021',
  title: '示例市示例局2021年度部门决算',
  digest: '0'.repeat(64),
  findings: [LINK],
  figures: [ROUNDING, WAIVED, makeFinding(), SENTENCE],
  coverage: { bound: 100, recomputed: 39, stated: 3 },
};

/** A check of one document; `changes` make another of it. */
export function makeReport(changes: Partial<CheckReport> = {}): CheckReport {
  return {
    groups: [GROUP],
    scope: [],
    strict: false,
    version: '0.1.0',
    folders: { root: '/portal/content', output: '/portal/dist', cwd: '/portal' },
    ...changes,
  };
}
