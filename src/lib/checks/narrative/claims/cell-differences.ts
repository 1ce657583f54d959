import type { Statement } from '../../../text/index.ts';
import { citeCellFigure } from '../cells/cite.ts';
import { findCells } from '../cells/find.ts';
import { scopeOf } from '../cells/scope.ts';
import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { operandAt, operandOfCell, showOperand } from '../operand.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type ReadParagraph, type Spot } from '../subject.ts';
import { compareOperands, judgeSum } from '../sum.ts';
import { quotesOnlyCell } from './cell-rates.ts';

type Change = Extract<Statement, { kind: 'change' }>;

/**
 * Differences from a budget that only a table prints: 公务接待费支出决算为1.25万元，比预算减少1.25万元. What was spent
 * must quote the table itself, so that no other budget can be meant; 年初预算 may be another than the table's.
 */
export function claimCellDifferences(view: NarrativeView): readonly Claim[] {
  return view.paragraphs
    .filter(({ area }) => area === 'accounts')
    .flatMap((paragraph) =>
      paragraph.statements.flatMap((one) =>
        one.kind === 'change' ? (readDifference(view, paragraph, one) ?? []) : [],
      ),
    );
}

function readDifference(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words, subject }: Change,
): Claim | undefined {
  const { now, before, delta } = operands;
  const { base = '', direction } = words;
  if (now === undefined || delta === undefined || before !== undefined || direction === '持平')
    return undefined;
  if (!/预算/.test(base) || /上年|去年|\d{4}年/.test(base)) return undefined;
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const [spent, step] = [operandAt(view, at(now)), operandAt(view, at(delta))];
  if (!spent || !step || !quotesOnlyCell(view, paragraph, subject, spent)) return undefined;
  const [cell] = findCells(view.accounts, { words: subject, side: 'budget', scope: scopeOf(paragraph) });
  const planned = cell && operandOfCell(cell);
  if (!cell || !planned) return undefined;
  const isMore = direction === '增加';
  const [high, low] = isMore ? [spent, planned] : [planned, spent];
  const { verdict } = judgeSum(high, [low, step]);
  if (verdict === 'undecided' || (verdict !== 'exact' && /年初/.test(base))) return undefined;
  const pair = [spent, planned];
  const formula = `${showOperand(high, pair)} − ${showOperand(low, pair)}（${citeCellFigure(cell)}）`;
  const side = compareOperands(spent, planned);
  const due = side === 0 ? '持平' : side === 1 ? '增加' : '减少';
  const found =
    verdict === 'rounding'
      ? '相差在尾数误差范围内'
      : due === direction
        ? '两数之差与叙述不同，请核对'
        : `按表中预算数应为${due}，请核对`;
  return {
    rule: ruleOf(paragraph, 'N21'),
    kind: 'computed',
    spot: at(delta),
    others: [at(now)],
    verdict,
    formula,
    reported: figureAtSpot(view, at(delta)).print,
    ...(verdict === 'exact' ? {} : { message: `叙述${quoteSpot(view, at(delta))}：${formula}，${found}。` }),
  };
}
