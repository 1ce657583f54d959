import { describe, expect, it, vi } from 'vitest';
import { drawGrid, gridsOf, readFixture, textsOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('tables without standing rulings', () => {
  it('stands figures in columns and puts the lines of wrapped labels to their figures', async () => {
    const document = await readFixture('unruled');
    expect(gridsOf(document).map(drawGrid)).toEqual([
      [
        '科目名称 | 合计 | 基本支出 | 项目支出',
        '2010501行政运行 | 1,120.50 | 1,120.50 | 0.00',
        '2010502一般行政管理事务 | 88.00 | 88.00',
        '机关事业单位基本养老保险缴费支出（示例） | 45.60 | 45.60 | —',
        '卫生健康支出 | 20.10 | 20.10 | 0.00',
        '其他城乡社区公共设施建设与管理维护支出（示例） | 7.00 | 7.00',
        '合计 | 1,281.20 | 1,186.20 | 95.00',
      ],
    ]);
    const [grid] = gridsOf(document);
    expect(grid?.rows[2]?.cells.map(({ column }) => column)).toEqual([0, 1, 3]);
    expect(grid?.rows.map(({ cells }) => cells[0]?.doubt !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(textsOf(document)).toEqual([
      '支出决算表',
      '单位：万元',
      '注：本表为示例，反映示例单位本年度各项支出情况。',
    ]);
    expect(document.items.map(({ kind }) => kind)).toEqual(['doubtful-cell']);
  });

  it('reads a three-line table with a heading over several columns', async () => {
    const document = await readFixture('three-line');
    expect(gridsOf(document).map(drawGrid)).toEqual([
      [
        '项目 | (3x1)财政拨款收入',
        '一般公共预算 | 政府性基金 | 国有资本',
        '一般公共服务支出 | 300.00 | 0.00 | 0.00',
        '教育支出 | 41.25',
        '城乡社区支出 | 0.00 | 12.30 | 0.00',
        '住房保障支出 | 9.99 | 0.00',
        '合计 | 351.24 | 12.30 | 0.00',
      ],
    ]);
    expect(textsOf(document)).toEqual(['示例单位收入决算表', '示例说明：上表各数为虚构。']);
  });
});

describe('ruled tables', () => {
  it('reads labels set downwards and turned, and cuts a code from its name at the ruling', async () => {
    expect(gridsOf(await readFixture('labels')).map(drawGrid)).toEqual([
      [
        '一级 | 二级 | 指标名称 | 分值',
        '(1x3)产出指标 | (1x3)效益指标 | 数量指标（示例） | 10',
        '质量指标 | 20.5',
        '时效 | 7',
      ],
      ['2080501 | 行政单位离退休 | 12.34', '2080502 | 事业单位离退休 | 1,056.00'],
    ]);
  });

  it('rejoins a table over four pages and drops what the pages repeat', async () => {
    const document = await readFixture('pages');
    const [grid, ...others] = gridsOf(document).map(drawGrid);
    expect(others).toEqual([]);
    expect(grid).toHaveLength(41);
    expect(grid?.[0]).toBe('科目编码 | 科目名称 | 合计 | 基本支出');
    expect(grid?.[40]).toBe('2010040 | 示例科目第40项 | 148.00 | 48.00');
    expect(new Set(grid).size).toBe(41);
    expect(textsOf(document)).toEqual(['支出决算表（示例）', '注：本表为示例。']);
    expect(document.items.map(({ kind, text }) => [kind, text])).toEqual([
      ['dropped-artefact', Array.from({ length: 4 }, () => '示例县科学技术协会2024年度部门决算').join('\n')],
      ['dropped-artefact', '— 1 —\n— 2 —\n— 3 —\n— 4 —'],
      ['dropped-artefact', '科目编码\t科目名称\t合计\t基本支出'],
      ['dropped-artefact', '科目编码\t科目名称\t合计\t基本支出'],
    ]);
    expect(document.places?.at(-1)).toEqual({ page: 4 });
  });

  it('reads pages that are turned, by their own entry or by their text', async () => {
    const document = await readFixture('turned');
    expect(gridsOf(document).flatMap(drawGrid)).toEqual([
      '项目（示例） | 金额',
      '办公费 | 84.62',
      '项目（第二页） | 金额',
      '印刷费 | 0.08',
    ]);
    expect(textsOf(document)).toEqual(['横排在转过来的页上。']);
  });
});

describe('running text', () => {
  it('reads one column after the other', async () => {
    const [title, ...texts] = textsOf(await readFixture('two-columns'));
    expect(title).toBe('示例县科学技术协会情况简介');
    expect(texts.map((text) => text.slice(0, 5))).toEqual([
      ...Array.from({ length: 3 }, () => '示例县科学'),
      ...Array.from({ length: 3 }, () => '第二栏从这'),
    ]);
    expect(new Set(texts).size).toBe(2);
    expect(texts.every((text) => text.endsWith('。'))).toBe(true);
  });

  it('publishes what is seen, once, and reports what is not', async () => {
    const document = await readFixture('hidden');
    expect(document.blocks.map((block) => (block.kind === 'text' ? block.inlines : block))).toEqual([
      [{ text: '一、基本情况（示例）', strong: true }],
      [{ text: '这一行看得见，金额为123.45万元。' }],
      [{ text: '蓝底白字看得见' }],
    ]);
    const told = Object.fromEntries(document.items.map(({ text, message }) => [text, message]));
    expect(Object.keys(told).sort()).toEqual([
      '不显示的字',
      '内部资料',
      '白色的字',
      '被盖住的字',
      '页面之外的字',
    ]);
    expect(told['白色的字']).toContain('第 1 页有文字颜色与底色相同');
  });
});
