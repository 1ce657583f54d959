import { sumOf } from './build.ts';
import {
  figureOfTotal,
  groupByParent,
  leaveCrowds,
  listColumns,
  type CodeRow,
  type CodeTable,
} from './code-tree.ts';
import { figureAt } from './figure.ts';
import type { Relation } from './relation.ts';

/** What is not summed although it stands in the table. */
interface Exceptions {
  /** Whether 合计 is the sum of the classes (类) of this panel. */
  readonly hasWhole?: boolean;
  /** Codes whose children are not all known by their codes. */
  readonly unread?: ReadonlySet<string>;
}

/** Sums down a table of codes: 类 is the sum of its 款, 款 of its 项, 合计 of the 类; a column at a time. */
export function sumCodeTree(
  table: CodeTable,
  { hasWhole = true, unread = new Set() }: Exceptions = {},
): readonly Relation[] {
  const { sheet, panel, rows } = table;
  const children = groupByParent(rows);
  const classes = children.get(undefined) ?? [];
  const families = leaveCrowds(rows).flatMap((parent) => {
    const own = children.get(parent.code);
    return own && !unread.has(parent.code) ? [{ parent, children: own }] : [];
  });
  // Most tables print two or three of their columns; a blank one promises nothing.
  const printed = listColumns(table).filter((column) => panel.rows.some((row) => row.cells[column]));
  return printed.flatMap((column) => {
    const at = ({ row }: CodeRow) => figureAt(sheet, panel, row, column);
    const whole =
      hasWhole && classes.length > 0
        ? [sumOf(figureOfTotal(table, column), classes.map(at), '各类之和')]
        : [];
    const below = families.map(({ parent, children }) =>
      sumOf(at(parent), children.map(at), parent.code.length === 3 ? '各款之和' : '各项之和'),
    );
    return [...whole, ...below];
  });
}
