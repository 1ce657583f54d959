import { expect, test } from 'vitest';
import { exampleBudget } from '../../src/lib/checks/accounts/example/budget.ts';
import type { AnyTable, Table } from '../../src/lib/model/index.ts';
import { findKeyFigures } from '../../src/lib/site/key-figures.ts';

function collect(change: (table: Table) => AnyTable | undefined = (table) => table) {
  const tables = exampleBudget().sheets.flatMap(({ table }) => change(table) ?? []);
  return new Map<string, AnyTable>(tables.map((table) => [table.id, table]));
}

const show = (tables: ReadonlyMap<string, AnyTable>) =>
  findKeyFigures(tables).map(({ label, print, unit, anchor }) => `${label} ${print} ${unit} ${anchor}`);

test('a budget tells what is planned, in the words of a budget', () => {
  expect(show(collect())).toEqual([
    '收入预算 130.00 万元 b01.6.amount',
    '支出预算 130.00 万元 b01.24.total',
    '财政拨款预算 100.00 万元 b04.24.total',
    '一般公共预算支出 90.00 万元 b05.total.total',
    '基本支出预算 80.00 万元 b03.total.basic',
    '项目支出预算 50.00 万元 b03.total.project',
    '“三公”经费预算 8.00 万元 b07.amounts.budget-total',
  ]);
});

test('without the summary the tables of income and expenditure tell the same', () => {
  const labels = show(collect((table) => (/^b0[14]$/.test(table.id) ? undefined : table))).slice(0, 3);
  expect(labels).toEqual([
    '收入预算 130.00 万元 b02.total.total',
    '支出预算 130.00 万元 b03.total.total',
    '财政拨款预算 100.00 万元 b10.total.total',
  ]);
});

test('a table of expenditure with one row and no name has its figures there', () => {
  const tables = collect((table) =>
    table.id === 'b03'
      ? {
          ...table,
          panels: table.panels.map((panel) => ({
            ...panel,
            rows: [
              { id: 'amounts', label: '', cells: { total: '130.00', basic: '80.00', project: '50.00' } },
            ],
          })),
        }
      : undefined,
  );
  expect(show(tables)).toEqual([
    '支出预算 130.00 万元 b03.amounts.total',
    '基本支出预算 80.00 万元 b03.amounts.basic',
    '项目支出预算 50.00 万元 b03.amounts.project',
  ]);
});
