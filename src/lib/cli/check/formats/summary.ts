import { SEVERITY_WORDS, VERDICT_WORDS } from '../../../checks/index.ts';
import { SEVERITIES, type Finding } from '../../../model/index.ts';
import type { CheckedGroup } from '../findings.ts';
import { countFailures, listOpen, sumCoverage } from '../order.ts';
import type { CheckReport } from '../report.ts';
import { isDocument, SEVERITY_ASKS, showCoverage, VERDICT_ORDER } from '../words.ts';

/** What a check comes to, in one to three lines: counts, coverage, and what has to be cleared up. */
export function summarise(report: CheckReport, waived: number): readonly string[] {
  const { groups, pages, strict } = report;
  const documents = groups.filter(isDocument).length;
  const site = pages === undefined ? '' : `、${pages} 个网页`;
  const open = groups.flatMap(listOpen);
  const others = open.filter(({ isFigure }) => !isFigure).map(({ finding }) => finding);
  const figures = open.filter(({ isFigure }) => isFigure).map(({ finding }) => finding);
  const explained = waived === 0 ? '' : `；另有 ${waived} 处已豁免`;
  const coverage = sumCoverage(groups);
  return [
    `共检查 ${documents} 份文档${site}：${countSeverities(others)}；数字核对：${countVerdicts(figures) || '没有疑点'}${explained}。`,
    ...(coverage === undefined ? [] : [`${showCoverage(coverage)}。`]),
    ...showFailures(groups, strict),
  ];
}

/** Findings by severity, in words: 1 个错误，0 个警告，2 个提示. */
export function countSeverities(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => {
    const times = findings.filter((finding) => finding.severity === severity).length;
    return `${times} 个${SEVERITY_WORDS[severity].name}`;
  }).join('，');
}

/** Findings about figures by verdict, in words; empty when there are none. */
export function countVerdicts(figures: readonly Finding[]): string {
  return VERDICT_ORDER.flatMap((verdict) => {
    const times = figures.filter((finding) => finding.verdict === verdict).length;
    return times === 0 ? [] : [`${times} 处${VERDICT_WORDS[verdict].name}`];
  }).join('，');
}

/** What has to be cleared up before publication, and whether a strict check passes; no line where there is nothing to say. */
function showFailures(groups: readonly CheckedGroup[], strict: boolean): readonly string[] {
  const failures = countFailures(groups, true);
  if (failures === 0) return strict ? ['严格检查：通过。'] : [];
  const files = countFailures(groups);
  const mend = files === 0 ? '' : `文件和链接的 ${files} 处要改正；`;
  const explain = files === failures ? '' : '数字和文字的，改正，或请部门说明后写进 review.json；';
  const asked = `${SEVERITY_ASKS.error} ${failures} 处：${mend}${explain}`.replace(/；$/, '。');
  return [`${strict ? '严格检查：未通过。' : ''}${asked}`];
}
