/** A block of a table of the example: leaf columns as id and header, rows as name (with code) and prints. */
export interface BudgetPanel {
  readonly group?: string;
  readonly columns: readonly (readonly [id: string, label: string, kind?: 'text'])[];
  readonly rows: readonly (readonly [head: string, ...prints: string[]])[];
}

/** A table of the example budget. */
export interface BudgetPlan {
  readonly form: string;
  readonly title: string;
  readonly statement?: string;
  readonly panels: readonly BudgetPanel[];
}

/** Columns that name a classification item. */
export const CODE = [
  ['code', '科目编码'],
  ['name', '科目名称'],
] as const;
/** Columns of a table of what is spent. */
export const SPENT = [...CODE, ['total', '合计'], ['basic', '基本支出'], ['project', '项目支出']] as const;
