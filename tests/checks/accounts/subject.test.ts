import { describe, expect, it } from 'vitest';
import { makeCodeTable } from '../../../src/lib/checks/accounts/example/build.ts';
import { viewTables, type TableSource } from '../../../src/lib/checks/accounts/index.ts';
import type { AnyTable, Table } from '../../../src/lib/model/index.ts';

const MAKER = { year: 2021, department: '某局' };
const income = makeCodeTable('T02', [['合计', '', '10.00']], MAKER);
const expenditure = makeCodeTable('T03', [['合计', '', '10.0', '3', '7.00']], MAKER);

function sourceOf(tables: readonly AnyTable[], body = ''): TableSource {
  return {
    id: 'a/b/2021',
    head: { kind: 'final-accounts', ...MAKER },
    body,
    tables: new Map(tables.map((table) => [table.id, table])),
  };
}

describe('viewTables(report)', () => {
  it('puts tables in the order of the words, the others last', () => {
    const body = '文字\n\n<Table id="t03" />\n\n文字\n\n<Table id="t02" />';
    const free: Table = { ...income, id: 'a1', title: '某表', form: 'none' };
    const { sheets } = viewTables(sourceOf([free, income, expenditure], body));
    expect(sheets.map(({ table }) => table.id)).toEqual(['t03', 't02', 'a1']);
    expect(sheets.map(({ file }) => file)[0]).toBe('disclosures/a/b/2021/tables/t03.json');
  });

  it('recognises a form by what it was recognised as, else by its title, never by its number', () => {
    const { form: _known, ...untold } = income;
    const renumbered: Table = { ...untold, id: 't99', caption: [{ role: 'number', text: '公开03表' }] };
    expect(_known).toBe('T02');
    expect([...viewTables(sourceOf([renumbered])).forms.keys()]).toEqual(['T02']);
    expect([...viewTables(sourceOf([{ ...renumbered, title: '人员情况表' }])).forms.keys()]).toEqual([]);
  });

  it('takes the first of two tables of one form', () => {
    const second = { ...income, id: 't02-2' };
    const { forms, sheets } = viewTables(sourceOf([income, second]));
    expect(forms.get('T02')?.table.id).toBe('t02');
    expect(sheets).toHaveLength(2);
  });

  it('knows the precision a table prints as a rule', () => {
    const decimals = (table: Table) => viewTables(sourceOf([table])).sheets[0]?.decimals;
    expect(decimals(income)).toBe(2);
    // 10.0, 3 and 7.00: dropped zeros do not make a table coarser.
    expect(decimals(expenditure)).toBe(2);
    expect(decimals(makeCodeTable('T02', [['合计', '', '100000', '100000']], MAKER))).toBe(0);
    expect(decimals(makeCodeTable('T02', [['合计', '']], MAKER))).toBe(2);
  });

  it('sees the year before and the units', () => {
    const subject = viewTables(sourceOf([income]), {
      previous: sourceOf([expenditure]),
      units: [sourceOf([])],
    });
    expect([...(subject.previous?.forms.keys() ?? [])]).toEqual(['T03']);
    expect(subject.units).toHaveLength(1);
  });
});
