import { makeDepartment, type DepartmentSeed } from '../../accounts/generate.ts';
import type { TableSource } from '../../../../src/lib/checks/accounts/index.ts';
import { findLeaves, parseCell, renderAnchor, rescale, type Row } from '../../../../src/lib/model/index.ts';
import { toCents } from './exact.ts';

/** An amount with what it truly is, in yuan, and the cell that prints it where there is one. */
export interface Money {
  readonly yuan: bigint;
  readonly cell?: string;
}

/** The figures of a department by their anchors, with their exact amounts. */
export interface Ledger {
  readonly year: number;
  readonly department: string;
  /** The amount of a cell; a blank or absent one is nothing. */
  readonly at: (anchor: string) => Money;
  /** Rows of a table in print order. */
  readonly rows: (table: string) => readonly Row[];
}

/**
 * Opens the tables of a department. `exact` holds amounts in yuan by anchor; without it, or where it does not round to
 * what a table prints, the prints themselves are taken for exact.
 */
export function openLedger(source: TableSource, exact?: ReadonlyMap<string, bigint>): Ledger {
  const printed = readYuan(source);
  const fits = [...printed].every(([anchor, yuan]) => {
    const value = exact?.get(anchor);
    return value !== undefined && toCents(value).digits * 100n === yuan;
  });
  const amounts = exact && fits ? exact : printed;
  return {
    year: source.head.year,
    department: source.head.department,
    at: (anchor) => ({ yuan: amounts.get(anchor) ?? 0n, cell: anchor }),
    rows: (id) => {
      const table = source.tables.get(id);
      return table?.kind === 'table' ? table.panels.flatMap((panel) => panel.rows) : [];
    },
  };
}

/**
 * What the cells of a made department are before they are rounded: the same department a hundred times as rich prints
 * its yuan where the first prints units of 0.01 万元.
 */
export function exactAmounts(seed: DepartmentSeed): ReadonlyMap<string, bigint> {
  const rich = (value: number) => value * 100;
  const both = ({ opening, closing }: DepartmentSeed['general']) => ({
    opening: rich(opening),
    closing: rich(closing),
  });
  const scaled: DepartmentSeed = {
    ...seed,
    items: seed.items.map((item) => ({
      ...item,
      basic: rich(item.basic),
      project: rich(item.project),
      otherBasic: rich(item.otherBasic),
      otherProject: rich(item.otherProject),
    })),
    fund: rich(seed.fund),
    general: both(seed.general),
    fundMoney: both(seed.fundMoney),
    otherMoney: both(seed.otherMoney),
    surplus: rich(seed.surplus),
    distribution: rich(seed.distribution),
    threePublic: seed.threePublic.map(rich),
  };
  return new Map([...readYuan(makeDepartment(scaled))].map(([anchor, yuan]) => [anchor, yuan / 100n]));
}

/** Printed amounts in yuan, by anchor. */
function readYuan({ tables }: TableSource): Map<string, bigint> {
  const amounts = new Map<string, bigint>();
  for (const table of tables.values()) {
    if (table.kind !== 'table') continue;
    for (const panel of table.panels) {
      const leaves = findLeaves(panel.columns).filter(({ kind }) => kind === 'amount');
      for (const row of panel.rows)
        for (const { id } of leaves) {
          const cell = parseCell(row.cells[id]);
          if (cell.state !== 'number') continue;
          const anchor = renderAnchor({ table: table.id, row: row.id, column: id });
          amounts.set(anchor, rescale(cell, 4).digits);
        }
    }
  }
  return amounts;
}
