import type { Figure } from './figure.ts';
import type { Relation, Term } from './relation.ts';

function add(figures: readonly Figure[]): Term[] {
  return figures.map((figure) => ({ sign: 1, figure }));
}

/** A total and the parts it is printed to be the sum of. */
export function sumOf(whole: Figure, parts: readonly Figure[], partsName: string): Relation {
  return { kind: 'sum', whole, parts: add(parts), partsName };
}

/** One figure told in two places. */
export function equalTo(whole: Figure, other: Figure): Relation {
  return { kind: 'equal', whole, parts: add([other]), partsName: other.name };
}

/** A figure that is at least the sum of the parts. */
export function atLeast(whole: Figure, parts: readonly Figure[], partsName: string): Relation {
  return { kind: 'at-least', whole, parts: add(parts), partsName };
}

/** A figure that follows from others: `plus` added, `minus` taken off. */
export function balanceOf(
  whole: Figure,
  plus: readonly Figure[],
  minus: readonly Figure[],
  partsName: string,
): Relation {
  const taken = minus.map((figure): Term => ({ sign: -1, figure }));
  return { kind: 'balance', whole, parts: [...add(plus), ...taken], partsName };
}
