import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridBlock, GridCell } from '../../../src/lib/import/blocks.ts';
import type { Column } from '../../../src/lib/model/index.ts';
import { readFlow, say } from './draw.ts';

/** A header tree as drawn: a name and what stands below it. */
interface Head {
  readonly label: string;
  readonly below: readonly Head[];
}

const label = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸子丑寅卯]{2,5}$/u);
const { tree } = fc.letrec<{ tree: Head }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ label, below: fc.constant([]) }),
    fc.record({
      label,
      below: fc.array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'head' }),
    }),
  ),
}));
const amount = fc.oneof(fc.constant(''), fc.constantFrom('0', '0.00', '1,114.90', '-3.5', '12.30'));

const countLeaves = (head: Head): number =>
  head.below.length === 0 ? 1 : head.below.reduce((sum, child) => sum + countLeaves(child), 0);
const depthOf = (head: Head): number => 1 + Math.max(0, ...head.below.map(depthOf));

/** Draws a tree with merged cells: groups across their leaves, leaves down to the last header row. */
function drawHeads(heads: readonly Head[], depth: number): GridCell[][] {
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  const place = (head: Head, level: number, column: number): void => {
    const down = head.below.length === 0 ? depth - level : 1;
    rows[level]?.push({ text: head.label, column, across: countLeaves(head), down });
    let next = column;
    for (const child of head.below) {
      place(child, level + 1, next);
      next += countLeaves(child);
    }
  };
  let column = 0;
  for (const head of heads) {
    place(head, 0, column);
    column += countLeaves(head);
  }
  return rows;
}

function toHeads(columns: readonly Column[]): Head[] {
  return columns.map(({ label: text, children = [] }) => ({ label: text, below: toHeads(children) }));
}

describe('a header of any shape', () => {
  test('should be read back as the tree it was drawn from, with every cell under its leaf', () => {
    let deepest = 0;
    const given = fc
      .array(tree, { minLength: 1, maxLength: 4 })
      .chain((heads) => {
        const all: Head[] = [{ label: '名目', below: [] }, ...heads];
        const leaves = all.reduce((sum, head) => sum + countLeaves(head), 0);
        const line = fc.array(amount, { minLength: leaves - 1, maxLength: leaves - 1 });
        return fc.tuple(fc.constant(all), fc.array(line, { minLength: 1, maxLength: 6 }));
      })
      // The first line has a figure, as a table has; else nothing says where the header ends.
      .map(
        ([heads, lines]) =>
          [heads, lines.map((line, row) => (row === 0 ? ['7.00', ...line.slice(1)] : line))] as const,
      );
    fc.assert(
      fc.property(given, ([heads, lines]) => {
        const depth = Math.max(...heads.map(depthOf));
        deepest = Math.max(deepest, depth);
        const head = drawHeads(heads, depth);
        const body = lines.map((line, row): GridCell[] => [
          { text: `某某${'一'.repeat(row + 1)}`, column: 0, across: 1, down: 1 },
          ...line.map((text, index) => ({ text, column: index + 1, across: 1, down: 1 })),
        ]);
        const rows = [...head, ...body];
        const width = lines[0]?.length ?? 0;
        const block: GridBlock = {
          kind: 'grid',
          line: 2,
          lastLine: rows.length + 1,
          width: width + 1,
          rows: rows.map((cells, index) => ({ line: index + 2, cells })),
        };
        const [table] = readFlow([say('某某情况表'), block]).tables;
        if (table?.kind !== 'table') throw new Error('no table');
        const [panel] = table.panels;
        expect(toHeads(panel?.columns ?? [])).toEqual(heads);
        const cells = panel?.rows.map((row) =>
          lines[0]?.map((_, index) => row.cells[`c${String(index + 2)}`] ?? ''),
        );
        expect(cells).toEqual(lines);
      }),
      { numRuns: 400, seed: 4 },
    );
    expect(deepest).toBeGreaterThanOrEqual(3);
  });
});
