import type { FormId } from '../../model/index.ts';
import { figureOfTotal, findCodeTable } from './code-tree.ts';
import { findClassCode, listNames } from './dictionary.ts';
import { figureAt, absentFigure, type Figure } from './figure.ts';
import { isLabel, normaliseLabel, type RowRole } from './labels.ts';
import { figureIn, figureOf, findHalves, findItems, type Half } from './panels.ts';
import type { AccountTables } from './subject.ts';

/** A figure of 公开01 or 公开04 by meaning; undefined where the document has no such table. */
export function figureOfSummary(
  { forms }: AccountTables,
  form: 'T01' | 'T04',
  half: 'income' | 'expenditure',
  role: RowRole,
  column?: string,
): Figure | undefined {
  const sheet = forms.get(form);
  const halves = sheet && findHalves(sheet);
  return halves && figureOf(halves[half], role, column);
}

/** The 合计 of a table of codes; undefined where the document has no such table. */
export function figureOfForm(subject: AccountTables, form: FormId, column: string): Figure | undefined {
  const table = findCodeTable(subject, form);
  return table && figureOfTotal(table, column);
}

/** A class (类) told by name in a summary form and by code in a table of codes. */
export interface ClassPair {
  readonly summary: Figure;
  readonly detail: Figure;
}

/** Pairs every class of expenditure of a summary form with the row of its code in a table of codes. */
export function pairClasses(
  subject: AccountTables,
  summary: { readonly form: 'T01' | 'T04'; readonly column?: string },
  detail: { readonly form: FormId; readonly column: string },
): readonly ClassPair[] {
  const sheet = subject.forms.get(summary.form);
  const half = sheet && findHalves(sheet)?.expenditure;
  const table = findCodeTable(subject, detail.form);
  if (!half || !table) return [];
  const items = findItems(half, 'expenditureTotal');
  const classes = table.rows.filter(({ code }) => code.length === 3);
  const paired = new Set<string>();
  const named = items.flatMap((row) => {
    const known = findClassCode(row.label);
    const found = classes.find(({ code, row: other }) => code === known || isLabel(other.label, [row.label]));
    if (!found && (known === undefined || normaliseLabel(row.label) === '')) return [];
    if (found) paired.add(found.code);
    const name = `${known ?? ''} ${normaliseLabel(row.label)}`.trim();
    return [
      {
        summary: figureIn(half, row, row.label, summary.column),
        detail: found
          ? figureAt(table.sheet, table.panel, found.row, detail.column)
          : absentFigure(table.sheet, name),
      },
    ];
  });
  const left = classes.filter(({ code }) => !paired.has(code));
  return [
    ...named,
    ...left.map(({ code, row }) =>
      pairLeft(half, summary.column, code, figureAt(table.sheet, table.panel, row, detail.column)),
    ),
  ];
}

function pairLeft(half: Half, column: string | undefined, code: string, detail: Figure): ClassPair {
  return { summary: figureIn(half, undefined, listNames(code)[0] ?? detail.name, column), detail };
}
