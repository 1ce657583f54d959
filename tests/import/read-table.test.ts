import { describe, expect, test } from 'vitest';
import { type Table } from '../../src/lib/model/index.ts';
import { SOURCE, lines, read } from './table-text.ts';

describe('readTable(file, id, located, heading)', () => {
  test('should list a shifted header once, with its lines in full', () => {
    const { items } = read(lines(211, 256).join('\n'), 't04');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'rebuilt-header', line: 10, lastLine: 12 });
    expect(items[0]?.text.split('\n')[2]).toBe('栏次\t1\t1,114.90\t栏次\t2\t3\t4\t5');
  });

  test('should not list a header that is printed as the form has it', () => {
    expect(read(lines(84, 130).join('\n'), 't01').items).toEqual([]);
    expect(read(lines(378, 394).join('\n'), 't09').items).toEqual([]);
  });

  test('should bring back totals from the next line, and say so', () => {
    const { table, items } = read(lines(299, 341).join('\n'), 't06');
    const [personnel, office] = (table as Table).panels;
    expect(personnel?.rows.at(-1)).toMatchObject({ id: 'personnel-total', cells: { amount: '477.91' } });
    expect(office?.rows.at(-1)).toMatchObject({ id: 'public-total', across: 2, cells: { amount: '202.59' } });
    expect(items.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['moved-cell', 't06.personnel-total.amount'],
      ['moved-cell', 't06.public-total.amount'],
    ]);
  });

  test('should read totals that stand on their own line of names', () => {
    const text = [...lines(299, 337), '人员经费合计\t\t477.91\t公用经费合计\t\t\t\t\t202.59'].join('\n');
    const { table, items } = read(text, 't06');
    expect((table as Table).panels.map(({ rows }) => rows.at(-1)?.cells['amount'])).toEqual([
      '477.91',
      '202.59',
      undefined,
    ]);
    expect(items.map(({ kind }) => kind)).not.toContain('moved-cell');
  });

  test('should drop a header that the next page prints again, and say so', () => {
    const text = [...lines(172, 190), '', ...lines(181, 182), ...lines(191, 209)].join('\n');
    const whole = read(lines(172, 209).join('\n'), 't03');
    const { table, items } = read(text, 't03');
    expect((table as Table).panels).toEqual((whole.table as Table).panels);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'dropped-artefact', line: 21, lastLine: 22 }),
    );
  });

  test('should publish a line name that differs from the form, and point at it', () => {
    const text = lines(84, 130).join('\n').replace('使用非财政拨款结余', '使用非财政拨款结余（含专用结余）');
    expect(read(text, 't01').items).toMatchObject([{ kind: 'doubtful-cell', cell: 't01.28.item' }]);
  });

  test.each([
    ['公开01 without its last lines', lines(84, 120), 't01', '表没有到“总计”行就结束了', 37],
    ['公开01 with a line missing', [...lines(84, 100), ...lines(102, 126)], 't01', '行次不连续', 18],
    ['公开02 without 合计', [...lines(132, 143), ...lines(145, 168)], 't02', '没有“合计”行', 36],
    ['公开02 cut after a class', lines(132, 154), 't02', '像是被截断了', 23],
    [
      '公开02 cut in an amount',
      [...lines(132, 167), '2160699\t其他涉外发展服务支出\t133.4'],
      't02',
      '像是被截断了',
      37,
    ],
    [
      '公开03 without a column',
      lines(172, 207).map((line) => line.replace(/\t[^\t]*$/, '')),
      't03',
      '栏数比法定样式少',
      10,
    ],
    ['公开04 without its last line', lines(211, 253), 't04', '表没有到“总计”行就结束了', 43],
    ['公开06 without its foot', lines(299, 330), 't06', '人员经费合计', 32],
    ['公开06 without the line of amounts', lines(299, 338), 't06', '没有金额', 40],
    ['公开07 without its amounts', lines(343, 355), 't07', '“三公”经费表不完整', 13],
    [
      '公开08 with a row of no code',
      [...lines(360, 372), '其他\t无编码\t1\t\t\t\t\t'],
      't08',
      '没有科目编码',
      14,
    ],
    ['the self-evaluation form without 总分', lines(720, 767), 'self-evaluation', '自评表不完整', 48],
    [
      '公开01 with a cell too many',
      [...lines(84, 125), `${SOURCE[125] ?? ''}\t9.99`],
      't01',
      '不知道该放在哪里',
      43,
    ],
    ['公开06 with a line below its foot', [...lines(299, 339), '\t\t1.00'], 't06', '不知道该放在哪里', 42],
    [
      'the self-evaluation form with a second department',
      [...lines(720, 721), `${(SOURCE[721] ?? '').trimEnd()}\t某局`, ...lines(723, 768)],
      'self-evaluation',
      '不知道该放在哪里',
      3,
    ],
  ])('should refuse %s, with file, line and table', (_, text, id, message, line) => {
    const attempt = () => read(text.join('\n'), id);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(`test.txt:${String(line)}（`);
  });

  test('should point at a table that ends the file without a note', () => {
    expect(read(lines(84, 126).join('\n'), 't01').items).toMatchObject([{ kind: 'doubtful-cell', line: 43 }]);
  });

  test('should keep an unknown table as printed', () => {
    const text =
      '序号\t项目\t金额\t占比\n1\t办公费\t1.20\t60%\n\t其中：印刷\t0.20\t\n2\t差旅费\t0.80\t40%\n\t合计\t2.00\t';
    const { table } = read(text, 'a1', '其他情况');
    expect(table).toMatchObject({ title: '其他情况表', id: 'a1' });
    const [panel] = (table as Table).panels;
    expect(panel?.columns.map(({ id, kind }) => [id, kind])).toEqual([
      ['c1', 'line'],
      ['c2', 'label'],
      ['c3', 'amount'],
      ['c4', 'text'],
    ]);
    expect(panel?.rows).toEqual([
      { id: 'r1', line: '1', label: '办公费', cells: { c3: '1.20', c4: '60%' } },
      { id: 'r2', label: '其中：印刷', role: 'part', cells: { c3: '0.20' } },
      { id: 'r3', line: '2', label: '差旅费', cells: { c3: '0.80', c4: '40%' } },
      { id: 'r4', label: '合计', role: 'total', cells: { c3: '2.00' } },
    ]);
  });

  test('should read a header of two lines', () => {
    const { table } = read('项目\t本年\t\t上年\n\t预算\t决算\t决算\n甲\t1\t2\t3\n乙\t4\t5\t6', 'a1', '情况');
    expect((table as Table).panels[0]?.columns).toMatchObject([
      { id: 'c1', label: '项目' },
      {
        label: '本年',
        children: [
          { id: 'c2', label: '预算' },
          { id: 'c3', label: '决算' },
        ],
      },
      { label: '上年', children: [{ id: 'c4', label: '决算' }] },
    ]);
  });
});
