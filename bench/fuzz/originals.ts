import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { packDocx } from '../../tests/import/docx/support.ts';
import { writeOldWorkbook } from '../../tests/import/xls/old.ts';

/** The formats that are damaged. */
export const FUZZ_FORMATS = ['docx', 'xlsx', 'xls', 'pdf', 'html', 'txt', 'zip'] as const;

export type FuzzFormat = (typeof FUZZ_FORMATS)[number];

/** A sound file, before it is damaged. */
export interface Original {
  readonly format: FuzzFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TESTS = path.resolve(import.meta.dirname, '../../tests/import');

const FIXTURES: readonly (readonly [FuzzFormat, string])[] = [
  ['docx', 'lusong-2021-libreoffice.docx'],
  ['docx', 'changning-2021-libreoffice.docx'],
  ['docx', 'hengyang-2021-libreoffice.docx'],
  ['xlsx', 'features.xlsx'],
  ['xlsx', 'features-libreoffice.xlsx'],
  ['xlsx', 'source-hengyang.xlsx'],
  ['xls', 'features-libreoffice.xls'],
  ['xls', 'source-hengyang.xls'],
  ['pdf', 'labels.pdf'],
  ['pdf', 'pages.pdf'],
  ['pdf', 'three-line.pdf'],
  ['pdf', 'hidden.pdf'],
  ['pdf', 'unruled.pdf'],
  ['pdf', 'lusong-kexie-2021.pdf'],
  ['html', 'portal.html'],
  ['html', 'portal-old.html'],
  ['html', 'word.html'],
  ['html', 'excel.html'],
  ['html', 'libreoffice-calc.html'],
  ['html', 'libreoffice-writer.html'],
];

/** Parts of one docx that has everything: tracked changes, merged cells, text boxes, fields, notes, pictures. */
const RICH = ['tracked-changes', 'table-merges', 'text-boxes', 'fields', 'notes', 'objects', 'table-nested'];

/** The sound files, small ones of every format and of several programs. */
export function loadOriginals(): readonly Original[] {
  const read = (format: string, name: string): Uint8Array =>
    new Uint8Array(readFileSync(path.join(TESTS, 'fixtures', format, name)));
  const files = FIXTURES.map(([format, name]) => ({ format, name, bytes: read(format, name) }));
  const find = (name: string): Uint8Array =>
    files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  const text = new TextEncoder().encode(TEXT);
  const date = { mtime: new Date('2024-01-01T00:00:00Z') } as const;
  const inner = zipSync({ '附表.xlsx': find('source-hengyang.xlsx') }, date);
  return [
    ...files,
    { format: 'docx', name: 'rich.docx', bytes: packRich() },
    { format: 'xls', name: 'old.xls', bytes: writeOldWorkbook() },
    { format: 'txt', name: 'accounts.txt', bytes: text },
    {
      format: 'txt',
      name: 'accounts-utf16.txt',
      bytes: new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')),
    },
    {
      format: 'zip',
      name: 'inbox.zip',
      bytes: zipSync({ '科协/决算公开.txt': text, '科协/决算表.xls': find('source-hengyang.xls') }, date),
    },
    {
      format: 'zip',
      name: 'zips.zip',
      bytes: zipSync({ '科协/决算.docx': find('lusong-2021-libreoffice.docx'), '科协/内.zip': inner }, date),
    },
  ];
}

function packRich(): Uint8Array {
  const part = (name: string, file: string): string =>
    readFileSync(path.join(TESTS, 'docx/golden', name, 'parts', `${file}.xml`), 'utf8');
  return packDocx({
    document: RICH.map((name) => part(name, 'document')).join(''),
    footnotes: part('notes', 'footnotes'),
    endnotes: part('notes', 'endnotes'),
    numbering: part('numbering-formats', 'numbering'),
    styles: part('headings', 'styles'),
  });
}

const TEXT = `示例市示例局2021年度部门决算

第一部分 示例局概况

一、部门职责

（一）拟订示例领域的发展规划和年度计划并组织实施。

第二部分 2021年度部门决算表

收入决算表
金额单位：万元
科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入
栏次\t\t1\t2\t3\t4\t5\t6\t7
合计\t\t1,234.56\t1,200.00\t\t\t\t\t34.56
206\t科学技术支出\t1,234.56\t1,200.00\t\t\t\t\t34.56
20607\t科学技术普及\t1,234.56\t1,200.00\t\t\t\t\t34.56
2060702\t科普活动\t1,000.06\t1,000.00\t\t\t\t\t0.06
2060799\t其他科学技术普及支出\t234.50\t200.00\t\t\t\t\t34.50

第三部分 2021年度部门决算情况说明

一、收入支出决算总体情况说明

2021年度收入总计1,234.56万元，与上年相比增加34.56万元，增长2.88%。

第四部分 名词解释

一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。
`;
