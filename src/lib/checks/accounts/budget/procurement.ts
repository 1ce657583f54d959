import type { Row } from '../../../model/index.ts';
import { sumOf } from '../build.ts';
import { figureAt } from '../figure.ts';
import { normaliseLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import type { AccountTables } from '../subject.ts';
import { isTotalLabel } from './summary.ts';

/** How deep a row of 政府采购预算表 lies: category, project, article; undefined where it says none of them or several. */
function depthOf(row: Row): number | undefined {
  const marks = [
    normaliseLabel(row.label) !== '',
    (row.cells['project'] ?? '') !== '',
    (row.cells['article'] ?? '') !== '',
  ];
  return marks.filter(Boolean).length === 1 ? marks.indexOf(true) : undefined;
}

/** What must hold down a table of procurement in which categories, projects and articles have rows of their own. */
export function sumProcurement({ budgets }: AccountTables): readonly Relation[] {
  const sheet = budgets.get('B13');
  const [panel] = sheet?.table.panels ?? [];
  if (!sheet || !panel) return [];
  const isTotal = (row: Row) => row.role === 'total' || isTotalLabel(row.label);
  const total = panel.rows.find(isTotal);
  const rows = panel.rows.filter((row) => row !== total);
  const depths = rows.map(depthOf);
  // A table that names project and article in one line is a list, not a tree.
  if (depths.some((depth) => depth === undefined) || !depths.includes(0)) return [];
  const at = (row: Row) => figureAt(sheet, panel, row, 'total');
  const categories = rows.filter((_, index) => depths[index] === 0);
  const below = new Map<Row, Row[]>();
  const open: { readonly row: Row; readonly depth: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const depth = depths[index] ?? 0;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1)?.row;
    const own = parent && below.get(parent);
    if (own) own.push(row);
    else if (parent) below.set(parent, [row]);
    open.push({ row, depth });
  }
  const families = [...below].map(([row, own]) => sumOf(at(row), own.map(at), '其下各行之和'));
  return [...(total ? [sumOf(at(total), categories.map(at), '货物、工程、服务之和')] : []), ...families];
}
