import { describe, expect, test } from 'vitest';
import { importText, readFile, readReview, REGISTRY, toReport } from './support.ts';

const REPORT = '2021年度部门整体支出绩效自评报告';
const ROWS = '项目\t\t本年支出\t\t\n功能分类科目编码\t科目名称\t小计\t基本支出\t项目支出\n栏次\t\t1\t2\t3\n';
const DATA = '合计\t\t3.00\t1.00\t2.00\n205\t教育支出\t3.00\t1.00\t2.00\n';
const TITLE = '一般公共预算财政拨款支出决算表';
const TABLE = `${TITLE}\n公开05表\n金额单位：万元\n${ROWS}${DATA}\n注：本表反映支出。\n`;

function toAccounts(table: string): string {
  return `2021年度株洲市科学技术协会部门决算\n\n第二部分 部门决算表\n\n${table}\n`;
}

describe('tables as departments send them', () => {
  test.each([
    ['caption on one line with blanks', '部门：株洲市科学技术协会    2021年度    金额单位：万元'],
    ['caption in cells', '部门：株洲市科学技术协会\t\t\t\t金额单位：万元'],
  ])('should find the unit of a %s', (_, caption) => {
    const document = importText(toAccounts(`${TITLE}\n公开05表\n${caption}\n${ROWS}${DATA}\n注：甲。\n`));
    const table = JSON.parse(readFile(document, 'tables/t05.json')) as {
      unit: string;
      caption: { role: string }[];
    };
    expect(table.unit).toBe('万元');
    expect(table.caption.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['number', 'department', 'unit']),
    );
  });

  test('should find a title in the first cell of a table', () => {
    const document = importText(
      toAccounts(`\t${TITLE}\t\t\t\n\t\t\t\t公开05表\n\t\t\t\t单位：万元\n${ROWS}${DATA}`),
    );
    expect(document.files.has('tables/t05.json')).toBe(true);
  });

  test('should go on with a table after a page number', () => {
    const document = importText(toAccounts(TABLE.replace('205\t', '\n- 7 -\n\n205\t')));
    expect(readFile(document, 'tables/t05.json')).toContain('"id": "205"');
    expect(document.files.has('tables/a1.json')).toBe(false);
    expect(readReview(document).items).toContainEqual(
      expect.objectContaining({ kind: 'dropped-artefact', text: '- 7 -' }),
    );
  });

  test('should take a bare 合计 below a table as its last row', () => {
    const document = importText(toAccounts(`${TITLE}\n${ROWS}合计\n\n注：空表。\n`));
    expect(readFile(document, 'tables/t05.json')).toContain('"label": "合计"');
  });

  test.each([
    ['bars', TABLE.replaceAll('\t', ' | ')],
    ['blanks', TABLE.replaceAll('\t', '    ')],
  ])('should ask for tabs where columns are parted by %s', (_, table) => {
    expect(() => importText(toAccounts(table))).toThrow('没有用制表符');
  });

  test('should name the forms that are missing', () => {
    expect(readReview(importText(toAccounts(TABLE))).items).toContainEqual(
      expect.objectContaining({
        kind: 'conflict',
        message: expect.stringContaining('少 8 张：公开01表') as string,
      }),
    );
  });
});

describe('names of departments', () => {
  test.each([
    ['a school', `株洲市实验小学\n${REPORT}\n\n正文。`, '株洲市实验小学'],
    ['a school in its title', '2021年度株洲市中心小学单位决算\n\n正文。', '株洲市中心小学'],
    [
      'one that holds a registered one',
      '2021年度株洲市科学技术协会幼儿园部门决算\n\n正文。',
      '株洲市科学技术协会幼儿园',
    ],
    ['its own level', '2021年度株洲市科学技术协会本级部门决算\n\n正文。', '株洲市科学技术协会'],
    ['its offices', `${REPORT}\n\n一、情况\n\n株洲市教育局内设办公室。`, '株洲市教育局'],
  ])('should read %s whole', (_, text, name) => {
    expect(importText(text).head.department).toBe(name);
  });

  test('should file nothing under a department that is only spelled alike', () => {
    const text = `株洲市示礼局\n${REPORT}\n\n正文。`;
    const registry = {
      ...REGISTRY,
      departments: new Map([['zhuzhou/shiliju', { name: '株洲市示例局', aliases: [] }]]),
    };
    expect(() => importText(text, {}, registry)).toThrow(/另一个部门的[\s\S]*株洲市示例局/);
    expect(importText(text, { department: 'shiliju' }, registry).id).toBe('zhuzhou/shiliju/2021');
    expect(importText(text, { department: 'shiliju2' }, registry).id).toBe('zhuzhou/shiliju2/2021');
  });

  test('should know the department of a report whatever its paragraphs name', () => {
    expect(importText(toReport('株洲市教育局协助。')).id).toBe('zhuzhou/kexie/2021');
  });
});
