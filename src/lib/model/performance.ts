import { z } from 'zod';
import { CAPTION_ROLES, slugSchema } from './table.ts';

/** Figures of one indicator (指标) and the words around them, all as printed. */
const indicatorSchema = z.strictObject({
  /** Name in addresses: `1`, `2`, … in printed order. */
  id: slugSchema,
  /** Third-level indicator (三级指标). */
  label: z.string(),
  /** Annual target (年度指标值). */
  target: z.string(),
  /** Actual result (实际完成值). */
  actual: z.string(),
  /** Maximum points (分值). */
  points: z.string(),
  /** Points scored (得分). */
  score: z.string(),
  /** Reason for deviation and improvement (偏差原因分析及改进措施). */
  deviation: z.string(),
});

const secondLevelSchema = z.strictObject({
  /** Second-level indicator (二级指标): 数量, 质量, 时效, 成本 … */
  label: z.string(),
  indicators: z.array(indicatorSchema).min(1),
});

const firstLevelSchema = z.strictObject({
  /** First-level indicator (一级指标) with its stated weight, as printed: 产出 指标 (50 分). */
  label: z.string(),
  groups: z.array(secondLevelSchema).min(1),
});

const fundRowSchema = z.strictObject({
  id: slugSchema,
  label: z.string(),
  /** Printed cells by fund column id, verbatim; an absent cell is blank. */
  cells: z.record(z.string(), z.string()),
});

/** The performance self-evaluation form (部门整体支出绩效自评表), whose indicator tree is printed as merged cells. */
export const performanceFormSchema = z.strictObject({
  kind: z.literal('performance'),
  /** Name in addresses and file name; `self-evaluation`. */
  id: slugSchema,
  form: z.string().optional(),
  title: z.string(),
  caption: z.array(z.strictObject({ role: z.enum(CAPTION_ROLES), text: z.string().min(1) })),
  /** 部门名称: header and value. */
  department: z.strictObject({ label: z.string(), value: z.string() }),
  /** Funds (资金情况): header, columns such as 年初预算数 and 执行率, rows such as 合计. */
  funds: z.strictObject({
    label: z.string(),
    /** Printed header of the row names: 年度资金总额. */
    rowLabel: z.string(),
    columns: z.array(z.strictObject({ id: slugSchema, label: z.string() })).min(1),
    rows: z.array(fundRowSchema).min(1),
  }),
  /** Annual goals (年度总体目标): what was expected and what was done. */
  goals: z.strictObject({
    label: z.string(),
    expected: z.strictObject({ label: z.string(), text: z.string() }),
    actual: z.strictObject({ label: z.string(), text: z.string() }),
  }),
  /** The indicator tree (绩效指标) with its header labels in printed order. */
  indicators: z.strictObject({
    label: z.string(),
    columns: z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.string(),
      z.string(),
      z.string(),
      z.string(),
      z.string(),
    ]),
    tree: z.array(firstLevelSchema).min(1),
  }),
  /** Total points (总分): maximum, score, and the grade (等级) as printed. */
  total: z.strictObject({ label: z.string(), points: z.string(), score: z.string(), grade: z.string() }),
  /** Notes (备注) below the form, verbatim. */
  notes: z.array(z.string()),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  source: z.strictObject({ line: z.int().min(1), lastLine: z.int().min(1) }).optional(),
});

/** A performance self-evaluation form, as stored in `tables/self-evaluation.json`. */
export type PerformanceForm = z.infer<typeof performanceFormSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
