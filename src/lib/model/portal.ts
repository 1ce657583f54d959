import { z } from 'zod';
import { slugSchema } from './table.ts';

/** `site.json`: the portal. Fields that a portal does not have are left out; nothing is invented. */
export const siteSchema = z.strictObject({
  /** Name of the portal (网站名称). */
  name: z.string().min(1),
  /** One sentence that says what is published here. */
  tagline: z.string().min(1),
  /** Absolute origin the site is served from, without a slash at the end; used for share cards and canonical links. */
  origin: z.url({ protocol: /^https?$/ }).optional(),
  /** 网站标识码, ten characters. */
  siteCode: z.string().length(10).optional(),
  /** ICP备案编号. */
  icp: z.string().optional(),
  /** 公安机关备案号. */
  policeRecord: z.string().optional(),
  /** 主办单位. */
  sponsor: z.string().min(1),
  /** How to reach the web team: telephone, mail or address, as shown in the footer. */
  contact: z.string().optional(),
  /** True shows what the checks of figures ask readers to look at (核对提示) below each document; by default none of it is public. */
  publicNotices: z.boolean().optional(),
  /** True for demonstration data: every page says so. */
  demonstration: z.boolean().optional(),
});
export type Site = z.infer<typeof siteSchema>;

/** `regions.json`: one region (地区). */
export const regionSchema = z.strictObject({
  /** Administrative division code (行政区划代码), six digits. */
  code: z.string().regex(/^\d{6}$/, '六位行政区划代码'),
  /** Name as printed in documents: 株洲市. */
  name: z.string().min(1),
  /** Slug of the region above, where it is in this file too. */
  parent: slugSchema.optional(),
});
export type Region = z.infer<typeof regionSchema>;
/** `regions.json`: regions by slug. */
export const regionsSchema = z.record(slugSchema, regionSchema);

/** `departments/<region>/<department>.json`: one department (部门). */
export const departmentSchema = z.strictObject({
  /** Full name (全称): 株洲市科学技术协会. */
  name: z.string().min(1),
  /** Short names (简称) used in documents: 市科协. None when left out. */
  aliases: z.array(z.string().min(1)).default([]),
});
export type Department = z.infer<typeof departmentSchema>;

/** `glossary/<id>.json`: one standard term (名词). */
export const glossaryTermSchema = z.strictObject({
  /** The term as it is headed: “三公”经费. */
  term: z.string().min(1),
  /** Other ways it is written; none when left out. Quotation marks need no alias: they are folded. */
  aliases: z.array(z.string().min(1)).default([]),
  /** What it means, in our own words, one to three sentences. */
  definition: z.string().min(1),
  /** The statute, classification or form the meaning comes from. */
  source: z.string().min(1),
});
/** A standard term; `id` is its file name without `.json`. */
export type GlossaryTerm = z.infer<typeof glossaryTermSchema> & { readonly id: string };
