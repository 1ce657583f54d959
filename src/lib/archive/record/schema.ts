import { z } from 'zod';
import type { PageRecord } from './drawn.ts';

const texts = z.array(z.string());

/** `record.json` beside a page, as an archive of unknown origin may hold it. */
export const pageRecordSchema: z.ZodType<PageRecord> = z.strictObject({
  id: z.string(),
  page: z.strictObject({
    words: texts,
    tables: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        lines: texts,
        rows: z.array(z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))),
        notes: texts,
      }),
    ),
  }),
  words: z.string(),
  tables: z.record(z.string(), z.string()),
});
