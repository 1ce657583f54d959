import { expect } from 'vitest';
import { FORMS, findLeaves, type FormId, type Row, type Table } from '../../src/lib/model/index.ts';
import type { Grid, GridCell, GridRow } from '../../src/lib/site/tables/index.ts';

/** A table of a statutory form with the given rows per panel. */
export function makeTable(
  form: FormId,
  rows: readonly (readonly Row[])[],
  extra: Partial<Table> = {},
): Table {
  const { title, panels, orientation } = FORMS[form];
  return {
    kind: 'table',
    id: form.toLowerCase(),
    form,
    title,
    caption: [],
    unit: '万元',
    panels: panels.map((panel, index) => ({
      columns: [...panel.columns] as Table['panels'][number]['columns'],
      ...('numberLabel' in panel ? { numberLabel: panel.numberLabel } : {}),
      rows: [...(rows[index] ?? [])],
    })),
    notes: [],
    orientation,
    ...extra,
  };
}

/** Number of leaf columns of a form. */
export function countColumns(form: FormId): number {
  return FORMS[form].panels.reduce((sum, panel) => sum + findLeaves(panel.columns).length, 0);
}

/** Where every cell lies: `slots[line][column]`. Fails when cells overlap or leave a hole. */
export function occupy(rows: readonly GridRow[], width: number): GridCell[][] {
  const slots: GridCell[][] = rows.map(() => []);
  for (const [line, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (slots[line]?.[column]) column += 1;
      for (let y = 0; y < (cell.rowSpan ?? 1); y += 1) {
        for (let x = 0; x < (cell.columnSpan ?? 1); x += 1) {
          const row = slots[line + y];
          if (!row) throw new Error(`A cell leaves the table: ${cell.text}`);
          if (row[column + x]) throw new Error(`Two cells overlap: ${cell.text}`);
          row[column + x] = cell;
        }
      }
    }
  }
  for (const row of slots)
    expect(Array.from({ length: width }, (_, at) => row[at] !== undefined)).not.toContain(false);
  for (const row of slots) expect(row).toHaveLength(width);
  return slots;
}

/** Words of the cells of a line. */
export function texts(row: GridRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cell.text);
}

/** The cell with this id. */
export function findCell(grid: Grid, id: string): GridCell | undefined {
  return [...grid.head, ...grid.body].flatMap((row) => row.cells).find((cell) => cell.id === id);
}
