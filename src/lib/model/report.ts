import { z } from 'zod';
import { performanceFormSchema } from './performance.ts';
import { tableSchema } from './table.ts';

/** The kinds of document (文种) and their Chinese names. */
export const REPORT_KINDS = {
  'final-accounts': '部门决算',
  'performance-self-evaluation': '绩效自评报告',
  budget: '部门预算',
} as const;

export type ReportKind = keyof typeof REPORT_KINDS;

const kindSchema = z.enum(Object.keys(REPORT_KINDS) as [ReportKind, ...ReportKind[]]);

/** An ISO date, `YYYY-MM-DD`. */
const dateSchema = z.iso.date();

/**
 * What a kind adds to the year in the name of a folder. A department has one document a year in the folder of the bare
 * year; a further one of the same year, and every budget, has its kind beside the year, so that all have an address.
 */
export const KIND_SUFFIXES = {
  'final-accounts': 'accounts',
  'performance-self-evaluation': 'performance',
  budget: 'budget',
} as const satisfies Record<ReportKind, string>;

/** A file of the department (报送文件), kept and published unchanged. */
const sourceFileSchema = z.strictObject({
  /** File name in `source/` beside this document; published unchanged. */
  file: z.string().regex(/^[^/\\]+$/, '只写文件名，不带目录'),
  /** SHA-256 of that file, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 位小写十六进制 SHA-256'),
  /** Size in bytes. */
  bytes: z.int().min(0),
  /** Character encoding a plain text was read with; absent for Word, Excel, PDF and web pages, which state their own. */
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']).optional(),
});

export type SourceFile = z.infer<typeof sourceFileSchema>;

/** The head of `index.mdx`: identity (身份) and provenance (来源). */
export const reportHeadSchema = z.strictObject({
  /** Kind of document (文种). */
  kind: kindSchema,
  /** Title (标题) as printed, lines joined. */
  title: z.string().min(1),
  /** True when the source prints no title and this one was composed from department, year and kind. */
  titleDerived: z.boolean().optional(),
  /** Full name of the department (部门全称) as printed. */
  department: z.string().min(1),
  /** Budget year (年度). */
  year: z.int().min(1995).max(2100),
  /** The file this document was imported from; the one with the words where there are several. */
  source: sourceFileSchema,
  /** Further files the document was made of (其他来源文件): a workbook of its tables. `tables/*.json` says what came from which. */
  attachments: z.array(sourceFileSchema).min(1).optional(),
  /** Day the finance bureau approved the accounts (批复日). */
  approvedAt: dateSchema.optional(),
  /** Day of publication (公开日). */
  publishedAt: dateSchema.optional(),
  /** Index number (索引号) in the disclosure catalogue. */
  identifier: z.string().optional(),
});

export type ReportHead = z.infer<typeof reportHeadSchema>;

/** Every file a document was imported from, the one with the words first. */
export function listSources({
  source,
  attachments = [],
}: Pick<ReportHead, 'source' | 'attachments'>): readonly SourceFile[] {
  return [source, ...attachments];
}

/** The year (年度) and the kind that the name of a department-year's folder says: `2021`, `2024-budget`; undefined for other names. */
export function parseYearFolder(
  name: string,
): { readonly year: number; readonly kind?: ReportKind } | undefined {
  const [, year, suffix] = /^(\d{4})(?:-([a-z]+))?$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  if (suffix === undefined) return { year: Number(year) };
  const kind = (Object.keys(KIND_SUFFIXES) as ReportKind[]).find((one) => KIND_SUFFIXES[one] === suffix);
  return kind && { year: Number(year), kind };
}

/** The id of the same department's document of the same kind one year earlier, whether it exists or not. */
export function toYearBefore(id: string): string {
  return id.replace(/(?<=\/)\d{4}(?=(?:-[a-z]+)?$)/, (year) => String(Number(year) - 1));
}

/** Any table of a document: a `Table`, or the performance form with its own shape. */
export const anyTableSchema = z.discriminatedUnion('kind', [tableSchema, performanceFormSchema]);
export type AnyTable = z.infer<typeof anyTableSchema>;

