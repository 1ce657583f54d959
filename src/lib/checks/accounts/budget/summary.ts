import type { Panel, Row } from '../../../model/index.ts';
import { amountLeaves, figureAt, type Figure } from '../figure.ts';
import { isLabel, normaliseLabel } from '../labels.ts';
import type { AccountTables, Sheet } from '../subject.ts';

/** What a row of a summary form (总表) is: an item, a part of the item above it, or a total of what stands above. */
export type SummaryRole = 'item' | 'part' | 'total';

/** A row with figures and what it is. */
export interface SummaryRow {
  readonly row: Row;
  readonly role: SummaryRole;
}

/** A half of 部门收支总表 or 财政拨款收支总表: its rows without the empty ones. */
export interface SummaryHalf {
  readonly sheet: Sheet;
  readonly panel: Panel;
  readonly rows: readonly SummaryRow[];
}

const CHINESE = /^\s*[一二三四五六七八九十]+\s*[、.．]/u;
const NESTED = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|\d+\s*[、.．]|其\s*中)/u;

/** Whether a row is a total by its name: 本年收入小计, 支出总计. */
export function isTotalLabel(label: string): boolean {
  return /^(?:(?:本年|当年)?(?:收入|支出)?(?:合计|总计|小计))$/u.test(normaliseLabel(label));
}

/** The income half and the halves of expenditure (by function, by purpose) of a summary form. */
export function findBudgetHalves(
  { budgets }: AccountTables,
  form: 'B01' | 'B04',
): { readonly income: SummaryHalf; readonly expenditures: readonly SummaryHalf[] } | undefined {
  const sheet = budgets.get(form);
  if (!sheet || sheet.table.panels.length < 2) return undefined;
  const [income, ...expenditures] = sheet.table.panels.map((panel) => ({
    sheet,
    panel,
    rows: readRows(panel),
  }));
  return income && { income, expenditures };
}

function readRows(panel: Panel): readonly SummaryRow[] {
  const named = panel.rows.filter(({ label }) => normaliseLabel(label) !== '');
  const isNumbered = named.some(({ label }) => CHINESE.test(label));
  return named.map((row): SummaryRow => {
    if (row.role === 'total' || isTotalLabel(row.label)) return { row, role: 'total' };
    const isPart = row.role === 'part' || /^\s*其\s*中/u.test(row.label);
    return { row, role: isPart || (isNumbered && NESTED.test(row.label)) ? 'part' : 'item' };
  });
}

/** The figure of a row of a half; `column` defaults to its total column or its only amounts. */
export function figureOfRow({ sheet, panel }: SummaryHalf, row: Row, column?: string): Figure {
  return figureAt(sheet, panel, row, column ?? totalColumn(panel));
}

/** The column that holds what a row is altogether. */
export function totalColumn(panel: Panel): string {
  const leaves = amountLeaves(panel);
  return (leaves.find(({ id }) => id === 'total' || id === 'amount') ?? leaves[0])?.id ?? 'total';
}

/** The totals of a half from the first (本年合计) to the last (总计). */
export function listTotals(half: SummaryHalf | undefined, column?: string): readonly Figure[] {
  return (half?.rows ?? []).flatMap(({ row, role }) =>
    role === 'total' && half ? [figureOfRow(half, row, column)] : [],
  );
}

/** The figure of the row with one of these names; undefined where there is none. */
export function findNamed(half: SummaryHalf, names: readonly string[], column?: string): Figure | undefined {
  const found = half.rows.find(({ row }) => isLabel(row.label, names));
  return found && figureOfRow(half, found.row, column);
}

/** Whether money of the year before or for the year after passes through the table (上年结转, 结转下年). */
export function hasCarriedOver({ budgets }: AccountTables, form: 'B01' | 'B04'): boolean {
  const sheet = budgets.get(form);
  if (!sheet) return false;
  return sheet.table.panels.some((panel) =>
    panel.rows
      .filter(({ label }) => /结转|结余/u.test(label))
      .some((row) =>
        amountLeaves(panel).some(({ id }) => {
          const { cell } = figureAt(sheet, panel, row, id);
          return cell.state === 'number' && cell.digits !== 0n;
        }),
      ),
  );
}
