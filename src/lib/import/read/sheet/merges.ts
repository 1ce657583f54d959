import type { CellRange } from './model.ts';

/** Finds the merged range that covers a cell. Cells must be asked for in reading order. */
export interface MergeFinder {
  find(row: number, column: number): CellRange | undefined;
  /** Ranges left out because an earlier one already covers a part of them. */
  readonly overlapping: readonly CellRange[];
}

/**
 * Walks down the sheet once: `active` holds the ranges that reach the present row, by column. No two of them overlap, so
 * there are never more than columns, and any number of ranges costs little.
 */
export function createMergeFinder(ranges: readonly CellRange[]): MergeFinder {
  const sorted = ranges
    .filter(({ top, bottom, left, right }) => top !== bottom || left !== right)
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const active: CellRange[] = [];
  const overlapping: CellRange[] = [];
  let next = 0;
  const locate = (column: number): number => {
    let low = 0;
    let high = active.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((active[middle]?.right ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const insert = (range: CellRange): void => {
    const from = locate(range.left);
    let to = from;
    while ((active[to]?.left ?? Infinity) <= range.right) {
      if ((active[to]?.bottom ?? 0) >= range.top) return void overlapping.push(range);
      to += 1;
    }
    active.splice(from, to - from, range);
  };
  return {
    overlapping,
    find(row, column) {
      for (let range = sorted[next]; range && range.top <= row; range = sorted[next]) {
        insert(range);
        next += 1;
      }
      const range = active[locate(column)];
      return range && range.left <= column && range.bottom >= row ? range : undefined;
    },
  };
}
