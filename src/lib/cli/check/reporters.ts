import { SEVERITIES, type Finding } from '../../model/index.ts';
import type { CheckedGroup } from './findings.ts';

const SEVERITY_NAMES = { error: '错误', warning: '警告', notice: '提示' } as const satisfies Record<
  Finding['severity'],
  string
>;
const VERDICT_NAMES = {
  doubt: '疑点',
  undecided: '无法判定',
  plugged: '凑整',
  rounding: '尾数误差',
  exact: '一致',
} as const satisfies Record<Finding['verdict'], string>;
const VERDICT_ORDER = Object.keys(VERDICT_NAMES) as Finding['verdict'][];
const GROUP_NAMES: Readonly<Record<string, string>> = { portal: '门户文件', built: '已生成的网站' };

/** Ways to print a check. */
export const REPORT_FORMATS = ['text', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Renders a check as `{documents: [{id, findings}]}`, documents by id. */
export function renderJson(groups: readonly CheckedGroup[]): string {
  const documents = groups.map(({ id, findings, figures = [] }) => ({
    id,
    findings: [...findings.toSorted(compareFindings), ...figures.toSorted(compareFigures)],
  }));
  return `${JSON.stringify({ documents }, null, 2)}\n`;
}

/** Renders a check for people: by document, worst first, then a count. `pages` counts the built pages that were read. */
export function renderText(groups: readonly CheckedGroup[], pages?: number): string {
  const parts = groups
    .filter(({ findings, figures = [] }) => findings.length + figures.length > 0)
    .toSorted(compareGroups)
    .map(renderGroup);
  const documents = groups.filter(({ id }) => GROUP_NAMES[id] === undefined).length;
  const all = groups.flatMap(({ findings }) => findings);
  const figures = groups.flatMap((group) => group.figures ?? []);
  const site = pages === undefined ? '' : `、${pages} 个网页`;
  return `${[...parts, `共检查 ${documents} 份文档${site}：${renderCounts(all)}；表内、表间核对：${renderVerdicts(figures) || '没有疑点'}。`].join('\n\n')}\n`;
}

function renderGroup({ id, findings, figures = [] }: CheckedGroup): string {
  const sorted = findings.toSorted(compareFindings);
  const lines = [
    ...sorted.filter(({ severity }) => severity !== 'notice').map(renderFinding),
    ...figures.toSorted(compareFigures).map(renderFigure),
    ...sorted.filter(({ severity }) => severity === 'notice').map(renderFinding),
  ];
  return [`${GROUP_NAMES[id] ?? id}（${renderCounts(findings)}）`, ...lines].join('\n');
}

function renderFinding(finding: Finding): string {
  const { rule, severity, message, file, line, place, reported, computed } = finding;
  const where = `${file}${line === undefined ? '' : `:${line}`}${place === undefined ? '' : `（${place}）`}`;
  const lines = [`  ${SEVERITY_NAMES[severity]} ${where}`, `    ${message} [${rule}]`];
  // A notice names what it found in its sentence; an error shows both sides.
  if (severity === 'error' && reported !== undefined) lines.push(`    实际：${reported}`);
  if (severity === 'error' && computed !== undefined) lines.push(`    应为：${computed}`);
  return lines.join('\n');
}

/** A sentence about figures carries both sides and the arithmetic itself. */
function renderFigure({ rule, verdict, message, file, place }: Finding): string {
  const where = place === undefined ? file : `${file}（${place}）`;
  return `  ${VERDICT_NAMES[verdict]} ${where}\n    ${message} [${rule}]`;
}

function renderVerdicts(figures: readonly Finding[]): string {
  return VERDICT_ORDER.map((verdict) => ({
    verdict,
    times: figures.filter((finding) => finding.verdict === verdict).length,
  }))
    .filter(({ times }) => times > 0)
    .map(({ verdict, times }) => `${times} 处${VERDICT_NAMES[verdict]}`)
    .join('，');
}

function renderCounts(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => `${count(findings, severity)} 个${SEVERITY_NAMES[severity]}`).join(
    '，',
  );
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function compareGroups(left: CheckedGroup, right: CheckedGroup): number {
  for (const severity of SEVERITIES) {
    const difference = count(right.findings, severity) - count(left.findings, severity);
    if (difference !== 0) return difference;
  }
  return left.id < right.id ? -1 : 1;
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    compareText(left.file, right.file) ||
    (left.line ?? 0) - (right.line ?? 0)
  );
}

function compareFigures(left: Finding, right: Finding): number {
  return (
    VERDICT_ORDER.indexOf(left.verdict) - VERDICT_ORDER.indexOf(right.verdict) ||
    compareText(left.file, right.file)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
