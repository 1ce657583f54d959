import { printsAlike, toCents, toPercent } from './exact.ts';
import { leaf, minus, percentOf, plus, type Formula } from './formula.ts';
import type { Money } from './ledger.ts';
import { giveReason } from './reasons.ts';
import type { Claim, Told, Turn, Words } from './words.ts';
import { either, type Writer } from './writer.ts';

/** What a comparison needs. */
export interface Comparison {
  /** The figure compared, told before. */
  readonly now: Told;
  readonly money: Money;
  readonly before: bigint;
  /** What it is compared with: 上年, 年初预算数. */
  readonly base: string;
  readonly reason?: boolean;
}

const WORDS = { up: ['增加', '增长', '上升', '增幅'], down: ['减少', '下降', '降低', '降幅'] } as const;

/** An exact amount of the year before: alike, nothing, or some way off. Never so near that it prints alike. */
export function inventBefore({ random }: Writer, now: bigint): bigint {
  if (random.chance(10)) return now;
  if (now === 0n) return random.chance(60) ? 0n : random.yuan(500_000n);
  if (random.chance(8)) return 0n;
  const shift = (now * BigInt(random.between(1, 900))) / 1000n + BigInt(random.below(97));
  const before = random.chance(50) ? now + shift : now - shift;
  return before < 100n || printsAlike(before, now) ? now : before;
}

/** 与上年相比，增加…万元，增长…%: without the mark before it. */
export function tellChange(writer: Writer, comparison: Comparison): Words {
  const { random, figures } = writer;
  const { now, money, before, base } = comparison;
  if (printsAlike(before, money.yuan)) {
    return random.pick([
      `与${base}相比持平`,
      `与${base}持平`,
      `较${base}持平`,
      `与${base}相比，持平`,
      `较${base}无变化`,
    ]);
  }
  const up = money.yuan > before;
  const difference = up ? money.yuan - before : before - money.yuan;
  const reason = comparison.reason === false ? '' : giveReason(random, up);
  if (before === 0n) {
    const delta = figures.amount({ yuan: difference }, leaf(now));
    const turn = makeTurn(up, 'amount', 0, []);
    return [
      either<Words>(random, [
        () => [`较${base}`, turn, delta],
        () => [`与${base}相比，`, turn, delta],
        () => [`比${base}`, turn, delta],
        () => [`与${base}相比`, turn, delta],
      ]),
      reason,
    ];
  }
  const rateOf = (delta: Told, whole: Formula) =>
    toPercent(difference, before, writer.style.rateDecimals).digits === 0n
      ? undefined
      : figures.percent(difference, before, percentOf(leaf(delta), whole));
  const sum = up ? minus : plus;

  if (random.chance(18)) {
    const old = figures.amount({ yuan: before });
    const delta = figures.amount(
      { yuan: difference },
      up ? minus(leaf(now), leaf(old)) : minus(leaf(old), leaf(now)),
    );
    const rate = rateOf(delta, leaf(old));
    const claim: Claim = { left: leaf(old), relation: up ? '>' : '<', right: leaf(now) };
    const words = turns(up, rate, [claim], random.below(2) === 0);
    const name = base.endsWith('数')
      ? base
      : `${base}${base.endsWith('年') || base.endsWith('度') ? '决算数' : '数'}`;
    return [
      either<Words>(random, [
        () => [`${name}为`, old, `，较${base}`],
        () => [name, old, `，比${base}`],
        () => [`与${name}`, old, '相比，'],
        () => [`比${name}`, old],
      ]),
      words.delta(delta),
      words.rate('，', rate, ''),
      reason,
    ];
  }
  // An exact difference has no formula of its own here: only the year before would give it.
  const delta = figures.amount({ yuan: difference });
  const rate = rateOf(delta, sum(leaf(now), leaf(delta)));
  const turned: readonly Claim[] = rate
    ? [
        {
          left: leaf(rate),
          relation: '=',
          right: percentOf(leaf(delta), (up ? plus : minus)(leaf(now), leaf(delta))),
        },
      ]
    : [];
  const words = turns(up, rate, turned, random.below(2) === 0);
  return [
    either<Words>(random, [
      () => [`与${base}相比，`, words.delta(delta), words.rate('，', rate, '')],
      () => [`较${base}`, words.delta(delta), words.rate('，', rate, '')],
      () => [`比${base}`, words.delta(delta), words.rate('，', rate, '')],
      () => [`与${base}相比`, words.delta(delta), words.rate('（', rate, '）')],
      () => [`同${base}相比，`, words.delta(delta), words.rate('、', rate, '')],
      () => [`较${base}`, words.delta(delta), words.rate('，', rate, '')],
    ]),
    reason,
  ];
}

/** The words of direction of one comparison: they contradict each other when one is turned. */
function turns(up: boolean, rate: Told | undefined, turned: readonly Claim[], long: boolean) {
  const partners = rate ? 1 : 0;
  const first = makeTurn(up, 'amount', partners, turned);
  const second = makeTurn(up, 'rate', partners, turned, long);
  return {
    delta: (delta: Told): Words => [first, delta],
    rate: (open: string, told: Told | undefined, close: string): Words =>
      told ? [open, second, told, close] : '',
  };
}

function makeTurn(
  up: boolean,
  of: 'amount' | 'rate',
  partners: number,
  turned: readonly Claim[],
  long = false,
): Turn {
  const index = of === 'amount' ? 0 : long ? 1 : 3;
  const [text, opposite] = up ? [WORDS.up[index], WORDS.down[index]] : [WORDS.down[index], WORDS.up[index]];
  return { kind: 'turn', text, opposite, partners, turned };
}

/** The amount of the year before: of the earlier document where there is one, else made up. */
export function findBefore(writer: Writer, money: Money): bigint {
  const { previous } = writer;
  return previous && money.cell !== undefined
    ? previous.at(money.cell).yuan
    : inventBefore(writer, money.yuan);
}

/** Whether an amount prints as 0. */
export function isNothing(yuan: bigint): boolean {
  return toCents(yuan).digits === 0n;
}
