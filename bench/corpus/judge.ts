import type { Finding } from '../../src/lib/model/index.ts';
import { names } from '../../tests/checks/accounts/mutate.ts';
import type { KeyEntry } from './files.ts';
import type { Key } from './write.ts';

/** What `check --format json` prints. */
export interface CheckOutput {
  readonly documents: readonly { readonly id: string; readonly findings: readonly Finding[] }[];
}

/** How a planted finding fared. */
export interface PlantOutcome {
  readonly plant: KeyEntry;
  /** `found`: a doubt at its place by an expected rule; `otherRule`: by another; `elsewhere`: in the document, not there. */
  readonly result: 'found' | 'otherRule' | 'elsewhere' | 'missed';
  readonly rules: readonly string[];
}

/** What a check made of a corpus. */
export interface Verdict {
  readonly plants: readonly PlantOutcome[];
  /** Doubts that follow from a plant: others in its document, and in the year compared with it. */
  readonly consequences: number;
  /** Doubts with no plant to answer for them. */
  readonly falseAlarms: readonly { readonly document: string; readonly finding: Finding }[];
  /** Findings that are no doubts, by rule and verdict: roundings, notices of style and terms. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Compares what a check found in a corpus with the key of the corpus. */
export function judgeCorpus({ documents }: CheckOutput, { plants }: Key): Verdict {
  const planted = new Map(plants.map((plant) => [plant.document, plant]));
  const later = new Set(plants.flatMap(({ alsoIn = [] }) => alsoIn));
  const outcomes: PlantOutcome[] = [];
  const falseAlarms: { document: string; finding: Finding }[] = [];
  const notes = new Map<string, number>();
  let consequences = 0;
  for (const { id, findings } of documents) {
    const doubts = findings.filter(isDoubt);
    for (const { rule, verdict } of findings.filter((finding) => !isDoubt(finding))) {
      const name = `${rule} ${verdict}`;
      notes.set(name, (notes.get(name) ?? 0) + 1);
    }
    const plant = planted.get(id);
    if (plant) {
      const here = doubts.filter((finding) => isAt(finding, plant));
      outcomes.push(judgePlant(plant, doubts, here));
      consequences += Math.max(0, doubts.length - Math.min(1, here.length));
    } else {
      const expected = doubts.filter((finding) => later.has(id) && looksBack(finding));
      consequences += expected.length;
      for (const finding of doubts)
        if (!expected.includes(finding)) falseAlarms.push({ document: id, finding });
    }
  }
  const unread = plants.filter(({ document }) => !documents.some(({ id }) => id === document));
  for (const plant of unread) outcomes.push({ plant, result: 'missed', rules: [] });
  return { plants: outcomes, consequences, falseAlarms, notes };
}

function judgePlant(plant: KeyEntry, doubts: readonly Finding[], here: readonly Finding[]): PlantOutcome {
  const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();
  const expected = here.filter(({ rule }) => plant.rules.includes(rule));
  if (expected.length > 0) return { plant, result: 'found', rules: rulesOf(expected) };
  if (here.length > 0) return { plant, result: 'otherRule', rules: rulesOf(here) };
  return { plant, result: doubts.length > 0 ? 'elsewhere' : 'missed', rules: rulesOf(doubts) };
}

/**
 * A doubt about figures or about what a document must say; a table that contradicts itself is told as undecided and
 * counts as well. What terms the words explain and how they write zeros is neither.
 */
function isDoubt({ rule, verdict, message }: Finding): boolean {
  if (/^(?:S\d|glossary-)/.test(rule)) return false;
  return verdict === 'doubt' || message.includes('小于其中一个部分');
}

/** Whether a finding compares a document with the year before. */
function looksBack({ rule, message }: Finding): boolean {
  return rule === 'X15' || message.includes('按两年的表');
}

/** Whether a finding points to the line or to the table of a plant. */
function isAt(finding: Finding, { file, line, place }: KeyEntry): boolean {
  return place === undefined ? finding.file === file && finding.line === line : names(finding, place);
}
