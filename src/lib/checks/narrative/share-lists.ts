import type { Decimal } from '../../model/index.ts';
import type { PercentFigure, Statement } from '../../text/index.ts';
import { listBases } from './cells/base.ts';
import { oncePer, oncePerPart } from '../remember.ts';
import { mentionAt } from './near-mentions.ts';
import { operandAt, operandOfCell, scaleOperands, type Operand } from './operand.ts';
import { askRate, percentAt } from './rate-claim.ts';
import { quotientOf, type RateOutcome } from './rate.ts';
import type { NarrativeView, ReadParagraph, Spot } from './subject.ts';
import { judgeSum } from './sum.ts';

type Share = Extract<Statement, { kind: 'share' }>;

/** A share of the words that can be computed: part, base and what became of it. */
export interface ReadShare {
  readonly paragraph: ReadParagraph;
  readonly statement: Share;
  readonly spot: Spot;
  readonly printed: PercentFigure;
  readonly part: Spot;
  readonly partOperand: Operand;
  readonly baseOperand: Operand;
  /** Where the words print the base; absent where a cell gives it. */
  readonly base?: Spot;
  readonly outcome: RateOutcome;
}

/** Shares of one whole that name every part of it: they should add up to 100 %. */
export interface ShareList {
  readonly shares: readonly ReadShare[];
  /** Percentage points by which the printed amounts themselves miss the whole, rounded up: parts may be lost in rounding. */
  readonly slack: Decimal;
}

const ZERO: Decimal = { digits: 0n, decimals: 0 };

function findSlack(whole: Operand, parts: readonly Operand[]): Decimal {
  const [total = 0n, ...rest] = scaleOperands([whole, ...parts])?.values ?? [];
  const difference = total - rest.reduce((sum, value) => sum + value, 0n);
  if (total <= 0n) return ZERO;
  const size = difference < 0n ? -difference : difference;
  return { digits: (size * 1_000_000n) / total + 1n, decimals: 4 };
}

/** Every share of a paragraph that has a part and a base. Read once: the shares and their sums ask for the same. */
export const readShares = oncePerPart((view: NarrativeView, paragraph: ReadParagraph): readonly ReadShare[] =>
  paragraph.statements.flatMap((statement): ReadShare[] => {
    if (statement.kind !== 'share') return [];
    const share = readShare(view, paragraph, statement);
    return share ? [share] : [];
  }),
);

function readShare(view: NarrativeView, paragraph: ReadParagraph, statement: Share): ReadShare | undefined {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const { share, part } = statement.operands;
  if (share === undefined || part === undefined) return undefined;
  const printed = percentAt(view, at(share));
  const partOperand = operandAt(view, at(part));
  if (!printed || !partOperand) return undefined;
  const ask = (whole: Operand) => askRate(printed, quotientOf(partOperand, whole));
  const fits = (whole: Operand) => ask(whole).verdict !== 'doubt';
  const found = findWhole(view, paragraph, statement, at(part), fits);
  if (!found) return undefined;
  const common = { paragraph, statement, spot: at(share), printed, part: at(part), partOperand };
  const outcome = ask(found.operand);
  const first = {
    ...common,
    baseOperand: found.operand,
    ...(found.spot ? { base: found.spot } : {}),
    outcome,
  };
  if (outcome.verdict !== 'doubt') return first;
  // 占一般公共预算项目支出总额 is not the 项目支出 of all money: the table may tell the base meant.
  const cell =
    found.spot && statement.words.base !== undefined && findCell(view, paragraph, statement, at(part), fits);
  const ofCell = cell && ask(cell);
  if (cell && ofCell && ofCell.verdict !== 'doubt') return { ...common, baseOperand: cell, outcome: ofCell };
  const nameOfBase = mentionAt(paragraph, found.spot?.figure)?.subject ?? '';
  const isLoose =
    statement.words.base !== undefined &&
    found.spot !== undefined &&
    isNarrower(statement.words.base, nameOfBase);
  if (isLoose) return cell && ofCell ? { ...common, baseOperand: cell, outcome: ofCell } : undefined;
  // Only a base that the words do not name may be another one: the outer whole of a list within a list.
  if (statement.words.base !== undefined) return first;
  for (const other of nearWholes(paragraph, part)) {
    const operand = other === part ? undefined : operandAt(view, at(other));
    if (!operand) continue;
    const again = ask(operand);
    if (again.verdict === 'exact')
      return { ...common, baseOperand: operand, base: at(other), outcome: again };
  }
  return first;
}

