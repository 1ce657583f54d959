import fc from 'fast-check';
import path from 'node:path';
import { readReport } from '../../src/lib/content/index.ts';
import { departmentSeeds, makeDepartment } from '../../tests/checks/accounts/generate.ts';
import { exactAmounts } from '../../tests/checks/narrative/generate/ledger.ts';
import { writeNarrative, type Narrative } from '../../tests/checks/narrative/generate/write.ts';
import type { Checked } from './adapter.ts';

/** A made document and everything that is known of its words. */
export interface Synthetic {
  readonly document: Checked;
  readonly narrative: Narrative;
}

/** So many made documents, always the same. Every third computes from its prints, the others from exact amounts. */
export function makeDocuments(count: number): readonly Synthetic[] {
  return fc.sample(departmentSeeds, { numRuns: count, seed: 20_250 }).map((seed, index) => {
    const source = makeDepartment(seed);
    const narrative = writeNarrative(index + 1, source, {
      tables: true,
      ...(index % 3 === 0 ? {} : { exact: exactAmounts(seed) }),
    });
    const { year, department } = source.head;
    return {
      narrative,
      document: {
        id: `shili/shili-${index}/${year}`,
        head: { ...source.head, title: `${year}年度${department}部门决算` },
        body: narrative.body,
        bodyLine: 1,
        around: writeAround(year, department),
        tables: source.tables,
      },
    };
  });
}

/** The first and the last part of a made document, so that every rule has what it asks for. */
function writeAround(year: number, department: string): { readonly before: string; readonly after: string } {
  const before = [
    `<Cover>\n  ${year}年度\n\n  ${department}部门决算\n</Cover>`,
    `## 第一部分 ${department}概况`,
    '### 一、部门职责',
    '（一）拟订示例领域的发展规划和年度计划并组织实施，承担示例事务的监督检查。（二）组织开展示例宣传、交流和统计，完成交办的其他任务。',
    '### 二、机构设置',
    `（一）内设机构设置。内设办公室、业务科。`,
    `（二）决算单位构成。本单位无独立核算的下属单位，${year}年度部门决算汇总公开单位仅包括${department}本级。`,
  ];
  const terms = [
    '财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
    '基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。',
    '项目支出：指在基本支出之外为完成特定任务发生的支出。',
    '“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。',
    '机关运行经费：指为保障行政单位运行用于购买货物和服务的各项资金。',
  ];
  const numbers = ['一', '二', '三', '四', '五'];
  const after = ['## 第四部分 名词解释', ...terms.map((term, index) => `${numbers[index] ?? ''}、${term}`)];
  return { before: before.join('\n\n'), after: after.join('\n\n') };
}

const REAL = [
  'changning/kexie/2021',
  'hengyang/kexie/2021',
  'lusong/kexie/2021',
  'yuanjiang/kexie/2023',
  'zhuzhou/kexie/2021',
];

/** The five published documents. */
export function readDocuments(root: string): readonly Checked[] {
  return REAL.map((id) => readReport(path.join(root, 'src/content'), id));
}
