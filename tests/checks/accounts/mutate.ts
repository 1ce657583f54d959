import type { TableSource } from '../../../src/lib/checks/accounts/index.ts';
import { findLeaves, parseCell, type Finding, type Table } from '../../../src/lib/model/index.ts';

/** A report with one amount changed, and the address of that amount. */
export interface Mutation {
  readonly report: TableSource;
  readonly place: string;
}

/** Adds `cents` (0.01 万元) to the nth printed amount; undefined where that would make it negative or nothing. */
export function mutate(report: TableSource, nth: number, cents: number): Mutation | undefined {
  const cells = [...report.tables.values()].flatMap((table) =>
    table.kind !== 'table'
      ? []
      : table.panels.flatMap((panel, p) =>
          panel.rows.flatMap((row, r) =>
            findLeaves(panel.columns).flatMap(({ id, kind }) => {
              const cell = parseCell(row.cells[id]);
              const printed = kind === 'amount' && cell.state === 'number' && cell.digits > 0n;
              return printed ? [{ table, p, r, id, cell }] : [];
            }),
          ),
        ),
  );
  const chosen = cells[nth % cells.length];
  if (!chosen) return undefined;
  const { table, p, r, id, cell } = chosen;
  const digits = cell.digits + BigInt(cents);
  if (digits <= 0n) return undefined;
  const text = digits.toString().padStart(3, '0');
  const changed: Table = structuredClone(table);
  const row = changed.panels[p]?.rows[r];
  if (!row) return undefined;
  row.cells[id] = `${text.slice(0, -2)}.${text.slice(-2)}`;
  return {
    report: { ...report, tables: new Map([...report.tables, [table.id, changed]]) },
    place: `${table.id}.${row.id}.${id}`,
  };
}

/** Whether a finding names the table of a cell: as its file, or among the addresses it computes with. */
export function names({ file, message }: Finding, place: string): boolean {
  const [table = ''] = place.split('.');
  return file.endsWith(`/${table}.json`) || message.includes(`${table}.`);
}