function findWhole(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words }: Share,
  part: Spot,
  fits: (base: Operand) => boolean,
): { readonly operand: Operand; readonly spot?: Spot } | undefined {
  if (operands.base !== undefined) {
    const spot = { paragraph: paragraph.index, figure: operands.base };
    const operand = operandAt(view, spot);
    return operand && { operand, spot };
  }
  const operand = findCell(view, paragraph, { words }, part, fits);
  return operand && { operand };
}

function findCell(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { words }: Pick<Share, 'words'>,
  part: Spot,
  fits: (base: Operand) => boolean,
): Operand | undefined {
  // 项目支出总额 is 项目支出: a total may be called one or not.
  const bare = words.base?.replace(/(?:总额|合计|总计)$/, '');
  const named = listBases(view, paragraph, words.base, part);
  const cells = named.length > 0 ? named : listBases(view, paragraph, bare, part);
  const bases = cells.map((cell) => operandOfCell(cell)).filter((one) => one !== undefined);
  return bases.find(fits) ?? bases[0];
}

/** Words that make a total that of one kind of money (资金性质). */
const MONEY = /一般公共预算|财政拨款|政府性基金|国有资本/;

/** Whether the words name one kind of money and the number found is not of it. */
function isNarrower(words: string, subject: string): boolean {
  const kind = MONEY.exec(words)?.[0];
  return kind !== undefined && !subject.includes(kind);
}

/** How many numbers away a whole that the words do not name may stand: no paragraph of the genre is as long. */
const FAR = 100;

/** The wholes of a paragraph in the order told; of a paragraph without end those about a figure. */
function nearWholes(paragraph: ReadParagraph, figure: number): readonly number[] {
  const block = Math.floor(figure / FAR);
  const wholes = wholesOf(paragraph);
  return [block - 1, block, block + 1].flatMap((near) => wholes.get(near) ?? []);
}

/** The wholes of a paragraph, of every `FAR` of its numbers together. */
const wholesOf = oncePer(({ statements }: ReadParagraph): ReadonlyMap<number, readonly number[]> => {
  const wholes = new Map<number, number[]>();
  for (const one of statements) {
    const whole =
      one.kind === 'parts' ? one.operands.whole : one.kind === 'total' ? one.operands.amount : undefined;
    if (whole === undefined) continue;
    const block = Math.floor(whole / FAR);
    const known = wholes.get(block);
    if (known) known.push(whole);
    else wholes.set(block, [whole]);
  }
  return wholes;
});

/** The lists among shares whose parts make the whole: lists that leave something out are no lists for 100 %. */
export function listShareLists(view: NarrativeView, shares: readonly ReadShare[]): readonly ShareList[] {
  const lists: ShareList[] = [];
  if (shares.length < 2) return lists;
  for (const paragraph of new Set(shares.map((one) => one.paragraph))) {
    // Of two shares of one part the first counts.
    const own = new Map(
      shares
        .filter((one) => one.paragraph === paragraph)
        .map((one) => [one.part.figure, one] as const)
        .toReversed(),
    );
    for (const statement of paragraph.statements) {
      if (statement.kind !== 'parts' || statement.parts.length < 2) continue;
      const members = statement.parts.map(({ figure }) => own.get(figure));
      if (members.some((one) => one === undefined)) continue;
      const known = members as ReadShare[];
      const whole = known[0]?.baseOperand;
      const isOne = known.every(
        ({ baseOperand }) => baseOperand.shown === whole?.shown && baseOperand.unit === whole.unit,
      );
      if (!whole || !isOne) continue;
      const parts = known.map(({ part }) => operandAt(view, part)).filter((one) => one !== undefined);
      const { verdict } = judgeSum(whole, parts);
      if (verdict !== 'exact' && verdict !== 'rounding') continue;
      const slack = verdict === 'exact' ? ZERO : findSlack(whole, parts);
      lists.push({ shares: known, slack });
    }
  }
  return lists;
}
