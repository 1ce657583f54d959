import { describe, expect, test } from 'vitest';
import { draw, readDrawn, readFlow, say, showRows } from './draw.ts';

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

describe('several tables in one grid', () => {
  test('should be parted at titles and captions, each with its own unit', () => {
    const { tables } = summarise(
      draw(`
收入决算表 | < | < | <
单位：万元 | < | < | <
${BODY}
注：本表反映收入。 | < | < | <
 | | |
支出决算表 | < | < | < | <
部门：某局 | | | | 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | 10,000 | 6,000 | 4,000
资产情况表 | < | < | <
单位：万元 | | |
名称 | 数量 | 金额 |
车辆 | 2 | 3.00 |`),
    );
    expect(tables).toMatchObject([
      {
        id: 't02',
        unit: '万元',
        notes: ['注：本表反映收入。'],
        rows: ['total 合计 total total=1.00 appropriation=1.00'],
      },
      { id: 't03', unit: '元', rows: ['total 合计 total total=10,000 basic=6,000 project=4,000'] },
      { id: 'a1', unit: '万元', rows: ['r1 车辆 c2=2 c3=3.00'] },
    ]);
  });

  test('should keep one title that is printed over each block', () => {
    const { table, items } = readDrawn(
      undefined,
      `
收入支出决算总表 | < | 收入支出决算总表 | <
收入 | < | 支出 | <
项目 | 金额 | 项目 | 金额
本年收入合计 | 1 | 本年支出合计 | 1`,
    );
    expect(table).toMatchObject({ id: 't01', title: '收入支出决算总表' });
    expect(items).toMatchObject([{ kind: 'dropped-artefact', text: '收入支出决算总表' }]);
  });
});

describe('a table over several grids', () => {
  test('should be one where the next has no title, with the repeated header told', () => {
    const { tables, items, words } = summarise(
      say('收入决算表'),
      draw(BODY, 2),
      draw('科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入\n201 | 一般公共服务支出 | 1.00 | 1.00', 10),
      draw('20101 | 人大事务 | 1.00 | 1.00\n注：说明。 | < | < | <', 20),
      say('2. 正文', 30),
    );
    expect(tables).toMatchObject([
      {
        id: 't02',
        notes: ['注：说明。'],
        rows: [
          'total 合计 total total=1.00 appropriation=1.00',
          '201 @201 一般公共服务支出 total=1.00 appropriation=1.00',
          '20101 @20101 人大事务 total=1.00 appropriation=1.00',
        ],
      },
    ]);
    expect(items).toMatchObject([{ kind: 'dropped-artefact', line: 10 }]);
    expect(words).toEqual(['2. 正文']);
  });

  test('should stay two where the next has a header or other columns', () => {
    const other = '名称 | 数量 | 金额 | 备注\n车辆 | 2 | 3.00 | 无';
    expect(summarise(draw(BODY), draw(other, 10)).tables).toHaveLength(2);
    expect(summarise(draw(BODY), draw('20101 | 人大事务 | 1.00', 10)).tables).toHaveLength(2);
  });
});
