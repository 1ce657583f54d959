import { describe, expect, test } from 'vitest';
import { readDrawn, showRows } from './draw.ts';

/** The rows of 公开03 drawn under a stub; amounts are the same everywhere. */
function rowsOf(picture: string) {
  const { table, items } = readDrawn('支出决算表', picture);
  return { rows: showRows(table).map((row) => row.replace(/ total=.*$/u, '')), items, table };
}

const SPLIT = `
科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
类 | 款 | 项 | ^ | ^ | ^ | ^`;

describe('classification codes', () => {
  test('should be joined from 类, 款 and 项, the print kept in its columns', () => {
    const { rows } = rowsOf(`${SPLIT}
208 | | | 社会保障和就业支出 | 3 | 2 | 1
208 | 05 | | 行政事业单位养老支出 | 3 | 2 | 1
208 | 05 | 02 | 事业单位离退休 | 3 | 2 | 1
合计 | < | < | < | 3 | 2 | 1`);
    expect(rows).toEqual([
      '208 @208 社会保障和就业支出 class=208',
      '20805 @20805 行政事业单位养老支出 class=208 section=05',
      '2080502 @2080502 事业单位离退休 class=208 section=05 item=02',
      'total 合计 total',
    ]);
  });

  test('should be read where each level prints the whole code, and where the header has no merged cell', () => {
    const { rows } = rowsOf(`
类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | | | 3 | 2 | 1
201 | | | 一般公共服务支出 | 3 | 2 | 1
201 | 20101 | | 人大事务 | 3 | 2 | 1
201 | 20101 | 2010101 | 行政运行 | 3 | 2 | 1`);
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['total', '201', '20101', '2010101']);
  });

  test('should be carried from above where each part stands on its own level only', () => {
    const { rows, items } = rowsOf(`${SPLIT}
201 | | | 一般公共服务支出 | 3 | 2 | 1
 | 01 | | 人大事务 | 3 | 2 | 1
 | | 01 | 行政运行 | 3 | 2 | 1
 | | 2 | 一般行政管理事务 | 3 | 2 | 1`);
    expect(rows).toEqual([
      '201 @201 一般公共服务支出 class=201',
      '20101 @20101 人大事务 section=01',
      '2010101 @2010101 行政运行 item=01',
      '2010102 @2010102 一般行政管理事务 item=2',
    ]);
    expect(items).toMatchObject([{ kind: 'doubtful-cell', text: '2', cell: 't03.2010102.code' }]);
  });

  test('should not be made up where the parts are no code', () => {
    const { rows, items } = rowsOf(`${SPLIT}
210 | | | 卫生健康支出 | 3 | 2 | 1
7 | 11 | 02 | 事业单位医疗 | 3 | 2 | 1`);
    expect(rows[1]).toBe('r1 事业单位医疗 class=7 section=11 item=02');
    expect(items).toMatchObject([{ kind: 'doubtful-cell', text: '7 11 02', cell: 't03.r1.code' }]);
  });

  test('should be parted from a name glued to them where both have a column', () => {
    const { rows, items } = rowsOf(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
2010101行政运行 | | 3 | 2 | 1
 | 2010104 人大会议 | 3 | 2 | 1`);
    expect(rows).toEqual(['2010101 @2010101 行政运行', '2010104 @2010104 人大会议']);
    expect(items).toMatchObject([
      { kind: 'moved-cell', text: '2010101行政运行', cell: 't03.2010101.code' },
      { kind: 'moved-cell', text: '2010104 人大会议' },
    ]);
  });

  test('should be known, and left in the name, where there is one column for both', () => {
    const { rows } = rowsOf(`
项目 | 合计 | 基本支出 | 项目支出
2010101行政运行 | 3 | 2 | 1
２０１０１０４　人大会议 | 3 | 2 | 1
301 工资福利支出 | 3 | 2 | 1
100万元以上设备 | 3 | 2 | 1`);
    expect(rows).toEqual([
      '2010101 @2010101 2010101行政运行',
      '2010104 @2010104 ２０１０１０４　人大会议',
      '301 @301 301 工资福利支出',
      'r1 100万元以上设备',
    ]);
  });

  test('should be folded for addresses and kept as printed in their cell', () => {
    const { table } = rowsOf(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
２０１ | 一般公共服务支出 | 3 | 2 | 1
201 01 | 人大事务 | 3 | 2 | 1`);
    expect(table.panels[0]?.rows).toMatchObject([
      { id: '201', code: '201', cells: { code: '２０１' } },
      { id: '20101', code: '20101', cells: { code: '201 01' } },
    ]);
  });

  test('should each have an address of their own under each unit, and units too', () => {
    const { rows, items } = rowsOf(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
某局本级 | < | 3 | 2 | 1
2010101 | 行政运行 | 3 | 2 | 1
某中心 | < | 3 | 2 | 1
2010101 | 行政运行 | 3 | 2 | 1`);
    expect(rows).toEqual([
      'r1 某局本级',
      '2010101 @2010101 行政运行',
      'r2 某中心',
      '2010101-2 @2010101 行政运行',
    ]);
    expect(items).toMatchObject([{ kind: 'doubtful-cell', text: '2010101', cell: 't03.2010101-2.code' }]);
  });
});
