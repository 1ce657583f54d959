import {
  findLeaves,
  renderAnchor,
  type AnyTable,
  type PerformanceForm,
  type Table,
} from '../../model/index.ts';

/** A cell of a table by its permanent address, with what it prints, and the words that name its row. */
export interface StoredCell {
  readonly address: string;
  readonly print: string;
  /** Code, line number and name of the row as printed, those that it has; they stand on the same line of the page. */
  readonly row: readonly string[];
}

/** Every cell of a table that has an address, from its file: what the page must say at the same address. */
export function listCells(table: AnyTable): readonly StoredCell[] {
  return table.kind === 'table' ? listPanels(table) : listForm(table);
}

function listPanels(table: Table): StoredCell[] {
  return table.panels.flatMap(({ columns, rows }) => {
    const leaves = findLeaves(columns).filter(
      ({ kind }) => kind === undefined || kind === 'amount' || kind === 'text',
    );
    return rows.flatMap((row) =>
      leaves.map((leaf) => ({
        address: renderAnchor({ table: table.id, row: row.id, column: leaf.id }),
        print: row.cells[leaf.id] ?? '',
        row: [row.label].filter((word) => word !== ''),
      })),
    );
  });
}

function listForm({ id, funds, indicators, total }: PerformanceForm): StoredCell[] {
  const cell = (row: string, column: string, print: string, label: string): StoredCell => ({
    address: renderAnchor({ table: id, row, column }),
    print,
    row: label === '' ? [] : [label],
  });
  return [
    ...funds.rows.flatMap((row) =>
      funds.columns.map((column) => cell(row.id, column.id, row.cells[column.id] ?? '', row.label)),
    ),
    ...indicators.tree
      .flatMap(({ groups }) => groups)
      .flatMap((group) => group.indicators)
      .flatMap(({ id: row, label, target, actual, points, score, deviation }) =>
        Object.entries({ target, actual, points, score, deviation }).map(([column, print]) =>
          cell(row, column, print, label),
        ),
      ),
    cell('overall', 'points', total.points, total.label),
    cell('overall', 'score', total.score, total.label),
    cell('overall', 'grade', total.grade, total.label),
  ];
}
