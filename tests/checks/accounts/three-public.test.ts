import { expect, test } from 'vitest';
import { explainTotals, runRules, TABLE_RULES, viewTables } from '../../../src/lib/checks/index.ts';
import { findThreePublic } from '../../../src/lib/checks/accounts/three-public.ts';
import { findThreePublicBudget } from '../../../src/lib/checks/accounts/budget/three-public.ts';
import type { Column, Row, Table } from '../../../src/lib/model/index.ts';

const ITEMS = ['total', 'abroad', 'vehicle-subtotal', 'vehicle-purchase', 'vehicle-operation', 'reception'];
const amount = (id: string): Column => ({ id, label: id === 'budget' ? '预算数' : '决算数', kind: 'amount' });

/** The three public expenses printed as a list: items as rows, halves as columns. */
function view(form: 'T07' | 'B07', columns: readonly string[], prints: readonly (readonly string[])[]) {
  const rows = prints.map((cells, index): Row => ({
    id: ITEMS[index] ?? `r${index + 1}`,
    label: ITEMS[index] ?? '',
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  }));
  const table: Table = {
    kind: 'table',
    id: form.toLowerCase(),
    form,
    title: '“三公”经费表',
    caption: [],
    unit: '万元',
    panels: [{ columns: [{ id: 'item', label: '项目', kind: 'label' }, ...columns.map(amount)], rows }],
    notes: [],
  };
  return viewTables({
    id: 'shili/shiliju/2021',
    head: { kind: form === 'T07' ? 'final-accounts' : 'budget', year: 2021, department: '示例市示例局' },
    body: '',
    tables: new Map([[table.id, table]]),
  });
}

const LIST = [
  ['8.00', '4.50'],
  ['2.00', ''],
  ['4.00', '3.50'],
  ['', ''],
  ['4.00', '3.50'],
  ['2.00', '1.00'],
];
const doubts = (subject: ReturnType<typeof view>, rule: string) =>
  runRules(
    TABLE_RULES.filter(({ id }) => id === rule),
    subject,
  ).map(({ place }) => place);

test('a list of the three public expenses is read by its rows, and its totals are explained', () => {
  const subject = view('T07', ['budget', 'actual'], LIST);
  expect(findThreePublic(subject, 'budget')?.('abroad').cell.print).toBe('2.00');
  expect(findThreePublic(subject, 'actual')?.('reception').place).toBe('t07.reception.actual');
  expect(doubts(subject, 'I17')).toEqual([]);
  expect(
    explainTotals(subject)
      .get('t07.total.actual')
      ?.parts.map(({ print }) => print),
  ).toEqual(['3.50', '1.00']);
});

test('a wrong sum of a list is a doubt at its row', () => {
  const wrong = LIST.map((cells, index) => (index === 0 ? ['8.00', '5.50'] : cells));
  expect(doubts(view('T07', ['budget', 'actual'], wrong), 'I17')).toEqual(['t07.total.actual']);
});

test('rows that name no items, or halves that are not there, are not guessed at', () => {
  const subject = view('T07', ['budget'], LIST);
  expect(findThreePublic(subject, 'actual')).toBeUndefined();
  const two = view('T07', ['budget', 'actual'], LIST.slice(1, 3));
  const renamed = { ...two, forms: new Map() };
  expect(findThreePublic(renamed, 'budget')).toBeUndefined();
});

test('a budget printed as a list has its own rule', () => {
  const subject = view('B07', ['budget'], LIST);
  expect(findThreePublicBudget(subject)?.('vehicle-operation')?.cell.print).toBe('4.00');
  expect(doubts(subject, 'Y07')).toEqual([]);
  expect(
    doubts(
      view(
        'B07',
        ['budget'],
        LIST.map((cells, at) => (at === 5 ? ['3.00'] : cells)),
      ),
      'Y07',
    ),
  ).toEqual(['b07.total.budget']);
  expect(doubts(view('B07', ['budget'], LIST), 'I17')).toEqual([]);
});
