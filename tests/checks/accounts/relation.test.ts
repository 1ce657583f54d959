import { describe, expect, it } from 'vitest';
import { evaluate, type Figure, type Relation } from '../../../src/lib/checks/accounts/index.ts';
import { parseCell, type Unit } from '../../../src/lib/model/index.ts';

interface Source {
  readonly decimals?: number;
  readonly unit?: Unit;
}

/** Figures of one table, by print; `undefined` is a cell the table does not have. */
function sheetOf({ decimals = 2, unit = '万元' }: Source = {}): (print: string | undefined) => Figure {
  const sheet = { table: { id: 't', title: '表' }, file: 't.json', decimals, unit };
  return (print) => ({
    sheet,
    place: 't.r.c',
    name: '数',
    cell: print === undefined ? { state: 'missing', print: '' } : parseCell(print),
  });
}

function sum(whole: string, parts: readonly (string | undefined)[], kind: Relation['kind'] = 'sum') {
  const at = sheetOf();
  return evaluate({
    kind,
    whole: at(whole),
    parts: parts.map((part) => ({ sign: 1, figure: at(part) })),
    partsName: '之和',
  });
}

describe('evaluate(relation)', () => {
  it.each([
    ['10.00', ['4.00', '6.00'], 'exact'],
    ['10.00', ['4.00', '6.00', '—', ''], 'exact'],
    ['10.01', ['4.00', '6.00'], 'rounding'],
    ['10.02', ['4.00', '6.00'], 'doubt'],
    // Three rounded parts: (3+1)·0.005 = 0.02.
    ['10.02', ['4.00', '5.00', '1.00'], 'rounding'],
    ['10.03', ['4.00', '5.00', '1.00'], 'doubt'],
    ['', ['', '', ''], 'skip'],
    ['', ['—', '', undefined], 'skip'],
    // 0.00 may hide up to half a cent each: neither fine nor wrong.
    ['10.02', ['4.00', '6.00', '0.00', '0.00'], 'undecided'],
    ['5.00', ['4.00', '6.00'], 'undecided'],
    ['5.00', ['6.00'], 'doubt'],
    ['', ['4.00', '6.00'], 'undecided'],
    ['10.00', ['', ''], 'undecided'],
    ['10.00', ['见附表', '6.00'], 'undecided'],
    ['10.00', ['4.00', undefined], 'undecided'],
    ['4.00', ['4.00', undefined], 'exact'],
    // A dropped zero is not a rounded whole number where the table prints cents.
    ['10.3', ['4', '6'], 'doubt'],
  ] as const)('%s from %j is %s', (whole, parts, verdict) => {
    expect(sum(whole, parts).verdict).toBe(verdict);
  });

  it.each([
    ['10.00', '10.01', 'rounding'],
    ['10.00', '10.02', 'doubt'],
    ['10.00', '', 'doubt'],
  ])('tells one figure twice: %s and %s is %s', (left, right, verdict) => {
    expect(sum(left, [right], 'equal').verdict).toBe(verdict);
  });

  it.each([
    ['10.00', ['4.00', '5.00'], 'exact'],
    ['9.00', ['4.00', '5.00'], 'exact'],
    ['8.99', ['4.00', '5.00'], 'rounding'],
    ['8.00', ['4.00', '5.00'], 'doubt'],
    ['', ['13.24'], 'doubt'],
  ])('%s is at least %j: %s', (whole, parts, verdict) => {
    expect(sum(whole, parts, 'at-least').verdict).toBe(verdict);
  });

  it('compares units with the tolerance of the coarser one', () => {
    const yuan = sheetOf({ unit: '元' });
    const tenThousand = sheetOf();
    const judge = (left: string, right: string) =>
      evaluate({
        kind: 'equal',
        whole: yuan(left),
        parts: [{ sign: 1, figure: tenThousand(right) }],
        partsName: '',
      }).verdict;
    expect(judge('1,500,000.00', '150.00')).toBe('exact');
    expect(judge('1,500,049.00', '150.00')).toBe('rounding');
    expect(judge('1,500,100.00', '150.00')).toBe('rounding');
    expect(judge('1,500,100.01', '150.00')).toBe('doubt');
  });

  it('does not compare figures whose unit nobody states, unless they are the same', () => {
    const { sheet, ...rest } = sheetOf()('1.00');
    const { table, file, decimals } = sheet;
    const bare = { table, file, decimals };
    const judge = (print: string) =>
      evaluate({
        kind: 'equal',
        whole: sheetOf()(print),
        parts: [{ sign: 1, figure: { ...rest, sheet: bare } }],
        partsName: '',
      });
    expect(judge('1.00').verdict).toBe('exact');
    expect(judge('10000.00')).toMatchObject({ verdict: 'undecided', reason: '金额单位不明' });
  });
});
