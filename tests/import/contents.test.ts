import { describe, expect, test } from 'vitest';
import { importText, readFile, readReview, REGISTRY } from './support.ts';
import { findCaptionUnit } from './table-units.ts';

const REGIONS = new Map([
  ...REGISTRY.regions,
  ['shilisheng', { code: '990000', name: '示例省' }],
  ['shilishi', { code: '990100', name: '示例市', parent: 'shilisheng' }],
] as const);
const OWNER = '示例省示例市社会福利院';
const BUDGET = [
  `${OWNER}2024年单位预算`,
  `预算单位：${OWNER}`,
  '目 录',
  '一、单位主要职能',
  '二、单位机构设置',
  '三、名词解释',
  '四、单位预算编制说明',
  '六、其他相关情况说明',
  `${OWNER}主要职能`,
  '照料老人。',
  `${OWNER}机构设置`,
  `${OWNER}设5个内设机构。`,
  '名词解释',
  '（一）基本支出预算：是年度基本支出计划。',
  '2024年单位预算编制说明',
  `2024年，${OWNER}收入预算120.00万元。单价100万元（含）以上设备`,
  '（不含车辆）0台（套）。',
  '其他相关情况说明',
  '一、机关运行经费',
  '无。',
].join('\n');

describe('a budget whose headings repeat the contents list without numbers', () => {
  const registry = { ...REGISTRY, regions: REGIONS };
  const document = importText(BUDGET, { region: 'shilishi', department: 'fuliyuan' }, registry);
  const words = readFile(document, 'index.mdx');
  const { items } = readReview(document);

  test('every entry that comes again is a heading, whoever stands in front of it', () => {
    expect(words.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      `## ${OWNER}主要职能`,
      `## ${OWNER}机构设置`,
      '## 名词解释',
      '## 2024年单位预算编制说明',
      '## 其他相关情况说明',
      '### 一、机关运行经费',
    ]);
  });

  test('the contents list ends before the first of them: nothing of the text is dropped with it', () => {
    const dropped = items.find(({ kind }) => kind === 'dropped-contents');
    expect(dropped).toMatchObject({ line: 3, lastLine: 8 });
    expect(dropped?.text).not.toContain('福利院主要职能');
  });

  test('a sentence about the owner is no heading, and a bracket goes on with its paragraph', () => {
    expect(words).toContain(`${OWNER}设5个内设机构。`);
    expect(words).toContain('单价100万元（含）以上设备（不含车辆）0台（套）。');
  });

  test('a region inside the one its name begins with is no contradiction', () => {
    expect(document.id).toBe('shilishi/fuliyuan/2024-budget');
    expect(items.filter(({ kind }) => kind === 'conflict').map(({ message }) => message)).toEqual([]);
    // Without being told, the innermost region is found, and the slug is the office's own name.
    expect(importText(BUDGET, {}, registry).id).toBe('shilishi/shehuifuliyuan/2024-budget');
  });
});

describe('the cover (封面)', () => {
  const read = (text: string) =>
    readFile(importText(text, { region: 'zhuzhou', department: 'kexie' }), 'index.mdx');
  const cover = (mdx: string) =>
    (/<Cover>\n([\s\S]*?)<\/Cover>/.exec(mdx)?.[1] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);

  test('its lines stay as printed, the title bold, and stand before everything else', () => {
    const mdx = read(
      '株洲市科学技术协会\n2021年度\n部门整体支出绩效自评报告\n二〇二二年八月\n\n一、基本情况\n\n2021年度正常。\n',
    );
    expect(cover(mdx).join('\n').replaceAll('*', '')).toBe(
      '株洲市科学技术协会\n2021年度\n部门整体支出绩效自评报告\n二〇二二年八月',
    );
    expect(mdx.indexOf('</Cover>')).toBeLessThan(mdx.indexOf('## 一、基本情况'));
  });

  test('it ends at the title of a table and at a caption that belongs to one', () => {
    const table = '部门：株洲市科学技术协会\t单位：万元\n项目\t金额\n甲\t1.00\n乙\t2.00\n';
    const mdx = read(`株洲市科学技术协会2021年度部门决算\n收入支出情况\n${table}`);
    expect(cover(mdx).join('')).toContain('部门决算');
    expect(cover(mdx).join('')).not.toContain('单位：万元');
    expect(mdx).toContain('<Table id="a1" />');
  });
});

describe('captions of plain texts', () => {
  test.each([
    ['金额单位：万元', '万元'],
    ['单位：亿元', '亿元'],
    ['金额单位：千元', undefined],
    ['单位：百万元', undefined],
  ])('%s states the unit %s', (caption, unit) => {
    expect(findCaptionUnit(caption)).toEqual({ role: 'unit', unit });
  });

  test('a table by units keeps its title and number and is published as it is', () => {
    const document = importText(
      '2021年度株洲市科学技术协会部门决算\n\n第二部分 部门决算表\n\n收入决算表（分单位）\n公开02-1表\n部门：株洲市科学技术协会\t金额单位：千元\n单位名称\t本年收入合计\t财政拨款收入\n合计\t30.00\t30.00\n市科协本级\t30.00\t30.00\n',
    );
    const table = JSON.parse(readFile(document, 'tables/a1.json')) as Record<string, unknown>;
    expect(table).toMatchObject({
      title: '收入决算表（分单位）',
      caption: [{ role: 'number' }, { role: 'department' }, { role: 'unit', text: '金额单位：千元' }],
    });
    expect(table).not.toHaveProperty('unit');
    expect(table).not.toHaveProperty('form');
  });
});