/** Words somebody wrote: spaces alone are none. */
const wordsSchema = z.string().regex(/[^\s\u200B\uFEFF]/u, '不能为空：写明内容');

/** A waiver (豁免) of one finding in `review.json`: by rule and place. */
export const waiverSchema = z.strictObject({
  /** Rule id, for example I02. */
  rule: wordsSchema,
  /** The place the finding names: a cell address, a heading, or a heading with the printed figure (`s3.2#28.3万元`). */
  place: wordsSchema,
  /** What the document says there (`reported` of the finding); once it says something else, the waiver no longer holds. */
  reported: wordsSchema.optional(),
  /** Why it stands as it is. */
  reason: wordsSchema,
  /** Who decided. */
  by: wordsSchema,
  /** Last day the waiver holds. */
  until: dateSchema.optional(),
});

export type Waiver = z.infer<typeof waiverSchema>;

/** What the importer wants a person to look at, or did and wants known (`import-review.json`). */
export const REVIEW_KINDS = {
  'joined-paragraph': '接回跨页段落',
  'doubtful-join': '是否同段存疑',
  'dropped-artefact': '去除编辑残留',
  'dropped-contents': '略去原目录（页面另行生成）',
  'rebuilt-header': '按法定样式重建表头',
  'doubtful-cell': '单元格存疑',
  'moved-cell': '单元格移位',
  derived: '由程序拟定',
  conflict: '信息不一致',
  encoding: '文字编码',
} as const;

export type ReviewKind = keyof typeof REVIEW_KINDS;

export const reviewItemSchema = z.strictObject({
  kind: z.enum(Object.keys(REVIEW_KINDS) as [ReviewKind, ...ReviewKind[]]),
  /** First source line, from 1. */
  line: z.int().min(1),
  /** Last source line, where the item covers several. */
  lastLine: z.int().min(1).optional(),
  /** The source text concerned, verbatim; dropped text stands here in full. */
  text: z.string(),
  /** What was done and what to look at, in Chinese. */
  message: z.string(),
  /** Where that is in the source, for people, where lines are not what they see: 第 3 页, 工作表“T01”第 5 行, 第 12 段. */
  place: z.string().min(1).optional(),
  /** File it concerns, where a document was made of several and this is not the first. */
  file: z.string().min(1).optional(),
  /** Cell address (`t06.personnel-total.amount`) where the item concerns a cell. */
  cell: z.string().optional(),
  /** How sure the importer is, 0 to 1. */
  confidence: z.number().min(0).max(1).optional(),
});

export type ReviewItem = z.infer<typeof reviewItemSchema>;

export const importReviewSchema = z.strictObject({
  /** Source file name. */
  source: z.string(),
  items: z.array(reviewItemSchema),
});

export type ImportReview = z.infer<typeof importReviewSchema>;

/** A person's word on one review item (核对确认) in `import-confirmed.json`; it holds as long as the item says the same. */
export const confirmationSchema = z.strictObject({
  /** Kind (种类), cell (单元格), file (文件) and place (位置) of the item, as it has them. */
  kind: reviewItemSchema.shape.kind,
  cell: z.string().optional(),
  file: z.string().optional(),
  place: z.string().optional(),
  /** SHA-256 of what the item says: its text (原文) and its message (说明). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 位小写十六进制 SHA-256'),
  /** Which one (第几处) of the items that say all the same, from 1. */
  nth: z.int().min(1),
  /** Who looked at it (核对人), and on which day (核对日). */
  by: wordsSchema,
  at: dateSchema,
});

export type Confirmation = z.infer<typeof confirmationSchema>;

/** One department-year as read from disk: head, words and figures. */
export interface Report {
  /** `<region>/<department>/<year>`: also the path of its page. */
  readonly id: string;
  readonly region: string;
  readonly departmentSlug: string;
  readonly head: ReportHead;
  /** The MDX body without its head. */
  readonly body: string;
  /** Line of `index.mdx` on which the body starts, from 1. */
  readonly bodyLine: number;
  /** Tables by id, in file-name order. */
  readonly tables: ReadonlyMap<string, AnyTable>;
  readonly waivers: readonly Waiver[];
}
