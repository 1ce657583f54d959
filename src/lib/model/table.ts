import { z } from 'zod';
import { UNITS } from './amount.ts';

/** Names that appear in addresses and URLs: lower-case letters, digits and hyphens. Permanent once published. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符，例如 kexie 或 t03')
  // Every object answers to it: a row without that cell would seem to have one.
  .refine((name) => name !== 'constructor', '不能叫 constructor：程序里它另有所指，请换一个名字');

/** What a leaf column holds. Only `amount` columns take part in arithmetic. */
export const COLUMN_KINDS = ['label', 'code', 'line', 'amount', 'text'] as const;
/** 栏目种类: label 项目名称 · code 科目编码 · line 行次 · amount 金额 · text 其他文字. */
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** One header cell (表头格) of a column tree. A column without children is a leaf (栏) and holds cells. */
export interface Column {
  /** Name in addresses; unique among the leaves of its panel. Neighbouring panels whose top columns share an id share one header cell. */
  readonly id: string;
  /** Header text as printed. */
  readonly label: string;
  /** Kind of a leaf; absent means `amount`. */
  readonly kind?: ColumnKind | undefined;
  /** Column number (栏次) printed under the header of a leaf. */
  readonly number?: string | undefined;
  readonly children?: readonly Column[] | undefined;
}

const columnSchema: z.ZodType<Column> = z.strictObject({
  id: slugSchema,
  label: z.string(),
  kind: z.enum(COLUMN_KINDS).optional(),
  number: z.string().optional(),
  get children() {
    return z.array(columnSchema).min(1).optional();
  },
});

/** What a row is for; absent means an ordinary item. */
export const ROW_ROLES = ['total', 'part'] as const;

const rowSchema = z.strictObject({
  /** Name in addresses: the code (科目编码), else the line (行次), else a word such as `total`. Unique in the table. */
  id: slugSchema,
  /** Line number (行次) as printed. */
  line: z.string().optional(),
  /** Classification code (科目编码) as printed: 3, 5 or 7 digits. */
  code: z.string().optional(),
  /** Row name (项目 / 科目名称) as printed; empty where the form prints an empty line. */
  label: z.string(),
  /** Depth in the classification: 1 class (类), 2 section (款), 3 item (项). Drives indentation and folding. */
  level: z.int().min(1).max(3).optional(),
  /** `total` for 合计/总计 rows, `part` for 其中 rows that belong to the row above. */
  role: z.enum(ROW_ROLES).optional(),
  /** Number of panels a foot row runs across: 公用经费合计 in 公开06 runs across 2. Such rows stand last. */
  across: z.int().min(2).optional(),
  /** Printed cells by leaf column id, verbatim; an absent cell is blank. */
  cells: z.record(z.string(), z.string()),
});

const panelSchema = z.strictObject({
  /** Header tree (表头), left to right. */
  columns: z.array(columnSchema).min(1),
  /** Text of the 栏次 row's own header cell; absent where the form prints none. */
  numberLabel: z.string().optional(),
  rows: z.array(rowSchema),
});

/** A line printed above the table and what it says. */
export const CAPTION_ROLES = ['number', 'unit', 'department', 'period', 'other'] as const;

