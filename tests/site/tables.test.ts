import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/lib/model/index.ts';
import { layoutTable } from '../../src/lib/site/tables/index.ts';
import { findCell, makeTable, occupy, texts } from './support.ts';

describe('panels side by side', () => {
  const income: Row[] = [
    { id: '1', line: '1', label: '一、财政拨款收入', cells: { amount: '1,114.90' } },
    { id: '2', line: '2', label: '', cells: {} },
  ];
  const expenditure: Row[] = [
    { id: '32', line: '32', label: '一、一般公共服务支出', cells: {} },
    { id: '33', line: '33', label: '二、外交支出', cells: { amount: '0.00' } },
    { id: '34', line: '34', label: '三、国防支出', cells: { amount: '—' } },
  ];
  const grid = layoutTable(makeTable('T01', [income, expenditure]));

  test('row n of each panel stands on line n, shorter panels are filled up', () => {
    expect(texts(grid.body[0])).toEqual([
      '一、财政拨款收入',
      '1',
      '1,114.90',
      '一、一般公共服务支出',
      '32',
      '',
    ]);
    expect(texts(grid.body[2])).toEqual(['', '三、国防支出', '34', '—']);
    expect(grid.body[2]?.cells[0]?.columnSpan).toBe(3);
    occupy(grid.body, grid.width);
  });

  test('blank, 0.00 and — stay apart, and every amount has its address', () => {
    expect(findCell(grid, 't01.32.amount')?.text).toBe('');
    expect(findCell(grid, 't01.33.amount')?.text).toBe('0.00');
    expect(findCell(grid, 't01.34.amount')?.text).toBe('—');
    expect(findCell(grid, 't01.2.amount')?.text).toBe('');
  });

  test('a figure of the right panel names its own row and column headers', () => {
    const named = new Map(
      [...grid.head, ...grid.body]
        .flatMap((row) => row.cells)
        .flatMap((cell) => (cell.id ? [[cell.id, cell]] : [])),
    );
    const headers = findCell(grid, 't01.33.amount')?.headers?.split(' ') ?? [];
    expect(headers.map((id) => named.get(id)?.text)).toEqual(['支出', '金额', '二、外交支出']);
    expect(headers.map((id) => named.get(id)?.kind)).toEqual(['head', 'head', 'head']);
    expect(findCell(grid, 't01.1.amount')?.headers).toBeUndefined();
  });
});

describe('公开06', () => {
  const row = (id: string, label: string, extra: Partial<Row> = {}): Row => ({
    id,
    code: id,
    label,
    cells: {},
    ...extra,
  });
  const total = (id: string, label: string, amount: string, across?: number): Row => ({
    id,
    label,
    role: 'total',
    ...(across ? { across } : {}),
    cells: { amount },
  });
  const grid = layoutTable(
    makeTable('T06', [
      [row('301', '工资福利支出', { level: 1 }), total('personnel', '人员经费合计', '477.91')],
      [
        row('302', '商品和服务支出'),
        row('30201', '办公费', { level: 2 }),
        total('public', '公用经费合计', '202.59', 2),
      ],
      [row('310', '资本性支出', { cells: { amount: '2.88' } })],
    ]),
  );

  test('the totals stand together on the last line, 公用经费合计 over both panels', () => {
    const last = grid.body.at(-1);
    expect(last?.cells.map((cell) => [cell.text, cell.columnSpan])).toEqual([
      ['人员经费合计', 2],
      ['477.91', undefined],
      ['公用经费合计', 5],
      ['202.59', undefined],
    ]);
    expect(last?.className).toBe('total');
    expect(grid.body).toHaveLength(3);
    occupy(grid.body, grid.width);
  });

  test('the total names 公用经费, 决算数 and its own name', () => {
    const named = new Map(
      [...grid.head, ...grid.body].flatMap(({ cells }) => cells).map((cell) => [cell.id, cell.text]),
    );
    const headers = findCell(grid, 't06.public.amount')?.headers?.split(' ') ?? [];
    expect(headers.map((id) => named.get(id))).toEqual(['公用经费', '决算数', '公用经费合计']);
  });

  test('codes and depths are kept', () => {
    expect(texts(grid.body[1])).toEqual(['', '30201', '办公费', '', '']);
    expect(grid.body[1]?.cells[2]?.className).toBe('l2');
  });
});

test('a total without a code stands over code and name, as the printed forms have it', () => {
  const rows: Row[] = [
    { id: 'total', label: '合计', role: 'total', cells: { total: '10.00' } },
    { id: '206', code: '206', label: '科学技术支出', level: 1, cells: { total: '10.00' } },
  ];
  const grid = layoutTable(makeTable('T03', [rows]));
  expect(grid.body[0]?.cells[0]).toMatchObject({ kind: 'head', text: '合计', columnSpan: 2, scope: 'row' });
  expect(texts(grid.body[1]).slice(0, 3)).toEqual(['206', '科学技术支出', '10.00']);
  occupy(grid.body, grid.width);
});

test('any number of rows in any panel fills a rectangle, and no cell is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }), fc.boolean(), (counts, foot) => {
      const rows = counts.map((count, panel): Row[] =>
        Array.from({ length: count }, (_, index) => ({
          id: `${panel}-${index}`,
          label: index % 3 ? `项目${index}` : '',
          cells: { amount: String(index) },
        })),
      );
      if (foot)
        rows[1]?.push({ id: 'foot', label: '合计', role: 'total', across: 2, cells: { amount: '9' } });
      const grid = layoutTable(makeTable('T06', rows));
      occupy(grid.body, grid.width);
      const ids = grid.body
        .flatMap(({ cells }) => cells)
        .flatMap(({ id, kind }) => (kind === 'data' && id ? [id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.toSorted()).toEqual(
        rows.flatMap((panel) => panel.map(({ id }) => `t06.${id}.amount`)).toSorted(),
      );
    }),
  );
});
