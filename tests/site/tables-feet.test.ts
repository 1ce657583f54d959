import { describe, expect, test } from 'vitest';
import type { Panel, Row, Table } from '../../src/lib/model/index.ts';
import { splitRows } from '../../src/lib/site/tables/rows.ts';
import { layoutTable } from '../../src/lib/site/tables/index.ts';
import { occupy, texts } from './support.ts';

const row = (id: string, label: string, extra: Partial<Row> = {}): Row => ({
  id,
  label,
  cells: {},
  ...extra,
});
const total = (id: string, label: string, extra: Partial<Row> = {}) =>
  row(id, label, { role: 'total', ...extra });

function make(columns: Panel['columns'], ...panels: readonly (readonly Row[])[]): Table {
  return {
    kind: 'table',
    id: 'b01',
    title: '示例表',
    caption: [],
    panels: panels.map((rows) => ({ columns, rows: [...rows] })),
    notes: [],
  };
}

const COLUMNS: Panel['columns'] = [
  { id: 'item', label: '项目', kind: 'label' },
  { id: 'amount', label: '金额' },
];

describe('splitRows(table)', () => {
  const feetOf = (table: Table) =>
    splitRows(table).panels.map(({ feet }) => feet.map((one) => one?.label ?? null));

  test('a closing total stands beside the foot row of the other panels, with a gap above where it has fewer', () => {
    const table = make(
      COLUMNS,
      [row('1', '甲'), total('2', '人员经费合计')],
      [row('3', '乙'), row('4', '丙'), total('5', '公用经费合计', { across: 2 })],
      [row('6', '丁')],
    );
    expect(feetOf(table)).toEqual([['人员经费合计'], ['公用经费合计'], [null]]);
    expect(splitRows(table).lines).toBe(2);
  });

  test('of two foot rows only the totals at the very end of another panel stand beside them', () => {
    const feet = [total('8', '当年支出小计', { across: 2 }), total('9', '支出合计', { across: 2 })];
    const short = make(
      COLUMNS,
      [row('1', '甲'), total('2', '收入合计')],
      [row('3', '乙'), row('4', '丙'), ...feet],
      [],
    );
    expect(feetOf(short)[0]).toEqual([null, '收入合计']);
    // A panel of the same length has a row beside every foot row, whatever it is called.
    const long = make(
      COLUMNS,
      [row('1', '甲'), row('5', '乙'), row('6', '上年结转'), total('2', '收入合计')],
      [row('3', '乙'), row('4', '丙'), ...feet],
      [],
    );
    expect(feetOf(long)[0]).toEqual(['上年结转', '收入合计']);
  });

  test('a total above other rows is no foot row, and without foot rows nothing is parted', () => {
    const above = make(
      COLUMNS,
      [total('1', '合计'), row('2', '甲')],
      [row('3', '乙'), total('4', '合计', { across: 2 })],
      [],
    );
    expect(feetOf(above)[0]).toEqual(['甲']);
    expect(splitRows(make(COLUMNS, [row('1', '甲'), total('2', '合计')])).feet).toBe(0);
  });
});

describe('codes', () => {
  const SPLIT: Panel['columns'] = [
    { id: 'class', label: '类', kind: 'code' },
    { id: 'section', label: '款', kind: 'code' },
    { id: 'name', label: '科目名称', kind: 'label' },
    { id: 'total', label: '合计' },
  ];

  test('a code split over columns keeps its print, a whole code stands in the first', () => {
    const grid = layoutTable(
      make(SPLIT, [
        row('20805', '养老支出', { code: '20805', cells: { class: '２０８', section: '05', total: '1.00' } }),
        row('210', '卫生健康支出', { code: '210', cells: { total: '2.00' } }),
      ]),
    );
    expect(grid.body.map(texts)).toEqual([
      ['２０８', '05', '养老支出', '1.00'],
      ['210', '', '卫生健康支出', '2.00'],
    ]);
  });

  test('the name of a total lies over all columns of the code, but not over one that prints something', () => {
    const grid = layoutTable(
      make(SPLIT, [
        total('total', '合计', { cells: { total: '3.00' } }),
        total('r2', '合计', { cells: { class: '7', total: '3.00' } }),
      ]),
    );
    occupy(grid.body, 4);
    expect(texts(grid.body[0])).toEqual(['合计', '3.00']);
    expect(grid.body[0]?.cells[0]?.columnSpan).toBe(3);
    expect(texts(grid.body[1])).toEqual(['7', '', '合计', '3.00']);
  });
});
