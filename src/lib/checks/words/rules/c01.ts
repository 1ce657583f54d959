import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { quoteTerm } from '../../quote.ts';
import { foldWords, isAccounts } from '../sections.ts';

/** The cover, or where there is none the title, says the year, the full name and that these are final accounts. */
export const c01 = {
  id: 'C01',
  title: '封面或标题写明年度、部门全称和“决算”',
  severity: 'error',
  basis: '政府信息公开条例第十二条：公开目录应当列明信息的名称、内容概述和生成日期；名称须能辨认。',
  meaning:
    '一份决算被单独下载、转发时，只有封面能说明它是谁的、哪一年的。封面或标题应当写全年度、部门全称和“决算”二字。',
  mend: '封面在 index.mdx 的 Cover 中。导入时漏了一行的，照原件补上；原件写成别的年度或简称的，请部门确认。',
  check: checkCover,
  passing: [
    { name: '标题三样俱全', subject: () => exampleNarrative('## 一、部门职责\n本局负责示例工作。') },
    {
      name: '绩效自评报告不要求“决算”',
      subject: () => retitle('2021年度示例市示例局部门整体支出绩效自评报告', 'performance-self-evaluation'),
    },
  ],
  failing: [
    {
      name: '标题没有年度，部门用了简称',
      subject: () => retitle('示例局部门决算'),
      places: ['标题“示例局部门决算”没有写明年度（2021年度）、部门全称（示例市示例局）。请对照原件封面。'],
    },
    {
      name: '封面的年度是上一年',
      subject: () => retitle('2020年度示例市示例局部门决算'),
      places: ['标题“2020年度示例市示例局部门决算”写的是 2020 年度，本文为 2021 年度。请对照原件封面。'],
    },
  ],
} as const satisfies NarrativeRule;

function retitle(title: string, kind: NarrativeView['head']['kind'] = 'final-accounts'): NarrativeView {
  const view = exampleNarrative('', { kind });
  return { ...view, head: { ...view.head, title } };
}

function checkCover(view: NarrativeView): readonly Problem[] {
  if (!isAccounts(view)) return [];
  const { year, department, title } = view.head;
  const cover = view.paragraphs.filter(({ kind }) => kind === 'cover');
  const [first] = cover;
  const print = first ? cover.map(({ text }) => text).join('') : title;
  const text = foldWords(print).replace(/\n/g, '');
  const name = `${first ? '封面' : '标题'}${quoteTerm(print.replace(/\s+/g, ''))}`;
  const problem = (what: string): Problem[] => [
    {
      message: `${name}${what}。请对照原件封面。`,
      file: view.file,
      ...(first ? { line: first.line } : {}),
      reported: print,
    },
  ];
  const years = [...text.matchAll(/(20\d\d)年/g)].map(([, digits]) => Number(digits));
  const [other] = years;
  if (other !== undefined && !years.includes(year)) {
    return problem(`写的是 ${other} 年度，本文为 ${year} 年度`);
  }
  const missing = [
    ...(text.includes(String(year)) ? [] : [`年度（${year}年度）`]),
    ...(text.includes(foldWords(department)) ? [] : [`部门全称（${department}）`]),
    ...(text.includes('决算') ? [] : ['“决算”二字']),
  ];
  return missing.length === 0 ? [] : problem(`没有写明${missing.join('、')}`);
}
