import type { Decimal, Unit } from '../../../model/index.ts';
import { amountLeaves, figureAt } from '../../accounts/figure.ts';
import type { AccountTables, Figure } from '../../accounts/index.ts';
import { oncePer } from '../../remember.ts';
import { keyOfValue } from '../../value-key.ts';
import { isTotalRow } from '../../accounts/free.ts';
import { foldItem } from './budgets.ts';
import { foldName, foldWords } from './names.ts';
import type { Side } from './find.ts';

/** A cell of a table that is no statutory form, with the names that lead to it. */
export interface FreeCell {
  readonly figure: Figure;
  readonly row: string;
  readonly column: string;
  readonly title: string;
  readonly isTotal: boolean;
}

/** Every figure of the free tables of a document, named. */
const listFreeCells = oncePer((tables: AccountTables): readonly FreeCell[] =>
  tables.sheets
    .filter(({ form }) => form === undefined)
    .flatMap((sheet) =>
      sheet.table.panels.flatMap((panel) =>
        panel.rows.flatMap((row) =>
          amountLeaves(panel).flatMap((leaf): FreeCell[] => {
            const figure = figureAt(sheet, panel, row, leaf.id);
            if (figure.cell.state !== 'number' || figure.cell.digits === 0n) return [];
            return [
              {
                figure,
                row: foldItem(row.label),
                column: foldItem(leaf.label),
                title: foldName(sheet.table.title),
                isTotal: isTotalRow(row),
              },
            ];
          }),
        ),
      ),
    ),
);

const indexFreeCells = oncePer((tables: AccountTables): ReadonlyMap<string, readonly FreeCell[]> =>
  Map.groupBy(listFreeCells(tables), ({ figure: { cell, sheet } }) =>
    cell.state === 'number' ? keyOfAmount(cell, sheet.unit) : '',
  ),
);

function keyOfAmount(value: Decimal, unit: Unit | undefined): string {
  return `${keyOfValue(value)} ${unit ?? ''}`;
}

/** The cells of free tables that hold an amount: few do, and only their names need be looked at. */
export function listEqualCells(
  tables: AccountTables,
  value: Decimal,
  unit: Unit | undefined,
): readonly FreeCell[] {
  return indexFreeCells(tables).get(keyOfAmount(value, unit)) ?? [];
}

/** Words of a title that limit whose money the table speaks of: the words must speak of the same. */
const LIMITS = /一般公共预算|政府性基金|国有资本经营|其他资金|三公经费/;
const SIDES: Readonly<Record<Side, RegExp>> = { budget: /预算/, final: /决算|实际|执行|支出|收入|金额|合计/ };

/**
 * Those of some cells of free tables that a name may mean. Such a table has no fixed meaning, so one of its names (row
 * or column) must be the name told, and the other must stand in `around`: the heading and the words before the number.
 */
export function findFreeCells(
  cells: readonly FreeCell[],
  words: string,
  side: Side,
  around: string,
): readonly FreeCell[] {
  const name = foldItem(foldName(words));
  if (name.length < 2) return [];
  const said = foldAround(around);
  return cells.filter(({ row, column, title, isTotal }) => {
    const limit = LIMITS.exec(title)?.[0];
    if (limit !== undefined && !said.includes(limit) && !name.includes(limit)) return false;
    const isSide = SIDES[side].test(column);
    // “三公”经费 … 5.83: the title names the quantity, the 合计 row holds it.
    if (isTotal) return isSide && (row === name || title.includes(name));
    if (row === name) return isSide || said.includes(column);
    // 基本支出 is a column; its row is 本年收入 or 本年支出.
    const core = row.replace(/^(?:本年|年度)/, '').replace(/(?:合计|总额)$/, '');
    return column === name && core.length > 1 && said.includes(core);
  });
}

/** The words around a number for looking names up in: without the two names that contain 支出 but tell no side. */
export function foldAround(around: string): string {
  return foldWords(around).replace(/(?:基本|项目)支出/g, '');
}
