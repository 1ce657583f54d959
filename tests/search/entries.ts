import { listReportIds, readReport, resolveContentDir } from '../../src/lib/content/index.ts';
import { SearchEngine } from '../../src/lib/search/browser.ts';
import { listAmounts } from '../../src/lib/search/entries.ts';
import type { DocumentEntry, SectionEntry, TableEntry } from '../../src/lib/search/entry.ts';
import { makeIndexFiles } from '../../src/lib/search/index-files.ts';
import { describeTable } from '../../src/lib/search/tables.ts';

/** A made department with three years and another with one: fictional, like every 示例. */
export function makeDocuments(): DocumentEntry[] {
  return [
    makeAccounts('2021', '1,114.90', '60.00', '全年支出1,114.90万元用于科普活动。会议费2.00万元。'),
    makeAccounts('2022', '1,000.50', '80.00', '“三公”经费比上年增长。'),
    makeAccounts('2023', '900.00', '50.00', '公务接待费支出50.00万元，公务用车运行费3.00万元。'),
    makeEducation(),
  ];
}

function makeAccounts(year: string, total: string, reception: string, words: string): DocumentEntry {
  return {
    url: `shili/caizheng/${year}/`,
    title: `${year}年度示例市财政局部门决算`,
    region: '示例市',
    department: '示例市财政局',
    year,
    kind: '部门决算',
    aliases: ['市财政'],
    sections: [
      makeSection('s1', '一、部门职责', '部门概况', ['负责二〇二一年以来的科學技術普及。']),
      {
        ...makeSection('t05', '支出决算表', '公开表格', ['206｜科学技术支出', '2060702｜科普活动']),
        table: makeTable('t05', '支出决算表', 'total', [
          ['206', '科学技术支出', '2,000.00'],
          ['2060702', '科普活动', total],
        ]),
      },
      {
        ...makeSection('t06', '基本支出决算表', '公开表格', ['30217｜公务接待费']),
        table: makeTable('t06', '基本支出决算表', 'amount', [['30217', '公务接待费', reception]]),
      },
      makeSection('s3', '三、支出情况说明', '收支情况说明', [words]),
    ],
  };
}

function makeEducation(): DocumentEntry {
  return {
    url: 'shili/jiaoyu/2021/',
    title: '2021年度教育局绩效自评报告',
    region: '示例市',
    department: '示例市教育局',
    year: '2021',
    kind: '绩效自评报告',
    aliases: [],
    sections: [
      makeSection('s1', '一、基本情况', '部门概况', ['示例学校两所。', '组织职工教育培训，育职为先。']),
      {
        ...makeSection('a1', '资金表', '附件', ['校舍维修']),
        table: {
          id: 'a1',
          title: '资金表',
          name: '资金表',
          columns: [{ id: 'amount', label: '金额', unit: '元' }],
          rows: [{ id: 'r1', label: '校舍维修', cells: [[0, '11,149,000']] }],
        },
      },
    ],
  };
}

function makeSection(id: string, heading: string, chapter: string, paragraphs: string[]): SectionEntry {
  return { id, heading, chapter, paragraphs, amounts: listAmounts(paragraphs) };
}

function makeTable(
  id: string,
  title: string,
  column: string,
  rows: readonly (readonly [code: string, label: string, print: string])[],
): TableEntry {
  return {
    id,
    title,
    name: title,
    columns: [{ id: column, label: '合计', unit: '万元' }],
    rows: rows.map(([code, label, print]) => ({ id: code, code, label, cells: [[0, print]] })),
  };
}

/** The tables of the published documents, each a section of its document. */
export function readTables(): DocumentEntry[] {
  const root = resolveContentDir();
  return listReportIds(root).map((id) => {
    const { head, tables } = readReport(root, id);
    return {
      url: `${id}/`,
      title: head.title,
      region: '',
      department: head.department,
      year: String(head.year),
      kind: '',
      aliases: [],
      sections: [...tables.values()].map((table) => ({
        ...makeSection(table.id, table.title, '', []),
        table: describeTable(table),
      })),
    };
  });
}

/** A search over documents whose index stays in memory; files can be left out. */
export function openInMemory(
  documents: readonly DocumentEntry[],
  has: (path: string) => boolean = () => true,
): Promise<SearchEngine> {
  const files = new Map(makeIndexFiles(documents).map(({ path, content }) => [path, content]));
  return SearchEngine.open((path) => {
    const content = has(path) ? files.get(path) : undefined;
    return content ? Promise.resolve(content) : Promise.reject(new Error(`no ${path}`));
  });
}