/** A statutory or free table (表), as printed. */
const tableShape = z.strictObject({
  kind: z.literal('table'),
  /** Name in addresses and file name: `t01`…`t09` for the statutory forms, `a1`, `a2`… for free tables. */
  id: slugSchema,
  /** Statutory form (公开表) this table was recognised as, by title and column tree, never by its number. */
  form: z.string().optional(),
  /** Title (表名) as printed. */
  title: z.string(),
  /** True when the source prints no title and this one was composed from the section heading. */
  titleDerived: z.boolean().optional(),
  /** Lines printed above the table in their printed order: 公开01表, 金额单位：万元, 部门：…, 2021年度. */
  caption: z.array(z.strictObject({ role: z.enum(CAPTION_ROLES), text: z.string().min(1) })),
  /** Unit of money (金额单位) of all amounts; absent where the source states none. */
  unit: z.enum(UNITS).optional(),
  /** Blocks that stand side by side: 收入 | 支出 in 公开01. Row n of each is printed on line n. */
  panels: z.array(panelSchema).min(1),
  /** Notes (注) below the table, a paragraph each, verbatim. */
  notes: z.array(z.string()),
  /** Statement that the table is empty (…故本表无数据), verbatim. */
  statement: z.string().optional(),
  /** Printed orientation; wide tables get a landscape page. */
  orientation: z.enum(['portrait', 'landscape']).optional(),
  /** Where the table stands in the files of the department (来源位置). */
  source: z
    .strictObject({
      /** First and last line; for other sources than texts, paragraphs and rows counted as read. */
      line: z.int().min(1),
      lastLine: z.int().min(1),
      /** File, where the document was made of several. */
      file: z.string().min(1).optional(),
      /** First and last page (页) of a PDF. */
      page: z.int().min(1).optional(),
      lastPage: z.int().min(1).optional(),
      /** Sheet (工作表) of a workbook, and its first and last row. */
      sheet: z.string().min(1).optional(),
      row: z.int().min(1).optional(),
      lastRow: z.int().min(1).optional(),
    })
    .optional(),
});

/** `tableShape` with addresses that lead to one cell each: unique rows, unique leaves, no cell without a column. */
export const tableSchema = tableShape.superRefine((table, context) => {
  const rows = new Set<string>();
  for (const [p, panel] of table.panels.entries()) {
    const leaves = findLeaves(panel.columns).map((leaf) => leaf.id);
    const known = new Set(leaves);
    const twice = known.size < leaves.length && leaves.find((id, index) => leaves.indexOf(id) !== index);
    if (twice) {
      context.addIssue({
        code: 'custom',
        path: ['panels', p, 'columns'],
        message: `栏目名 ${twice} 出现两次`,
      });
    }
    for (const [r, row] of panel.rows.entries()) {
      const path = ['panels', p, 'rows', r];
      if (rows.has(row.id)) {
        context.addIssue({ code: 'custom', path: [...path, 'id'], message: `行名 ${row.id} 出现两次` });
      }
      rows.add(row.id);
      // One cell without a column shows what is amiss in its row.
      const key = Object.keys(row.cells).find((one) => !known.has(one));
      if (key !== undefined) {
        const message = `表头中没有栏目 ${key}；可用的栏目：${leaves.join('、')}`;
        context.addIssue({ code: 'custom', path: [...path, 'cells', key], message });
      }
    }
  }
});

/** A statutory or free table, as stored in `tables/<id>.json`. */
export type Table = z.infer<typeof tableShape>;
export type Panel = z.infer<typeof panelSchema>;
export type Row = z.infer<typeof rowSchema>;
export type CaptionRole = (typeof CAPTION_ROLES)[number];

/** The leaf columns of header trees, left to right. */
export function findLeaves(columns: readonly Column[]): Column[] {
  return columns.flatMap((column) => (column.children ? findLeaves(column.children) : [column]));
}

/** The number of header rows a tree needs. */
export function measureDepth(columns: readonly Column[]): number {
  return 1 + Math.max(0, ...columns.map((column) => (column.children ? measureDepth(column.children) : 0)));
}

/** The caption line with this role, without its label (`金额单位：`, `部门：`); undefined where none is printed. */
export function findCaption(table: Table, role: CaptionRole): string | undefined {
  const line = table.caption.find((entry) => entry.role === role);
  return line?.text.replace(/^[\p{Script=Han}\s]{2,8}[:：]\s*/u, '');
}

/** Whether every amount cell of the table is blank: such a table must carry a statement. */
export function isEmptyTable(table: Table): boolean {
  return table.panels.every((panel) => {
    const amounts = findLeaves(panel.columns).filter((leaf) => (leaf.kind ?? 'amount') === 'amount');
    return panel.rows.every((row) => amounts.every((leaf) => (row.cells[leaf.id] ?? '').trim() === ''));
  });
}
