import type { ReviewedFinding } from '../../checks/index.ts';
import { SEVERITIES, type Coverage, type Finding } from '../../model/index.ts';
import type { CheckedGroup } from './findings.ts';
import { VERDICT_ORDER } from './words.ts';

/** A finding and where it comes from. */
export interface Entry {
  readonly finding: ReviewedFinding;
  /** True for what figures say about each other, false for files, links and terms. */
  readonly isFigure: boolean;
}

/** Everything said about a group that no waiver explains, the worst first. */
export function listOpen(group: CheckedGroup): readonly Entry[] {
  return listEntries(group).filter(({ finding }) => finding.waived === undefined);
}

/** Everything said about a group that a waiver explains, the worst first. */
export function listWaived(group: CheckedGroup): readonly ReviewedFinding[] {
  return listEntries(group)
    .map(({ finding }) => finding)
    .filter(({ waived }) => waived !== undefined);
}

/** Groups, the worst first: by what keeps the site from being right, then by doubts, warnings, notices. */
export function sortGroups(groups: readonly CheckedGroup[]): readonly CheckedGroup[] {
  const weighed = groups.map((group) => ({ group, weight: weigh(group) }));
  return weighed.toSorted(compareWeighed).map(({ group }) => group);
}

/**
 * How many findings speak against publishing: errors in files and links; `strict` adds every doubt about figures
 * that is an error. Waived ones never count.
 */
export function countFailures(groups: readonly CheckedGroup[], strict = false): number {
  return groups
    .flatMap(listOpen)
    .filter(({ finding, isFigure }) =>
      isFigure
        ? strict && finding.severity === 'error' && finding.verdict === 'doubt'
        : finding.severity === 'error',
    ).length;
}

/** The coverage of all documents together; undefined where there are no figures to count. */
export function sumCoverage(groups: readonly CheckedGroup[]): Coverage | undefined {
  const counted = groups.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  const sum = (key: keyof Coverage) => counted.reduce((total, coverage) => total + coverage[key], 0);
  const coverage = { bound: sum('bound'), recomputed: sum('recomputed'), stated: sum('stated') };
  return hasFigures(coverage) ? coverage : undefined;
}

/** Whether there is anything to tell about coverage. */
export function hasFigures(coverage: Coverage | undefined): coverage is Coverage {
  return coverage !== undefined && coverage.bound + coverage.recomputed + coverage.stated > 0;
}

function listEntries({ findings, figures = [] }: CheckedGroup): readonly Entry[] {
  return [
    ...findings.map((finding) => ({ finding, isFigure: false })),
    ...figures.map((finding) => ({ finding, isFigure: true })),
  ].toSorted(compareEntries);
}

function compareEntries(left: Entry, right: Entry): number {
  const [one, other] = [left.finding, right.finding];
  return (
    rank(left) - rank(right) ||
    VERDICT_ORDER.indexOf(one.verdict) - VERDICT_ORDER.indexOf(other.verdict) ||
    compareText(one.file, other.file) ||
    (one.line ?? 0) - (other.line ?? 0)
  );
}

/** Of equal severity, what keeps the site from being right comes before figures; mere notices about terms come after them. */
function rank({ finding: { severity }, isFigure }: Entry): number {
  return 2 * SEVERITIES.indexOf(severity) + ((severity === 'notice') === isFigure ? 0 : 1);
}

interface Weighed {
  readonly group: CheckedGroup;
  /** Number of findings of each rank, the worst rank first. */
  readonly weight: readonly number[];
}

function weigh(group: CheckedGroup): readonly number[] {
  const open = listOpen(group);
  const isDoubt = ({ finding, isFigure }: Entry) => isFigure && finding.verdict === 'doubt';
  const count = (severity: Finding['severity'], isFigure: boolean) =>
    open.filter((entry) => entry.finding.severity === severity && entry.isFigure === isFigure).length;
  return [
    count('error', false),
    count('error', true),
    count('warning', false),
    open.filter(isDoubt).length,
    count('notice', true),
    count('notice', false),
  ];
}

function compareWeighed(left: Weighed, right: Weighed): number {
  const index = left.weight.findIndex((value, at) => value !== right.weight[at]);
  if (index >= 0) return (right.weight[index] ?? 0) - (left.weight[index] ?? 0);
  return compareText(left.group.id, right.group.id);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
