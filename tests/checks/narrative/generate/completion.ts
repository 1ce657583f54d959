import { printsAlike } from './exact.ts';
import { leaf, percentOf, type Formula } from './formula.ts';
import type { Money } from './ledger.ts';
import { nameReason } from './reasons.ts';
import { isNothing } from './change.ts';
import type { Told, Turn, Words } from './words.ts';
import { either, type Writer } from './writer.ts';

/** A budget made up for an amount: nothing, alike, or some way off. */
export function inventBudget({ random }: Writer, final: bigint): bigint {
  if (random.chance(15)) return 0n;
  if (random.chance(25)) return final;
  if (final === 0n) return random.yuan(300_000n);
  const shift = (final * BigInt(random.between(1, 950))) / 1000n + BigInt(random.below(89));
  const budget = random.chance(45) ? final + shift : final - shift;
  return budget < 100n || printsAlike(budget, final) ? final : budget;
}

/** Names of the budget a completion is measured by. */
export type BudgetName = '年初预算' | '预算';

/** Budget, final accounts, rate and how they stand to each other, without the mark at the end. */
export function tellCompletion(
  writer: Writer,
  {
    budget,
    final,
    name,
    formula,
  }: { budget: Money; final: Money; name: BudgetName; /** Of the final accounts. */ formula?: Formula },
): { readonly words: Words; readonly budget: Told; readonly final: Told } {
  const { random, figures, style } = writer;
  const told = figures.amount(final, formula);
  // 持平 says that the one is the other.
  const alike = budget.cell === undefined && printsAlike(budget.yuan, final.yuan);
  const asked = figures.amount(budget, alike ? leaf(told) : undefined);
  const rate = isNothing(budget.yuan)
    ? undefined
    : figures.percent(final.yuan, budget.yuan, percentOf(leaf(told), leaf(asked)));
  const words: Words = rate
    ? either<Words>(random, [
        () => [`${name}为`, asked, '，支出决算为', told, `，完成${name}的`, rate],
        () => [`${name}数`, asked, '，决算数', told, `，完成${name}的`, rate],
        () => [`${name}数为`, asked, '，支出决算数为', told, `，为${name}的`, rate],
        () => ['支出决算为', told, `，${name}为`, asked, `，完成${name}的`, rate],
        () => [name, asked, '，支出决算', told, `，完成${name}`, rate],
        () => [`${name}为`, asked, '，实际支出', told, `，完成${name}数的`, rate],
      ])
    : either<Words>(random, [
        () => [`${name}为`, asked, '，支出决算为', told],
        () => [`${name}数`, asked, '，决算数', told],
        () => [name, asked, '，支出决算', told],
        () => [`${name}数为`, asked, '，支出决算数为', told],
      ]);
  const verdict = tellVerdict(writer, { budget, final, asked, told, name });
  return { words: [words, style.colon === '' ? '，' : '。', verdict], budget: asked, final: told };
}

/** 决算数大于年初预算数的主要原因是…, or that they are alike. */
function tellVerdict(
  { random }: Writer,
  {
    budget,
    final,
    asked,
    told,
    name,
  }: { budget: Money; final: Money; asked: Told; told: Told; name: BudgetName },
): Words {
  if (printsAlike(budget.yuan, final.yuan)) {
    return random.pick([
      `决算数与${name}数持平`,
      `决算数等于${name}数`,
      `决算数与${name}数一致`,
      `决算数同${name}数持平`,
    ]);
  }
  const more = final.yuan > budget.yuan;
  const turn: Turn = {
    kind: 'turn',
    text: more ? '大于' : '小于',
    opposite: more ? '小于' : '大于',
    partners: 0,
    turned: [{ left: leaf(told), relation: more ? '<' : '>', right: leaf(asked) }],
  };
  const reason = nameReason(random, more);
  return either<Words>(random, [
    () => ['决算数', turn, `${name}数的主要原因是：${reason}`],
    () => ['决算数', turn, `${name}数的主要原因是${reason}`],
    () => ['决算数', turn, `${name}数，主要原因是${reason}`],
    () => ['决算数', turn, `${name}数的原因：${reason}`],
  ]);
}

/** 占…的…%: the share of a part in a whole called `base`, without the mark before it. */
export function tellShare({ random }: Writer, share: Told, base: string): Words {
  return either<Words>(random, [
    () => ['占', share],
    () => ['占比', share],
    () => [`占${base}的`, share],
    () => ['占比为', share],
    () => [`占${base}比重为`, share],
  ]);
}
