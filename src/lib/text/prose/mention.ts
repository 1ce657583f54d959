import type { Figure } from './figures/types.ts';
import type { Direction } from './statement.ts';

/** What a figure tells of its subject. */
export type Role =
  | 'value'
  | 'budget'
  | 'final'
  | 'previous'
  | 'delta'
  | 'rate'
  | 'share'
  | 'completion'
  | 'ratio'
  | 'threshold'
  | 'full'
  | 'got'
  | 'count'
  | 'plain';

/** One figure read in its clause: what of what (角色与主语). */
export interface Mention {
  /** Index into the figures of the paragraph. */
  readonly figure: number;
  readonly kind: Figure['kind'];
  readonly role: Role;
  /** Carried over from an earlier clause where its own clause names none. */
  readonly subject: string;
  /** Whether the subject stands in the clause itself. */
  readonly named: boolean;
  /** Index of the sentence, and of the piece in the sentence. */
  readonly sentence: number;
  readonly piece: number;
  /** How many brackets with figures it stands in. */
  readonly depth: number;
  /** The words between the figure before it and this one. */
  readonly head: string;
  /** The words after it, up to the next figure or mark. */
  readonly tail: string;
  readonly direction?: Direction;
  /** The word of direction, or the budget's or ratio's name, as printed. */
  readonly printed?: string;
  /** The base of a comparison or share, as printed. */
  readonly base?: string;
  readonly offset: number;
  readonly end: number;
}

/** A whole with the parts told after it (其中). */
export interface Group {
  readonly link: string;
  readonly sentence: number;
  /** The mention of the whole; absent where it is named without a figure. */
  readonly whole?: Mention;
  readonly subject: string;
  readonly members: Mention[];
  readonly names: string[];
  /** In how many brackets the list stands. */
  readonly depth: number;
  readonly offset: number;
  end: number;
}

/** The last mention of a sentence up to one of its pieces; mentions are in the order of the text. */
export function findLastBefore(
  mentions: readonly Mention[],
  sentence: number,
  piece: number,
): Mention | undefined {
  const found = mentions[countBefore(mentions, sentence, piece) - 1];
  return found?.sentence === sentence ? found : undefined;
}

/** How many mentions stand up to a piece of a sentence (binary search). */
export function countBefore(mentions: readonly Mention[], sentence: number, piece: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = mentions[middle];
    const before = one && (one.sentence < sentence || (one.sentence === sentence && one.piece <= piece));
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}
