import { z } from 'zod';
import { performanceFormSchema } from './performance.ts';
import { tableSchema } from './table.ts';

/** The kinds of document (文种) and their Chinese names. */
export const REPORT_KINDS = {
  'final-accounts': '部门决算',
  'performance-self-evaluation': '绩效自评报告',
} as const;

export type ReportKind = keyof typeof REPORT_KINDS;

const kindSchema = z.enum(Object.keys(REPORT_KINDS) as [ReportKind, ...ReportKind[]]);

/** An ISO date, `YYYY-MM-DD`. */
const dateSchema = z.iso.date();

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
  /** The file this document was imported from. */
  source: z.strictObject({
    /** File name in `source/` beside this document; published unchanged. */
    file: z.string().regex(/^[^/\\]+$/, '只写文件名，不带目录'),
    /** SHA-256 of that file, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 位小写十六进制 SHA-256'),
    /** Size in bytes. */
    bytes: z.int().min(0),
    /** Character encoding the file was read with. */
    encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
  }),
  /** Day the finance bureau approved the accounts (批复日). */
  approvedAt: dateSchema.optional(),
  /** Day of publication (公开日). */
  publishedAt: dateSchema.optional(),
  /** Index number (索引号) in the disclosure catalogue. */
  identifier: z.string().optional(),
});

export type ReportHead = z.infer<typeof reportHeadSchema>;

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
