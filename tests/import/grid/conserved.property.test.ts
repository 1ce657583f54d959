import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { blocks } from './arbitrary.ts';
import { readFlow } from './draw.ts';

/** Letters and digits of a text, each with how often it stands there. */
function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of texts.join('').replace(/\s/gu, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['id', 'kind', 'role', 'form', 'unit', 'orientation'].includes(key) ? [] : listStrings(inner),
  );
}

describe('any grids at all', () => {
  test('should become words and tables with every cell conserved, or be refused with a message', () => {
    let read = 0;
    fc.assert(
      fc.property(blocks, (given) => {
        let flow;
        try {
          flow = readFlow(given);
        } catch (error) {
          // A statutory table twice in one document is refused; nothing else is.
          if (!(error instanceof DisclosureError) || !error.message.includes('同一张表')) throw error;
          return;
        }
        read += 1;
        // A doubt about a cell of a table is told; words in a frame are no table.
        const doubts = flow.located.flatMap((table) => [
          ...(table.grid ?? []).flat().flatMap(({ cells }) => cells.filter(({ doubt }) => doubt)),
          ...(table.doubted ?? []),
        ]);
        expect(flow.items.filter(({ message }) => message === '疑').length).toBeGreaterThanOrEqual(
          doubts.length,
        );
        const found = count([
          ...flow.words,
          ...flow.tables.flatMap(listStrings),
          ...flow.items.map(({ text }) => text),
        ]);
        const printed = count(
          given.flatMap((block) =>
            block.kind === 'grid'
              ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
              : block.kind === 'text'
                ? block.inlines.map(({ text }) => text)
                : [],
          ),
        );
        for (const [letter, times] of printed)
          expect(found.get(letter) ?? 0, `${letter} of ${JSON.stringify(given)}`).toBeGreaterThanOrEqual(
            times,
          );
      }),
      { numRuns: 1000, seed: 4 },
    );
    expect(read).toBeGreaterThan(800);
  }, 60_000);
});
