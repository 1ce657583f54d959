import type { Mention } from '../../text/index.ts';
import { oncePer } from '../remember.ts';
import { mentionAt } from './near-mentions.ts';
import type { ReadParagraph } from './subject.ts';

/** Quantities that are divided by kinds of money (资金性质) in a bracket, each a small part of what is told elsewhere. */
const DIVIDED = /三公|因公出国|公务用车|公务接待|机关运行经费|会议费|培训费|政府采购/;
const MONEY = /^(?:一般公共预算|政府性基金|国有资本经营)/;

/** The whole a number is told as a part of; undefined where it is told by itself. */
export function wholeOf(paragraph: ReadParagraph, figure: number): Mention | undefined {
  return mentionAt(paragraph, indexWholes(paragraph).get(figure));
}

/** Of every part the figure of its whole; of two lists the first counts. */
const indexWholes = oncePer(({ statements }: ReadParagraph): ReadonlyMap<number, number> => {
  const wholes = new Map<number, number>();
  for (const one of statements) {
    if (one.kind !== 'parts' || one.operands.whole === undefined) continue;
    for (const { figure } of one.parts) if (!wholes.has(figure)) wholes.set(figure, one.operands.whole);
  }
  return wholes;
});

/**
 * The quantity whose portion a number is: “三公”经费支出6.05万元（其中：一般公共预算支出6.05万元） tells no 一般公共预算支出,
 * but how much of “三公”经费 came of it. Undefined for every other number.
 */
export function quantityDivided(paragraph: ReadParagraph, mention: Mention): string | undefined {
  if (!MONEY.test(mention.subject)) return undefined;
  const whole = wholeOf(paragraph, mention.figure)?.subject;
  return whole !== undefined && DIVIDED.test(whole) ? whole : undefined;
}
