import type { Direction, Fact, Narrative } from '../../tests/checks/narrative/generate/write.ts';
import { compare, evaluate, overlap, readInterval, type Interval } from './interval.ts';

/** What a figure became. */
export interface Change {
  readonly fact: number;
  readonly print: string;
  readonly tail: string;
}

/** Whether a change can be seen at all, and whether it goes beyond what rounding explains. */
export interface Judgement {
  /** The figure stands in a relation: it quotes a cell, is computed, or others are computed from it. */
  readonly checkable: boolean;
  /** A relation that held holds no longer, whatever the prints stand for. */
  readonly beyond: boolean;
}

/** Prints of cells by anchor; a blank one prints nothing. */
export type Look = (anchor: string) => string;

/** Judges changes of figures by the relations the writer knows of. */
export function judgeFigures({ facts }: Narrative, look: Look, changes: readonly Change[]): Judgement {
  const changed = new Map(changes.map((change) => [change.fact, change]));
  const now = (index: number): Interval => toInterval(changed.get(index) ?? facts[index]);
  const operand = (token: string): Interval =>
    token.startsWith('#') ? now(Number(token.slice(1))) : readInterval(look(token) || '0.00');
  let checkable = false;
  let beyond = false;
  facts.forEach((fact, index) => {
    const own = changed.has(index);
    const uses = (fact.formula?.match(/#\d+/g) ?? []).some((token) => changed.has(Number(token.slice(1))));
    if (own && fact.cell !== undefined) {
      checkable = true;
      if (!overlap(now(index), operand(fact.cell))) beyond = true;
    }
    if (fact.formula === undefined || !(own || uses)) return;
    checkable = true;
    const computed = evaluate(fact.formula, operand);
    if (computed && !overlap(now(index), computed)) beyond = true;
  });
  return { checkable, beyond };
}

/** Judges a turned word of direction: another word contradicts it, or the figures do. */
export function judgeDirection({ facts }: Narrative, look: Look, direction: Direction): Judgement {
  const operand = (token: string): Interval =>
    token.startsWith('#') ? toInterval(facts[Number(token.slice(1))]) : readInterval(look(token) || '0.00');
  const impossible = direction.turned.some(({ left, relation, right }) => {
    const [one, other] = [evaluate(left, operand), evaluate(right, operand)];
    if (!one || !other) return false;
    if (relation === '=') return !overlap(one, other);
    return relation === '<' ? compare(one.low, other.high) >= 0 : compare(one.high, other.low) <= 0;
  });
  return {
    checkable: direction.partners > 0 || direction.turned.length > 0,
    beyond: direction.partners > 0 || impossible,
  };
}

function toInterval(figure: Pick<Fact, 'print' | 'tail'> | undefined): Interval {
  if (!figure) throw new Error('Expected a figure');
  return readInterval(figure.print, figure.tail.trim() === '元' ? -4 : 0);
}
