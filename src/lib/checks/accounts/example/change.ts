import type { Table } from '../../../model/index.ts';

/** Changes to a table of the example: cells by anchor without the table (`206.basic`), or anything else by hand. */
export type TableChange = Readonly<Record<string, string>> | ((table: Table) => Table) | null;

/** Replaces cells by `row.column`. An anchor without such a row is a mistake in the example and throws. */
export function setCells(table: Table, cells: Readonly<Record<string, string>>): Table {
  const left = new Map(Object.entries(cells));
  const panels = table.panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((row) => {
      const mine = [...left].filter(([anchor]) => anchor.slice(0, anchor.lastIndexOf('.')) === row.id);
      for (const [anchor] of mine) left.delete(anchor);
      const next = mine.map(([anchor, print]) => [anchor.slice(anchor.lastIndexOf('.') + 1), print] as const);
      return mine.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(next) } };
    }),
  }));
  const [wrong] = left.keys();
  if (wrong !== undefined) throw new Error(`no row for ${wrong} in ${table.id}`);
  return { ...table, panels };
}

/** Drops rows by id. */
export function dropRows(...ids: readonly string[]): (table: Table) => Table {
  return (table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: panel.rows.filter(({ id }) => !ids.includes(id)),
    })),
  });
}

/** Takes the code of a row away, as where it could not be read. */
export function loseCode(id: string): (table: Table) => Table {
  return (table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: panel.rows.map((row) => {
        if (row.id !== id) return row;
        const kept = Object.entries(row).filter(([key]) => key !== 'code' && key !== 'level');
        return Object.fromEntries(kept) as typeof row;
      }),
    })),
  });
}

/** Renames a row. */
export function renameRow(id: string, label: string): (table: Table) => Table {
  return (table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: panel.rows.map((row) => (row.id === id ? { ...row, label } : row)),
    })),
  });
}

/** The table with a change; undefined leaves it as it is. */
export function changeTable(table: Table, change: TableChange | undefined): Table {
  if (change === undefined || change === null) return table;
  return typeof change === 'function' ? change(table) : setCells(table, change);
}
