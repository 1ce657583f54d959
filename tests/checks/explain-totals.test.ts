import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainTotals, viewTables, type TotalExplanation } from '../../src/lib/checks/index.ts';
import { exampleTables } from '../../src/lib/checks/accounts/example/department.ts';
import { readReport } from '../../src/lib/content/index.ts';
import { addDecimals, compareDecimals, parseCell, type Decimal } from '../../src/lib/model/index.ts';

/** The formula as a reader would write it down: = t01.1.amount + …. */
function write({ parts }: TotalExplanation): string {
  return parts.map(({ sign, anchor }) => `${sign === 1 ? '+' : '-'}${anchor}`).join(' ');
}

function explain(changes: Parameters<typeof exampleTables>[0], place: string): TotalExplanation | undefined {
  return explainTotals(exampleTables(changes)).get(place);
}

describe('explainTotals(subject)', () => {
  const totals = explainTotals(exampleTables());

  it('says what a total is the sum of, by cell and by name', () => {
    expect(totals.get('t01.27.amount')).toEqual({
      rule: 'I01',
      kind: 'sum',
      verdict: 'exact',
      partsName: '各项收入之和',
      parts: [
        { sign: 1, anchor: 't01.1.amount', name: '一般公共预算财政拨款收入', print: '100.00' },
        { sign: 1, anchor: 't01.2.amount', name: '政府性基金预算财政拨款收入', print: '20.00' },
        { sign: 1, anchor: 't01.5.amount', name: '事业收入', print: '30.00' },
      ],
    });
  });

  it('takes off what a balance takes off', () => {
    const balance = totals.get('t08.2120803.closing');
    expect(balance).toMatchObject({ rule: 'I18', kind: 'balance' });
    expect(write(balance as TotalExplanation)).toBe(
      '+t08.2120803.opening +t08.2120803.income -t08.2120803.subtotal',
    );
  });

  it('prefers a sum inside the table to the same figure in another table', () => {
    expect(totals.get('t01.58.amount')).toMatchObject({ rule: 'I02', kind: 'sum' });
    expect(totals.get('t01.31.amount')).toMatchObject({ rule: 'I03', kind: 'sum' });
    // X02 says that t01.58.amount is told in t03 too; X03 is all there is for a class.
    const told = totals.get('t01.37.amount');
    expect(told).toMatchObject({ rule: 'X03', kind: 'equal', parts: [{ table: '支出决算表' }] });
  });

  it('shows a formula that holds within rounding, and says so', () => {
    const total = explain({ tables: { t01: { '27.amount': '150.01' } } }, 't01.27.amount');
    expect(total).toMatchObject({ rule: 'I01', verdict: 'rounding' });
  });

  it('shows no formula that does not hold: the figure of the other table is all that is left, or nothing', () => {
    const tables = { t01: { '27.amount': '160.00', '31.amount': '170.00' } };
    expect(explain({ tables }, 't01.27.amount')).toBeUndefined();
    expect(
      explain(
        { tables: { t01: { '27.amount': '160.00' }, t02: { 'total.total': '160.00' } } },
        't01.27.amount',
      ),
    ).toMatchObject({ rule: 'X01', kind: 'equal' });
  });

  it('explains nothing by a figure that was forced, by a limit or by what cannot be decided', () => {
    expect(explain({ tables: { t03: { '212.total': '21.01' } } }, 't01.42.amount')).toBeUndefined();
    expect(explain({ tables: { t01: { '27.amount': '1.00' } } }, 't01.27.amount')).toBeUndefined();
    expect([...totals.values()].map(({ rule }) => rule)).not.toContain('X13');
  });

  it('names the document of a part that stands in another one', () => {
    const previous = exampleTables({ year: 2020, tables: { t01: { '60.amount': '10.00' } } });
    expect(explainTotals(exampleTables({ previous })).get('t01.29.amount')).toMatchObject({
      rule: 'X15',
      parts: [{ anchor: 't01.60.amount', document: 'shili/shiliju/2020' }],
    });
  });

  it('explains no zero and no blank', () => {
    for (const { parts } of totals.values())
      expect(parts.some(({ print }) => /[1-9]/.test(print))).toBe(true);
    expect(totals.get('t01.4.amount')).toBeUndefined();
  });
});

describe('the formulas of 株洲市科协 2021', () => {
  const subject = viewTables(readReport(path.resolve('src/content'), 'zhuzhou/kexie/2021'));
  const totals = explainTotals(subject);
  const print = new Map<string, string>(
    subject.sheets.flatMap(({ table }) =>
      table.panels.flatMap(({ rows }) =>
        rows.flatMap(({ id, cells }) =>
          Object.entries(cells).map(([column, text]) => [`${table.id}.${id}.${column}`, text] as const),
        ),
      ),
    ),
  );

  it('explain most totals of the nine tables', () => {
    expect(totals.size).toBeGreaterThan(100);
    expect(totals.get('t01.58.amount')).toMatchObject({ rule: 'I02', verdict: 'rounding' });
  });

  it('hold where they say exact: added up here again, from the printed cells', () => {
    const exact = [...totals].filter(
      ([place, { verdict, parts }]) =>
        verdict === 'exact' && print.has(place) && parts.every(({ anchor }) => print.has(anchor)),
    );
    expect(exact.length).toBeGreaterThan(80);
    for (const [place, { parts }] of exact) {
      const sum = addDecimals(parts.map(({ sign, anchor }) => signed(read(print.get(anchor)), sign)));
      expect(compareDecimals(read(print.get(place)), sum), place).toBe(0);
    }
  });
});

function read(text: string | undefined): Decimal {
  const cell = parseCell(text);
  return cell.state === 'number'
    ? { digits: cell.digits, decimals: cell.decimals }
    : { digits: 0n, decimals: 0 };
}

function signed({ digits, decimals }: Decimal, sign: 1 | -1): Decimal {
  return { digits: sign === 1 ? digits : -digits, decimals };
}
