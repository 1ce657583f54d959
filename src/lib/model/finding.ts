import { z } from 'zod';

/** How grave a finding is: legal obligation, expected form, good practice. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
/** 结论: 一致 · 尾数误差 · 凑整 · 疑点 · 无法判定. */
export const VERDICTS = ['exact', 'rounding', 'plugged', 'doubt', 'undecided'] as const;

/** What a check says about one place (疑点). A value: nothing is thrown and nothing is corrected. */
export const findingSchema = z.strictObject({
  /** Rule id, for example `schema` or I02. */
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  verdict: z.enum(VERDICTS),
  /** The sentence for people, in Chinese. */
  message: z.string(),
  /** File relative to the content root. */
  file: z.string(),
  /** Line in that file, from 1, where known. */
  line: z.int().min(1).optional(),
  /** Cell address, heading or field. */
  place: z.string().optional(),
  /** What the document says. */
  reported: z.string().optional(),
  /** What was computed. */
  computed: z.string().optional(),
  /** Page of the rule or of the place. */
  url: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** How far the figures of a document's narrative are accounted for (覆盖). Each figure counts once. */
export interface Coverage {
  /** Figures tied to the cell they quote (已绑定). */
  readonly bound: number;
  /** Figures computed again from others (已复算). */
  readonly recomputed: number;
  /** Figures that nothing could be compared with (仅陈述). */
  readonly stated: number;
}
