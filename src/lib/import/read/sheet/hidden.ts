import type { HiddenRun } from './model.ts';

/** Hidden rows or columns, ready to be asked. */
export interface Hidden {
  /** The first place from `place` on that is not hidden. */
  skip(place: number): number;
}

/** Joins runs in any order into something that can be asked quickly. */
export function indexHidden(runs: readonly HiddenRun[]): Hidden {
  const joined: [number, number][] = [];
  for (const [first, last] of [...runs].sort(([one], [other]) => one - other)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else if (last >= first) joined.push([first, last]);
  }
  return {
    skip(place) {
      let low = 0;
      let high = joined.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((joined[middle]?.[1] ?? 0) < place) low = middle + 1;
        else high = middle;
      }
      const run = joined[low];
      return run && run[0] <= place ? run[1] + 1 : place;
    },
  };
}
