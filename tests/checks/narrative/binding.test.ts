import { describe, expect, it } from 'vitest';
import { readTruth, reviewReal } from './real.ts';
import type { TrueFigure } from './truth/types.ts';

const golden = readTruth('zhuzhou-part-three') as readonly TrueFigure[];
const { paragraphs, review } = reviewReal('zhuzhou/kexie/2021');

/** The notes of a line with the occurrence of their print in it: what the golden list names. */
const notes = new Map(
  paragraphs.flatMap((paragraph, index) => {
    const seen = new Map<string, number>();
    return review.notes
      .filter((note) => note.paragraph === index)
      .map((note) => {
        const nth = (seen.get(note.print) ?? 0) + 1;
        seen.set(note.print, nth);
        return [`${paragraph.line} ${note.print} ${nth}`, note] as const;
      });
  }),
);
const entries = golden.map((entry) => ({
  entry,
  note: notes.get(`${entry.line} ${entry.print} ${entry.nth}`),
}));
const quantities = entries.filter(({ entry }) => entry.kind !== 'count');

describe('every number of 决算情况说明 in the first document', () => {
  it('is found: 105 amounts, 37 percentages, 17 counts', () => {
    expect(entries.filter(({ note }) => !note).map(({ entry }) => entry)).toEqual([]);
    const count = (kind: string) => golden.filter((entry) => entry.kind === kind).length;
    expect([count('amount'), count('percent'), count('count')]).toEqual([105, 37, 17]);
  });

  it('is bound to no cell but one that means it', () => {
    const wrong = entries.filter(
      ({ entry, note }) => note?.cell !== undefined && !(entry.cells ?? []).includes(note.cell),
    );
    expect(wrong).toEqual([]);
  });

  it('is bound or recomputed in at least 95 of 100 cases', () => {
    const accounted = quantities.filter(({ note }) => note?.standing !== 'stated');
    console.log(`${accounted.length} of ${quantities.length} amounts and percentages are accounted for`);
    expect(accounted.length / quantities.length).toBeGreaterThanOrEqual(0.95);
  });

  it('is called stated where nothing in the document confirms it', () => {
    const claimed = entries.filter(
      ({ entry, note }) => entry.expect === 'stated' && note?.standing !== 'stated',
    );
    expect(claimed).toEqual([]);
  });

  it('is bound wherever it quotes a cell', () => {
    const missed = entries.filter(
      ({ entry, note }) => entry.expect === 'bound' && note?.standing === 'stated',
    );
    expect(missed).toEqual([]);
  });
});
