import { describe, expect, it } from 'vitest';
import { runRules, viewTables } from '../../../src/lib/checks/index.ts';
import { n15 } from '../../../src/lib/checks/narrative/rules/n15.ts';
import { n16 } from '../../../src/lib/checks/narrative/rules/n16.ts';
import type { NarrativeRule } from '../../../src/lib/checks/narrative/rule.ts';
import { viewNarrative } from '../../../src/lib/checks/narrative/subject.ts';
import { WORDS_RULES } from '../../../src/lib/checks/words/index.ts';
import { readReport, resolveContentDir } from '../../../src/lib/content/index.ts';
import { inspectNarrative } from '../../../src/lib/markdown/index.ts';

const RULES: readonly NarrativeRule[] = [...WORDS_RULES, n15, n16];

/** Everything the rules say about the published documents, each read against its source: rule, line, place. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'zhuzhou/kexie/2021': [
    'S02 97 s3.5.2#28.3万元',
    'S03 137 s3.5.3#初预算数',
    'N15 347 s5.5#2020年决算数据',
    'N15 - self-evaluation.15',
  ],
  'hengyang/kexie/2021': [
    'S01 123 s4-b#四、',
    'S01 247 s5.4.2#一是',
    'S02 117 s4.1#3.2万元',
    'S03 117 s4.1#其他收',
    'S04 265 s6#详见附件1',
    'S05 61 s1.5#（五）2021年度工作目标及工作计划',
    'S07 259 s5.4.4#21年工作开展情况较满意',
    'N15 185 s5.2.1#2020年年初经批复的预算收入',
    'N16 75 s2.2#66.73',
    'N16 99 s3.2#486.73元',
    'N16 185 s5.2.1#142.77元',
  ],
  'changning/kexie/2021': [
    'S01 19 s1#1、',
    'S01 37 s2.2#（二）、',
    'S01 97 s6#一是',
    'S02 85 s3#15.0万元',
    'S03 35 s2#侯选人',
    'S03 65 s2.5#９',
    'S04 93 s5#见附件',
    'S06 29 s2#”的指示精神',
    'S06 85 s3#”应用全覆盖目标',
    'S06 93 s5#”科普中国信息员',
    'S07 25 s2#进重点人群的科学素质行动',
  ],
  'lusong/kexie/2021': ['S01 58 s2.2#（2）', 'S06 76 s6.1#(一）部门整体支'],
  'yuanjiang/kexie/2023': [
    'C78 17 #年月日',
    'C78 176 s12-b#（可从系统导出）',
    'S01 32 s1.2#（二）',
    'S01 56 s3#三、',
    'S01 132 s9.2.2.4-b#4、',
    'S01 172 s12-b#十二、',
    'S02 66 s3.1#0.5万元',
    'S03 64 s3.1#工会经',
    'S03 152 s9.2.4#我们我们',
    'S03 166 s11.2#进步',
    'S04 176 s12-b#附件',
    'S07 24 s1#务主管部门交办的其它事项，',
    'S07 50 s1.2#开展民间科学技术交流活动，',
    'S07 60 s3.1#其中。',
    'N16 144 s9.2.3.2#6万元',
  ],
};

function readView(id: string) {
  const report = readReport(resolveContentDir(), id);
  const { narrative } = inspectNarrative(report.body, {
    file: id,
    firstLine: report.bodyLine,
    tables: new Map([...report.tables].map(([key, table]) => [key, table.title])),
    glossary: [],
    glossaryUrl: (term) => term,
  });
  if (!narrative) throw new Error(`Expected words in ${id}`);
  return viewNarrative({ id, head: report.head, paragraphs: narrative.paragraphs }, viewTables(report));
}

describe('the words of the published documents', () => {
  it.each(Object.entries(FOUND))('%s: what is found is what is there, and nothing else', (id, expected) => {
    const findings = runRules(RULES, readView(id));
    expect(findings.map(({ rule, line, place }) => `${rule} ${line ?? '-'} ${place ?? ''}`)).toEqual(
      expected,
    );
  });
});

/** A section taken out of the document, and the rules that must miss it, no others. */
const TAKEN: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['duties'], ['C03']],
  [
    ['organisation', 'duties'],
    ['C03', 'C04'],
  ],
  [['overall'], ['C30']],
  [
    ['overall', 'income', 'expenditure'],
    ['C30', 'C31'],
  ],
  [
    ['fiscal', 'general', 'structure', 'items'],
    ['C32', 'C33'],
  ],
  [['items'], ['C33']],
  [['basic'], ['C34']],
  [['three-public', 'three-public-detail'], ['C40']],
  [['three-public-detail'], ['C42', 'C43']],
  [['running'], ['C50']],
  [['procurement'], ['C51']],
  [['assets'], ['C52']],
  [['performance'], ['C53']],
  [['glossary'], ['C60']],
];

it.each(TAKEN)('without %j the document of 株洲 lacks %j', (topics, expected) => {
  const view = readView('zhuzhou/kexie/2021');
  const kept = view.paragraphs.filter(({ topic, area }) => area === 'report' || !topics.includes(topic));
  const paragraphs = kept.map((paragraph, index) => ({ ...paragraph, index }));
  const findings = runRules(RULES, { ...view, paragraphs }).filter(({ rule }) => rule.startsWith('C'));
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(expected);
});
