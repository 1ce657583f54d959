import { describe, expect, it } from 'vitest';
import { anyTableSchema, type Panel, type Row } from '../../src/lib/model/index.ts';
import { expectLinear, reviewTable, tableOf } from './hostile.ts';

/** A table with as many rows as wanted, made from its own. */
function lengthen(id: string, size: number, change: (row: Row, nth: number) => Partial<Row>) {
  const table = tableOf(id);
  const [panel] = table.panels;
  const source = panel?.rows ?? [];
  const rows = Array.from({ length: size }, (_, index): Row => {
    const row = source[index % source.length] as Row;
    return { ...row, id: `x${index}`, ...change(row, index) };
  });
  return { ...table, panels: [{ ...(panel as Panel), rows }] };
}

describe('tables without end', () => {
  it('should add up codes in one pass', () => {
    expectLinear(2500, (size) =>
      reviewTable(
        lengthen('t02', size, (_, nth) => ({ code: String(2_010_000 + nth), label: `科目${nth}` })),
      ),
    );
  });

  it('should not add up every row of a code under every row of the code above it', () => {
    expectLinear(1500, (size) => reviewTable(lengthen('t05', size, () => ({}))));
  });

  it('should say once for all cells of a row that they have no column', () => {
    const cells = Object.fromEntries(Array.from({ length: 200 }, (_, nth) => [`no-such-${nth}`, '1.00']));
    const { error } = anyTableSchema.safeParse(lengthen('t02', 100, () => ({ cells })));
    expect(error?.issues).toHaveLength(100);
  });

  it('should refuse the one name that every object answers to', () => {
    const table = tableOf('t02');
    const columns = [{ id: 'constructor', label: '金额' }];
    const { error } = anyTableSchema.safeParse({ ...table, panels: [{ columns, rows: [] }] });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      '不能叫 constructor：程序里它另有所指，请换一个名字',
    ]);
  });
});
