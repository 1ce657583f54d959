import { describe, expect, test } from 'vitest';
import { draw, readFlow, say, showRows } from './draw.ts';

const BODY = '科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入\n合计 | < | 1.00 | 1.00';

/** Titles, captions and rows of the tables of some blocks. */
function summarise(...blocks: Parameters<typeof readFlow>[0]) {
  const { tables, words, items } = readFlow(blocks);
  return {
    words,
    items,
    tables: tables.map((table) => ({
      id: table.id,
      title: table.title,
      caption: table.caption.map(({ role, text }) => `${role} ${text}`),
      notes: table.notes,
      ...(table.kind === 'table'
        ? { unit: table.unit, rows: showRows(table), statement: table.statement }
        : {}),
    })),
  };
}

describe('what is printed around a ruled table', () => {
  test.each([
    [
      'paragraphs above',
      [say('收入决算表'), say('公开02表'), say('部门：某局　　金额单位：万元'), draw(BODY)],
    ],
    [
      'rows of the grid',
      [draw(`收入决算表 | < | < | <\n | | | 公开02表\n部门：某局 | | | 金额单位：万元\n${BODY}`)],
    ],
    [
      'a number above the title',
      [say('公开02表'), say('收入决算表'), say('部门：某局\t金额单位：万元'), draw(BODY)],
    ],
    [
      'title and number on one row',
      [draw(`收入决算表 | < | < | 公开02表\n部门：某局 | | | 金额单位：万元\n${BODY}`)],
    ],
    [
      'title and number in one cell',
      [draw(`收入决算表¶公开02表 | < | < | <\n部门：某局 | | | 金额单位：万元\n${BODY}`)],
    ],
    [
      'a label and its value in two cells',
      [say('收入决算表'), draw(`公开02表 | | | \n部门： | 某局 | | 金额单位：万元\n${BODY}`)],
    ],
  ])('should be taken with it from %s', (_, blocks) => {
    const { tables, words } = summarise(...blocks);
    expect(words).toEqual([]);
    expect(tables).toMatchObject([{ id: 't02', title: '收入决算表', unit: '万元' }]);
    expect(tables[0]?.caption).toEqual(['number 公开02表', 'department 部门：某局', 'unit 金额单位：万元']);
  });

  test('should leave the words above it alone when the grid has a title of its own', () => {
    const { words, tables } = summarise(say('二、收入决算表'), draw(`收入决算表 | < | < | <\n${BODY}`));
    expect(words).toEqual(['二、收入决算表']);
    expect(tables).toMatchObject([{ id: 't02', title: '收入决算表' }]);
  });

  test('should be notes and the statement below it, numbered ones too, and no more', () => {
    const { tables, words } = summarise(
      say('政府性基金预算财政拨款收入支出决算表'),
      draw('科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | | |'),
      say('注：1.本表反映收支。'),
      say('2.尾差不计。'),
      say('本部门没有政府性基金预算收入和支出，故本表无数据。'),
      say('本部门没有其他情况。'),
    );
    expect(tables).toMatchObject([
      {
        notes: ['注：1.本表反映收支。', '2.尾差不计。'],
        statement: '本部门没有政府性基金预算收入和支出，故本表无数据。',
      },
    ]);
    expect(words).toEqual(['本部门没有其他情况。']);
  });

  test('should take 注：…故本表为空表 for the statement', () => {
    const { tables } = summarise(
      say('政府性基金预算支出表'),
      draw('科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | | |'),
      say('注:本单位无政府性基金安排的预算，故本表为空表。'),
    );
    expect(tables).toMatchObject([
      { notes: [], statement: '注:本单位无政府性基金安排的预算，故本表为空表。' },
    ]);
  });

  test.each([
    ['单位：元', '元'],
    ['单位：人民币万元', '万元'],
    ['金额单位:万元（保留两位小数）', '万元'],
    ['单位：万元，批次，人', '万元'],
    ['单位：千元', undefined],
  ])('should state its unit: %s', (text, unit) => {
    const { tables } = summarise(say('收入决算表'), say(text), draw(BODY));
    expect(tables[0]?.unit).toBe(unit);
    expect(tables[0]?.caption).toEqual([`unit ${text}`]);
  });
});

describe('words in a frame', () => {
  test('should become paragraphs', () => {
    const { words, tables } = summarise(
      draw('部门主要职能 | <\n某局是主管机关。¶主要职能包括：¶1.管理。 | <'),
    );
    expect(tables).toEqual([]);
    expect(words).toEqual(['部门主要职能', '某局是主管机关。', '主要职能包括：', '1.管理。']);
  });
});

describe('doubts of the reader', () => {
  test('should become review items with the address of the cell', () => {
    const block = draw(
      '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n2060101 | 行政运行 | 3.00 | 2.00 | 1.00',
      2,
    );
    const doubted = {
      ...block,
      rows: block.rows.map((row, y) => ({
        ...row,
        cells: row.cells.map((cell, x) =>
          y === 1 && x === 3
            ? { ...cell, doubt: { message: '数字贴着格线，可能属于右边一格。', confidence: 0.4 } }
            : cell,
        ),
      })),
    };
    const { items } = readFlow([say('一般公共预算财政拨款支出决算表'), doubted]);
    expect(items).toEqual([
      {
        kind: 'doubtful-cell',
        line: 3,
        text: '2.00',
        message: '数字贴着格线，可能属于右边一格。',
        cell: 't05.2060101.basic',
        confidence: 0.4,
      },
    ]);
  });
});
