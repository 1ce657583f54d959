import type { Verdict } from './judge.ts';
import { MEASURES, summarise, type Measure, type Tally } from './tally.ts';
import type { Key } from './write.ts';

const NAMES: Record<Measure, string> = {
  words: 'words, UTF-8 bytes',
  rows: 'table rows',
  cells: 'printed amounts',
  items: 'items (项) of 公开05',
  json: 'table files, bytes',
  source: 'original, bytes',
};

/** A plain line at most once a second. */
export function startLine(): (done: number, total: number) => void {
  const start = performance.now();
  let last = start;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < 1_000) return;
    last = now;
    const rate = (done / (now - start)) * 1_000;
    console.log(
      `${done} / ${total} department-years, ${rate.toFixed(0)}/s, ${((total - done) / rate).toFixed(0)} s left`,
    );
  };
}

/** Prints how large the documents of a corpus are. */
export function printCorpus({ departmentYears, plants }: Key, tally: Tally, seconds: number): void {
  console.log(
    `${departmentYears} department-years in ${seconds.toFixed(1)} s; ${plants.length} planted findings`,
  );
  console.log(['each', 'mean', 'least', '10 %', 'median', '90 %', 'most'].map(cell).join(''));
  for (const measure of MEASURES) {
    const { mean, quantiles } = summarise(tally[measure]);
    console.log([NAMES[measure], Math.round(mean), ...quantiles].map(cell).join(''));
  }
}

/** Prints how a check fared with a corpus. */
export function printVerdict({ plants, consequences, falseAlarms, notes }: Verdict): void {
  console.log(['planted', 'all', 'found', 'other rule', 'elsewhere', 'missed'].map(cell).join(''));
  for (const kind of ['amount', 'percent', 'cell'] as const) {
    const own = plants.filter(({ plant }) => plant.kind === kind);
    const of = (result: string) => own.filter((outcome) => outcome.result === result).length;
    console.log(
      [kind, own.length, of('found'), of('otherRule'), of('elsewhere'), of('missed')].map(cell).join(''),
    );
  }
  for (const { plant, result, rules } of plants) {
    if (result === 'found') continue;
    const { document, line, place, correct, printed } = plant;
    console.log(
      `  ${result}: ${document} ${place ?? line} ${correct} → ${printed} (${plant.rules.join(' ')}; said ${rules.join(' ') || 'nothing'})`,
    );
  }
  console.log(`doubts that follow from plants: ${consequences}; false alarms: ${falseAlarms.length}`);
  for (const { document, finding } of falseAlarms.slice(0, 20))
    console.log(`  ${document} ${finding.rule} ${finding.file}:${finding.line ?? ''} ${finding.message}`);
  const told = [...notes].sort().map(([name, times]) => `${name} ${times}`);
  console.log(`other findings: ${told.join(', ') || 'none'}`);
}

function cell(value: string | number, index: number): string {
  return index === 0 ? String(value).padEnd(24) : String(value).padStart(11);
}
