import { expect, test } from 'vitest';
import type { AnyTable, Row } from '../../src/lib/model/index.ts';
import { findKeyFigures } from '../../src/lib/site/key-figures.ts';
import { makeTable } from './support.ts';

const total = (id: string, label: string, cells: Record<string, string>): Row => ({
  id,
  label,
  role: 'total',
  cells,
});

function collect(...tables: AnyTable[]): ReadonlyMap<string, AnyTable> {
  return new Map(tables.map((table) => [table.id, table]));
}

const summary = makeTable('T01', [
  [total('27', '本年收入合计', { amount: '1,114.90' }), total('31', '总计', { amount: '1,200.00' })],
  [total('58', '本年支出 合计', { amount: '1,100.5' })],
]);

test('income and expenditure come from 公开01, print and address unchanged', () => {
  expect(findKeyFigures(collect(summary))).toEqual([
    { label: '本年收入', print: '1,114.90', unit: '万元', anchor: 't01.27.amount' },
    { label: '本年支出', print: '1,100.5', unit: '万元', anchor: 't01.58.amount' },
  ]);
});

test('basic and project expenditure come from 公开03, and from 公开05 where 03 has none', () => {
  const whole = makeTable('T03', [[total('total', '合计', { basic: '680.50' })]]);
  const general = makeTable('T05', [[total('total', '合计', { basic: '1.00', project: '434.40' })]]);
  expect(
    findKeyFigures(collect(general, whole)).map(({ label, print, anchor }) => [label, print, anchor]),
  ).toEqual([
    ['基本支出', '680.50', 't03.total.basic'],
    ['项目支出', '434.40', 't05.total.project'],
  ]);
});

test('the three public expenses are found by their header path, not by column id', () => {
  const table = makeTable('T07', [
    [{ id: 'amount', label: '', cells: { 'budget-total': '16.50', 'actual-total': '5.70' } }],
  ]);
  expect(findKeyFigures(collect(table)).map(({ label, print, anchor }) => [label, print, anchor])).toEqual([
    ['“三公”经费预算', '16.50', 't07.amount.budget-total'],
    ['“三公”经费决算', '5.70', 't07.amount.actual-total'],
  ]);
});

test('a blank cell, a dash or a missing row gives no figure, 0.00 does', () => {
  const table = makeTable('T01', [
    [total('27', '本年收入合计', { amount: '—' })],
    [total('58', '本年支出合计', { amount: '0.00' })],
  ]);
  expect(findKeyFigures(collect(table)).map(({ print }) => print)).toEqual(['0.00']);
  expect(findKeyFigures(collect(makeTable('T01', [[], []])))).toEqual([]);
});

test('free tables and documents without tables have no key figures', () => {
  expect(findKeyFigures(collect({ ...summary, form: undefined }))).toEqual([]);
  expect(findKeyFigures(new Map())).toEqual([]);
});

test('a table without a unit gives a figure without a unit', () => {
  expect(findKeyFigures(collect({ ...summary, unit: undefined }))[0]).not.toHaveProperty('unit');
});

test('the three public expenses of a list stand in rows, those of paired columns below their item', () => {
  const columns = (...leaves: readonly (readonly [string, string])[]) =>
    leaves.map(([id, label]) => ({
      id,
      label,
      kind: id === 'item' ? ('label' as const) : ('amount' as const),
    }));
  const list: AnyTable = {
    ...makeTable('T07', []),
    panels: [
      {
        columns: columns(['item', '项目'], ['budget', '预算数'], ['actual', '决算数']),
        rows: [total('total', '合计', { budget: '3.00', actual: '2.00' })],
      },
    ],
  };
  const paired: AnyTable = {
    ...list,
    panels: [
      {
        columns: [
          {
            id: 'all',
            label: '合计',
            children: columns(['budget-total', '预算数'], ['actual-total', '决算数']),
          },
        ],
        rows: [{ id: 'amounts', label: '', cells: { 'budget-total': '2.85', 'actual-total': '0.39' } }],
      },
    ],
  };
  expect([list, paired].map((table) => findKeyFigures(collect(table)).map(({ anchor }) => anchor))).toEqual([
    ['t07.total.budget', 't07.total.actual'],
    ['t07.amounts.budget-total', 't07.amounts.actual-total'],
  ]);
});
