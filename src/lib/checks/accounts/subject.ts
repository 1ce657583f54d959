import {
  FORM_IDS,
  FORMS,
  findFormByTitle,
  type AnyTable,
  type Form,
  type FormId,
  type PerformanceForm,
  type Report,
  type ReportHead,
  type Table,
  type Unit,
} from '../../model/index.ts';
import { amountLeaves, readCell } from './figure.ts';

/** Where a figure stands: what arithmetic and messages need to know of a table. */
export interface FigureSource {
  readonly table: { readonly id: string; readonly title: string };
  /** File relative to the content root. */
  readonly file: string;
  readonly unit?: Unit;
  /** Decimals the table prints as a rule; `30` in a table of two decimals stands for 30.00. */
  readonly decimals: number;
}

/** A table as the rules read it: recognised, with its unit and the precision its figures are printed with. */
export interface Sheet extends FigureSource {
  readonly table: Table;
  /** The statutory form of final accounts; absent for a free table and for a table of a budget. */
  readonly form?: Form;
  /** The form of a budget (B01…B13), for a table recognised as one. */
  readonly budget?: string;
}

/** A performance form and the file it stands in. */
export interface PerformanceSheet {
  readonly table: PerformanceForm;
  readonly file: string;
}

/** The tables of one document: what every rule about tables looks at. */
export interface AccountTables {
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  readonly head: Pick<ReportHead, 'kind' | 'year' | 'department'>;
  /** Statutory and free tables in reading order. */
  readonly sheets: readonly Sheet[];
  /** The first table of each statutory form. */
  readonly forms: ReadonlyMap<FormId, Sheet>;
  /** The first table of each form of a budget (B01…B13). */
  readonly budgets: ReadonlyMap<string, Sheet>;
  readonly performance: readonly PerformanceSheet[];
  /** The same department one year earlier, where it is published. */
  readonly previous?: AccountTables;
  /** The accounts of the department's units (所属单位), where they are published. */
  readonly units?: readonly AccountTables[];
}

/** What the view needs of a report; every `Report` has it. */
export type TableSource = Pick<Report, 'id' | 'tables' | 'body'> & {
  readonly head: Pick<ReportHead, 'kind' | 'year' | 'department'>;
};

/** Sees a report as its tables. `previous` is the year before, `units` the accounts of subordinate units. */
export function viewTables(
  report: TableSource,
  around: { readonly previous?: TableSource; readonly units?: readonly TableSource[] } = {},
): AccountTables {
  const tables = orderTables(report);
  const toFile = (id: string) => `disclosures/${report.id}/tables/${id}.json`;
  const sheets = tables
    .filter((table) => table.kind === 'table')
    .map((table) => viewTable(table, toFile(table.id)));
  const forms = new Map<FormId, Sheet>();
  const budgets = new Map<string, Sheet>();
  for (const sheet of sheets) {
    if (sheet.form && !forms.has(sheet.form.id)) forms.set(sheet.form.id, sheet);
    if (sheet.budget && !budgets.has(sheet.budget)) budgets.set(sheet.budget, sheet);
  }
  return {
    id: report.id,
    head: report.head,
    sheets,
    forms,
    budgets,
    performance: tables
      .filter((table) => table.kind === 'performance')
      .map((table) => ({ table, file: toFile(table.id) })),
    ...(around.previous ? { previous: viewTables(around.previous) } : {}),
    ...(around.units ? { units: around.units.map((unit) => viewTables(unit)) } : {}),
  };
}

function viewTable(table: Table, file: string): Sheet {
  const isBudget = BUDGET_FORM.test(table.form ?? '');
  const form = isBudget ? undefined : findForm(table);
  return {
    table,
    ...(form ? { form } : {}),
    ...(isBudget ? { budget: table.form } : {}),
    file,
    ...(table.unit ? { unit: table.unit } : {}),
    decimals: findPrecision(table),
  };
}

const BUDGET_FORM = /^B\d\d$/;

function findForm(table: Table): Form | undefined {
  const id = FORM_IDS.find((candidate) => candidate === table.form);
  return id ? FORMS[id] : findFormByTitle(table.title);
}

/** The order of the words; tables the words do not place come last. */
function orderTables({ tables, body }: TableSource): AnyTable[] {
  const placed = [...body.matchAll(/<Table\s+id="([a-z0-9-]+)"/g)].map((match) => match[1] ?? '');
  const rank = (id: string) => (placed.includes(id) ? placed.indexOf(id) : placed.length);
  return [...tables.values()].sort((left, right) => rank(left.id) - rank(right.id));
}

/** The most decimals that at least a quarter of the figures other than zero print. */
function findPrecision(table: Table): number {
  const decimals = table.panels.flatMap((panel) => {
    const amounts = amountLeaves(panel);
    return panel.rows.flatMap((row) =>
      amounts.flatMap((leaf) => {
        const cell = readCell(panel, row, leaf.id);
        return cell.state === 'number' && !cell.percent && cell.digits !== 0n ? [cell.decimals] : [];
      }),
    );
  });
  decimals.sort((left, right) => right - left);
  return decimals[Math.max(0, Math.ceil(decimals.length / 4) - 1)] ?? 2;
}
