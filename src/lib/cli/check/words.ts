import { SEVERITY_WORDS, VERDICT_WORDS } from '../../checks/index.ts';
import type { Coverage, Finding } from '../../model/index.ts';

/** Verdicts, the worst first. */
export const VERDICT_ORDER = [
  'doubt',
  'undecided',
  'plugged',
  'rounding',
  'exact',
] as const satisfies readonly Finding['verdict'][];

/** What a finding is called: a sentence about figures by its verdict, anything else by its severity. */
export function nameFinding({ severity, verdict }: Finding, isFigure: boolean): string {
  return isFigure ? VERDICT_WORDS[verdict].name : SEVERITY_WORDS[severity].name;
}

/** What the severity of a finding asks of the web team, short. `--strict` counts what is to be cleared up before publication. */
export const SEVERITY_ASKS = {
  error: '发布前查清',
  warning: '请看一看',
  notice: '有空时核对',
} as const satisfies Record<Finding['severity'], string>;

/** Where in its file a finding lies, in words: a waiver by its number as people count, anything else as it is. */
export function showPlace({ file, place }: Pick<Finding, 'file' | 'place'>): string | undefined {
  const [, index, field] = /^(\d+)(?:\.(.+))?$/.exec(place ?? '') ?? [];
  if (!file.endsWith('/review.json') || index === undefined) return place;
  return [`第 ${Number(index) + 1} 条说明`, field].filter(Boolean).join('的 ');
}

/** Names of the groups that are no documents. */
const GROUP_NAMES: Readonly<Record<string, string>> = { portal: '门户文件', built: '已生成的网站' };

/** Whether a group is a document, not the files around the documents or the built site. */
export function isDocument({ id }: { readonly id: string }): boolean {
  return GROUP_NAMES[id] === undefined;
}

/** A group in words: the id of a document, else what it is. */
export function nameGroup({ id }: { readonly id: string }): string {
  return GROUP_NAMES[id] ?? id;
}

/** How far narrative figures are accounted for, as a sentence part. */
export function showCoverage({ bound, recomputed, stated }: Coverage): string {
  return `叙述数字 ${bound + recomputed + stated} 处：已绑定 ${bound}，已复算 ${recomputed}，仅陈述 ${stated}`;
}

/** Who decided on a waiver, and the last day it holds. */
export function showDecision({
  by,
  until,
}: {
  readonly by: string;
  readonly until?: string | undefined;
}): string {
  return until === undefined ? by : `${by}，至 ${until}`;
}
