import type { Finding } from '../../src/lib/model/index.ts';
import { names } from '../../tests/checks/accounts/mutate.ts';
import type { Mutation } from './mutation.ts';

/** What the checker made of a mutation. */
export interface Outcome {
  readonly document: string;
  readonly mutation: Mutation;
  /** `caught`: a new doubt names the place. `elsewhere`: a new doubt, but not there. */
  readonly result: 'caught' | 'elsewhere' | 'softened' | 'missed';
  /** Rules of the new doubts that name the place, or of the findings that came near. */
  readonly rules: readonly string[];
  readonly why: string;
  /** The rule that answers for the section, where the document is a made one. */
  readonly expected?: string;
}

/** Compares what was found before and after a mutation. */
export function compareFindings(
  document: string,
  mutation: Mutation,
  before: readonly Finding[],
  after: readonly Finding[],
): Outcome {
  const added = subtract(after, before);
  const doubts = added.filter(isDoubt);
  const here = doubts.filter((finding) => namesPlace(finding, mutation) || namesDeleted(finding, mutation));
  const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();
  const told = { document, mutation };
  if (here.length > 0) return { ...told, result: 'caught', rules: rulesOf(here), why: '' };
  if (doubts.length > 0) {
    const [first] = doubts;
    const why = `疑点在别处：${first?.rule ?? ''} ${first?.place ?? ''}`;
    return { ...told, result: 'elsewhere', rules: rulesOf(doubts), why };
  }
  const [soft] = added.filter((finding) => namesPlace(finding, mutation));
  if (soft) {
    return { ...told, result: 'softened', rules: [soft.rule], why: `只说${soft.verdict}：${soft.message}` };
  }
  return { ...told, result: 'missed', rules: [], why: '没有新的发现' };
}

/** A doubt; a contradiction in what a table says is told as undecided and counts as well. */
function isDoubt({ verdict, message }: Finding): boolean {
  return verdict === 'doubt' || message.includes('小于其中一个部分');
}

/** Whether a finding points to the changed words or, for a cell, to its table. */
export function namesPlace(finding: Finding, { lines, place }: Mutation): boolean {
  if (place !== undefined) {
    const [table = ''] = place.split('.');
    return names(finding, place) || finding.message.includes(`${table.toUpperCase()}/`);
  }
  return finding.file.endsWith('index.mdx') && finding.line !== undefined && lines.includes(finding.line);
}

/** Whether a finding misses the item that was deleted: its paragraph is gone, so it can name no line of it. */
function namesDeleted({ rule, message }: Finding, { kind, size, before }: Mutation): boolean {
  const code = /\d{7}/.exec(`${size} ${before}`)?.[0];
  return kind === 'row' && rule === 'C33' && code !== undefined && message.includes(code);
}

/** Findings that were not there before, whatever line they stand on. */
function subtract(after: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const finding of before) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = counts.get(keyOf(finding)) ?? 0;
    counts.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, verdict, message, file, place, reported, computed }: Finding): string {
  return JSON.stringify([rule, verdict, message, file, place, reported, computed]);
}
