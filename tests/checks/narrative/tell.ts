import type { Claim } from '../../../src/lib/checks/narrative/claim.ts';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';
import { nameSpot, type NarrativeView } from '../../../src/lib/checks/narrative/subject.ts';

const REPORT = '## 第五部分 附件\n### 绩效自评报告\n';

/** Claims about words that stand in a performance report, as `rule verdict place formula`. */
export function tellReport(source: (view: NarrativeView) => readonly Claim[], words: string): string[] {
  return tell(source, REPORT + words);
}

/** Claims about words with headings, as `rule verdict place formula`; the section of a place is left out. */
export function tell(source: (view: NarrativeView) => readonly Claim[], words: string): string[] {
  const view = exampleNarrative(words);
  return source(view).map((claim) => {
    const place = nameSpot(view, claim.spot).replace(/^[^#]*#/, '');
    return `${claim.rule} ${claim.verdict} ${place} ${claim.formula}`;
  });
}
