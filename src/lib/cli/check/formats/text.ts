import { WHOLE_DOCUMENT, type ReviewedFinding } from '../../../checks/index.ts';
import { cleanLine, SEVERITIES } from '../../../model/index.ts';
import type { CheckedGroup } from '../findings.ts';
import { hasFigures, listOpen, listWaived, sortGroups, type Entry } from '../order.ts';
import type { CheckReport } from '../report.ts';
import { findRule, findRulePage } from '../rule-list.ts';
import { gatherTerms } from '../terms.ts';
import { nameFinding, nameGroup, SEVERITY_ASKS, showCoverage, showDecision, showPlace } from '../words.ts';
import { countSeverities, countVerdicts, summarise } from './summary.ts';

/** Renders a check for people: by document, the worst document and finding first, waived ones short at the end, then a count. */
export function renderText(report: CheckReport): string {
  const { groups, origin } = report;
  const parts = sortGroups(groups)
    .filter(({ findings, figures = [] }) => findings.length + figures.length > 0)
    .map((group) => renderGroup(group, origin));
  const waived = groups.flatMap(listWaived).length;
  return `${[...parts, summarise(report, waived).join('\n')].join('\n\n')}\n`;
}

function renderGroup(group: CheckedGroup, origin: string | undefined): string {
  const open = listOpen(group);
  const waived = listWaived(group);
  const others = open.filter(({ isFigure }) => !isFigure).map(({ finding }) => finding);
  const verdicts = countVerdicts(open.filter(({ isFigure }) => isFigure).map(({ finding }) => finding));
  return [
    `${nameGroup(group)}（${countSeverities(others)}${verdicts && `；${verdicts}`}）`,
    ...(group.title === undefined ? [] : [`  ${cleanLine(group.title)}`]),
    ...(hasFigures(group.coverage) ? [`  ${showCoverage(group.coverage)}`] : []),
    ...SEVERITIES.flatMap((severity) => {
      const entries = open.filter(({ finding }) => finding.severity === severity);
      if (entries.length === 0) return [];
      const shown = gatherTerms(entries).map((entry) => renderEntry(entry, origin));
      return [`  【${SEVERITY_ASKS[severity]}】${entries.length} 处`, ...shown];
    }),
    ...(waived.length === 0 ? [] : [`  已豁免 ${waived.length} 处：`, ...waived.map(renderWaived)]),
  ].join('\n');
}

function renderEntry({ finding, isFigure }: Entry, origin: string | undefined): string {
  const { rule, severity, message, file, line, reported, computed } = finding;
  const name = nameFinding(finding, isFigure);
  // What a waiver has to write as its place.
  const shown = showPlace(finding) ?? (isFigure ? WHOLE_DOCUMENT : undefined);
  const where = `${file}${line === undefined ? '' : `:${line}`}${shown === undefined ? '' : `（${shown}）`}`;
  const lines = [`${name} ${where}`, `  ${message}`];
  // A sentence about figures carries both sides itself, and a notice names what it found; an error in a file shows both.
  const showsSides = !isFigure && severity === 'error';
  if (showsSides && reported !== undefined) lines.push(`  实际：${reported}`);
  if (showsSides && computed !== undefined) lines.push(`  应为：${computed}`);
  lines.push(
    `  规则：${[rule, findRule(rule)?.title, findRulePage(rule, origin)].filter(Boolean).join(' ')}`,
  );
  return lines.map((text) => `  ${text.startsWith('  ') ? '  ' : ''}${cleanLine(text)}`).join('\n');
}

function renderWaived({ rule, place, waived }: ReviewedFinding): string {
  const why = waived ? `：${waived.reason}（${showDecision(waived)}）` : '';
  return `    ${cleanLine(`${rule} ${place ?? ''}${why}`)}`;
}
