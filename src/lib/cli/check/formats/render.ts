import type { CheckReport } from '../report.ts';
import { renderGithub } from './github.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** Ways to print a check, by the name they are asked for with. */
const RENDERERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
  html: renderHtml,
} as const satisfies Record<string, (report: CheckReport) => string>;

export type ReportFormat = keyof typeof RENDERERS;

/** Names of the formats. */
export const REPORT_FORMATS = Object.keys(RENDERERS) as readonly ReportFormat[];

/** Renders a check. Same report, same bytes. */
export function renderReport(report: CheckReport, format: ReportFormat): string {
  return RENDERERS[format](report);
}
