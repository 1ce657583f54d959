import { z } from 'zod';
import { REPORT_KINDS, type ReportKind } from '../../model/index.ts';

/** Where the manifest stands in the payload. */
export const MANIFEST_FILE = 'manifest.json';
/** Folder of the pages, and of the tables' files, in the payload. */
export const SITE_FOLDER = 'site';
export const TABLE_FOLDER = 'tables';

const digest = z.string().regex(/^[0-9a-f]{64}$/, '64 位小写十六进制 SHA-256');

/** A path below the payload: relative, without steps up. */
const payloadPath = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\]+$/, '存档内的相对路径');

const fileSchema = z.strictObject({ path: payloadPath, bytes: z.int().min(0), sha256: digest });

const tableSchema = z.strictObject({
  /** Name in addresses: t01. */
  id: z.string(),
  title: z.string(),
  /** File of its figures: canonical JSON (RFC 8785), nothing behind it. */
  file: payloadPath,
  /** SHA-256 of that file, which is the digest of the table's canonical JSON. */
  sha256: digest,
  /** SHA-256 of the table as its page shows it: canonical JSON of title, lines, rows of cells, notes. */
  shown: digest,
});

const documentSchema = z.strictObject({
  /** `<region>/<department>/<year>`. */
  id: z.string(),
  title: z.string(),
  department: z.string(),
  year: z.int(),
  kind: z.enum(Object.keys(REPORT_KINDS) as [ReportKind, ...ReportKind[]]),
  approvedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  page: payloadPath,
  /** What the page shows, in full, with which it checks itself. */
  record: payloadPath,
  /** SHA-256 of the words as the page shows them. */
  words: digest,
  /** Numbers of the words: bound to a cell, recomputed, stated only; absent where the words have none. */
  coverage: z.strictObject({ bound: z.int(), recomputed: z.int(), stated: z.int() }).optional(),
  /** Files of the department, as received: size and digest as recorded at import. */
  sources: z.array(fileSchema).min(1),
  tables: z.array(tableSchema),
});

/** `manifest.json` of an archive: every file, every document, every table, with its digest. */
export const manifestSchema = z.strictObject({
  format: z.literal('mingzhang-archive'),
  version: z.literal(1),
  software: z.string(),
  portal: z.strictObject({
    name: z.string(),
    sponsor: z.string(),
    origin: z.string().optional(),
    demonstration: z.boolean().optional(),
  }),
  /** Day the archive stands for; absent where neither the content nor the archivist states one. */
  date: z.iso.date().optional(),
  /** What was chosen; an empty list is no restriction. */
  selection: z.strictObject({
    regions: z.array(z.string()),
    departments: z.array(z.string()),
    years: z.array(z.int()),
  }),
  documents: z.array(documentSchema),
  /** Every file of the payload but this one, sorted by path. */
  files: z.array(fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ArchivedDocument = Manifest['documents'][number];
export type ArchivedFile = Manifest['files'][number];
