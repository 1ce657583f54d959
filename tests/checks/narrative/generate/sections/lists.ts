import { isNothing } from '../change.ts';
import type { Ledger } from '../ledger.ts';

/** Names of the 款 of 公开06 that hold an amount, below some classes, in the order of their codes. */
export function findClassList(ledger: Ledger, classes: readonly string[]): readonly string[] {
  return ledger
    .rows('t06')
    .filter(({ code = '' }) => code.length === 5 && classes.includes(code.slice(0, 3)))
    .filter(({ id }) => !isNothing(ledger.at(`t06.${id}.amount`).yuan))
    .map(({ label }) => label.trim());
}
