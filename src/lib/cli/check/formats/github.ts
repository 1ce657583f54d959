import { cleanLine } from '../../../model/index.ts';
import type { CheckedGroup } from '../findings.ts';
import { listOpen, listWaived, sortGroups, type Entry } from '../order.ts';
import { locateFile, type CheckReport } from '../report.ts';
import { findRule, findRulePage } from '../rule-list.ts';
import { nameFinding } from '../words.ts';
import { summarise } from './summary.ts';

/** Renders a check as workflow commands (`::error file=…`): GitHub shows each beside its line. Waived findings are only counted. */
export function renderGithub(report: CheckReport): string {
  const commands = sortGroups(report.groups).flatMap((group) =>
    listOpen(group).map((entry) => renderCommand(report, group, entry)),
  );
  const waived = report.groups.flatMap(listWaived).length;
  return `${[...commands, ...summarise(report, waived)].join('\n')}\n`;
}

function renderCommand(report: CheckReport, group: CheckedGroup, { finding, isFigure }: Entry): string {
  const { rule, severity, message, file, line, place } = finding;
  const name = nameFinding(finding, isFigure);
  const title = [`${name} ${rule}`, findRule(rule)?.title].filter(Boolean).join(' ');
  const properties = [
    ...(file === '' ? [] : [['file', locateFile(report.folders, group, file)] as const]),
    ...(line === undefined ? [] : [['line', String(line)] as const]),
    ['title', title] as const,
  ];
  const url = findRulePage(rule, report.origin);
  const text = [message, place === undefined ? '' : `（${place}）`, url === undefined ? '' : ` ${url}`].join(
    '',
  );
  const shown = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',');
  return `::${severity} ${shown}::${escapeData(cleanLine(text))}`;
}

/** Text after the second `::`: a line break or a percent sign would be read as the end or as an escape. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value between commas. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
