/** Choices that follow from a seed alone. Integers only: the same seed makes the same words on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice;
  /** True in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean;
  /** An amount in yuan from 100 up to `most`, small and great ones equally often. */
  readonly yuan: (most: bigint) => bigint;
}

/** A source of choices (mulberry32, in 32-bit integers). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % Math.max(1, limit);
  const pick = <Choice>(choices: readonly Choice[]): Choice => {
    const chosen = choices[below(choices.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  return {
    below,
    pick,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    yuan: (most) => {
      const longest = most.toString().length;
      const length = 3 + below(Math.max(1, longest - 2));
      const ceiling = 10n ** BigInt(length) < most ? 10n ** BigInt(length) : most;
      if (ceiling <= 100n) return 100n;
      const wide = (BigInt(next()) << 32n) | BigInt(next());
      return 100n + (wide % (ceiling - 99n));
    },
  };
}
