import { printDecimal, type Decimal } from '../../../../src/lib/model/index.ts';
import { dropZeros, toCents, toPercent } from './exact.ts';
import { leaf, percentOf, sumOf, type Formula } from './formula.ts';
import type { Money } from './ledger.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import type { Told } from './words.ts';

/** Makes the figures of a document in its print. */
export interface Figures {
  /** An amount in 万元, half up; the print of its cell where it has one. */
  readonly amount: (money: Money, formula?: Formula) => Told;
  /** An amount that is the sum of others told. */
  readonly total: (yuan: bigint, parts: readonly (Told | Money)[]) => Told;
  /** `part` in percent of `whole`, half up from the exact amounts. */
  readonly percent: (part: bigint, whole: bigint, formula: Formula) => Told;
  /** The share of a part; both are told or stand in a cell. */
  readonly share: (part: Money, whole: Money, told?: { part?: Told; whole?: Told }) => Told;
  readonly count: (value: number, tail: string, formula?: Formula) => Told;
}

/** The figures of a document. */
export function makeFigures(style: Style, random: Random): Figures {
  const print = (value: Decimal): { text: string; value: Decimal } => {
    const drops = style.zeros === 'drop' || (style.zeros === 'mixed' && random.chance(25));
    const shown = drops || (value.digits === 0n && style.plainZero) ? dropZeros(value) : value;
    return { text: printDecimal(shown, { grouping: style.grouping }), value: shown };
  };
  const amount = (money: Money, formula?: Formula): Told => ({
    kind: 'amount',
    ...print(toCents(money.yuan)),
    tail: `${style.space}万元`,
    ...(money.cell === undefined ? {} : { cell: money.cell }),
    ...(formula ? { formula } : {}),
  });
  const percent = (part: bigint, whole: bigint, formula: Formula): Told => {
    const value = toPercent(part, whole, style.rateDecimals);
    const round = style.zeros !== 'keep' && value.digits % 10n ** BigInt(value.decimals) === 0n;
    const shown = round ? dropZeros(value) : value;
    return { kind: 'percent', text: printDecimal(shown), value: shown, tail: style.percent, formula };
  };
  return {
    amount,
    percent,
    total: (yuan, parts) => amount({ yuan }, sumOf(parts)),
    share: (part, whole, told = {}) =>
      percent(part.yuan, whole.yuan, percentOf(leaf(told.part ?? part), leaf(told.whole ?? whole))),
    count: (value, tail, formula) => ({
      kind: 'count',
      text: String(value),
      value: { digits: BigInt(value), decimals: 0 },
      tail,
      ...(formula ? { formula } : {}),
    }),
  };
}
