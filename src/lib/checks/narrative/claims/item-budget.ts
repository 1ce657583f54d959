import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { operandAt } from '../operand.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { judgeSum } from '../sum.ts';
import { listToldItems, type ToldItem } from './item-cells.ts';

/** How many addends a formula shows before it is cut. */
const SHOWN = 6;

/** The 年初预算 of all items must make the 年初预算 told for the whole section (一般公共预算财政拨款支出具体情况). */
export function claimItemBudgets(view: NarrativeView): readonly Claim[] {
  const items = listToldItems(view).filter(({ paragraph }) => paragraph.topic === 'items');
  const budgets = items.flatMap(({ paragraph, statement }): Spot[] =>
    statement.operands.budget === undefined
      ? []
      : [{ paragraph: paragraph.index, figure: statement.operands.budget }],
  );
  const total = findTotal(view, items);
  const whole = total && operandAt(view, total);
  const parts = budgets.flatMap((spot) => operandAt(view, spot) ?? []);
  // An item without a budget leaves the sum open.
  const told = new Set(items.map(({ statement }) => `${statement.subject} ${statement.words.section ?? ''}`))
    .size;
  if (!total || !whole || parts.length < 2 || parts.length < told) return [];
  const outcome = judgeSum(whole, parts);
  const isComplete = items.every(({ match }) => match !== undefined) && told === countRows(items);
  const verdict = outcome.verdict === 'doubt' && !isComplete ? 'undecided' : outcome.verdict;
  const shown = parts.slice(0, SHOWN).map((part) => part.shown);
  const formula = `${shown.join(' + ')}${parts.length > SHOWN ? ` + …（共 ${parts.length} 项）` : ''} = ${outcome.computed}`;
  const ends = {
    exact: '',
    rounding: '，在尾数误差范围内',
    doubt: '，请核对各项的年初预算',
    undecided: '，无法判定：叙述的项与表中的项不能一一对应',
  };
  return [
    {
      rule: 'N05c',
      kind: 'computed',
      spot: total,
      others: budgets,
      verdict,
      formula,
      reported: whole.shown,
      computed: outcome.computed,
      ...(verdict === 'exact'
        ? {}
        : {
            message: `叙述${quoteSpot(view, total)}：各项年初预算之和为 ${outcome.computed}（${formula}），相差 ${outcome.gap}${ends[verdict]}。`,
          }),
    },
  ];
}

/** The budget of the whole, told in the paragraph before the first item. */
function findTotal(view: NarrativeView, items: readonly ToldItem[]): Spot | undefined {
  const first = items[0]?.paragraph.index ?? 0;
  for (let index = first; index >= Math.max(0, first - 4); index -= 1) {
    const paragraph: ReadParagraph | undefined = view.paragraphs[index];
    if (!paragraph || paragraph.kind === 'heading' || paragraph.topic !== 'items') continue;
    const mention = paragraph.mentions.find(
      ({ role, kind, subject }) => role === 'budget' && kind === 'amount' && /支出$|预算|^$/.test(subject),
    );
    const isItem = paragraph.statements.some(({ kind }) => kind === 'item');
    if (mention && !isItem) return { paragraph: index, figure: mention.figure };
  }
  return undefined;
}

/** How many items of the table have figures. */
function countRows(items: readonly ToldItem[]): number {
  const table = items[0]?.table;
  return table?.rows.filter(({ code }) => code.length === 7).length ?? 0;
}
