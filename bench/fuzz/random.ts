/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `limit` - 1; 0 where there is none. */
  below(limit: number): number;
  /** One of a list. Throws where the list is empty. */
  pick<T>(list: readonly T[]): T;
}

/** A generator of its own for every variant, so that one can be made without those before it (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('Expected a list with something in it');
      return list[below(list.length)] as T;
    },
  };
}
