import { z } from 'zod';
import { reportHeadSchema } from '../model/index.ts';

/** One figure a reader asks for first, exactly as a cell prints it. */
export const keyFigureSchema = z.strictObject({
  /** What it is: 本年收入, “三公”经费预算 … */
  label: z.string(),
  /** The print of the cell. */
  print: z.string(),
  /** Unit of money of its table, where stated. */
  unit: z.string().optional(),
  /** Anchor of the cell on the page of its document. */
  anchor: z.string(),
});
export type KeyFigure = z.infer<typeof keyFigureSchema>;

/** What lists, menus and the glossary need of a document, so that they read no report. */
export const indexEntrySchema = z.strictObject({
  head: reportHeadSchema,
  figures: z.array(keyFigureSchema),
  /** Terms the document defines itself. */
  defined: z.array(z.strictObject({ term: z.string(), definition: z.string(), anchor: z.string() })),
  /** Terms linked in the document, with the sections that mention them. */
  used: z.array(
    z.strictObject({
      term: z.string(),
      glossaryId: z.string().optional(),
      sections: z.array(z.strictObject({ anchor: z.string(), heading: z.string() })),
    }),
  ),
  /** SHA-256 over every byte the entry and the page of the document come from. */
  digest: z.string(),
});
export type IndexEntry = z.infer<typeof indexEntrySchema>;

/** An index entry with the id of its document, `<region>/<department>/<year>`. */
export interface ListedReport extends IndexEntry {
  readonly id: string;
  readonly region: string;
  /** `<region>/<department>`. */
  readonly department: string;
}
