import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { operandAt, showOperand } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { quotientOf } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';
import { compareOperands } from '../sum.ts';

type Procurement = Extract<Statement, { kind: 'procurement' }>;
type Role = keyof Procurement['operands'];

/** Government procurement (政府采购): 总额 = 货物 + 工程 + 服务; 小微 ≤ 中小 ≤ 总额; the two shares of their printed bases. */
export function claimProcurement(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'procurement') return [];
      return [
        ...claimTotal(view, paragraph, statement),
        ...claimOrder(
          view,
          paragraph,
          statement,
          'mediumSmall',
          'total',
          '授予中小企业合同金额大于政府采购总额',
        ),
        ...claimOrder(
          view,
          paragraph,
          statement,
          'smallMicro',
          'mediumSmall',
          '授予小微企业合同金额大于授予中小企业合同金额',
        ),
        ...claimShare(view, paragraph, statement, 'mediumSmall'),
        ...claimShare(view, paragraph, statement, 'smallMicro'),
        ...claimKinds(view, paragraph, statement),
      ];
    }),
  );
}

const KINDS = [
  ['goods', /货物/],
  ['works', /工程/],
  ['services', /服务/],
] as const;

/** 服务采购授予中小企业合同金额80.00万元，占服务支出金额的50.0%: shares of one kind of what was bought. */
function claimKinds(view: NarrativeView, paragraph: ReadParagraph, statement: Procurement): readonly Claim[] {
  return paragraph.statements.flatMap((one): readonly Claim[] => {
    if (one.kind !== 'share' || one.operands.base !== undefined) return [];
    const role = KINDS.find(([, test]) => test.test(one.words.base ?? ''))?.[0];
    const base = role && spotOf(paragraph, statement, role);
    const { share, part } = one.operands;
    if (!base || share === undefined || part === undefined) return [];
    const [spot, own] = [share, part].map((figure): Spot => ({ paragraph: paragraph.index, figure }));
    const printed = spot && percentAt(view, spot);
    const [operand, whole] = [own && operandAt(view, own), operandAt(view, base)];
    if (!spot || !own || !printed || !operand || !whole) return [];
    const quotient = quotientOf(operand, whole);
    const question = { rule: ruleOf(paragraph, 'N21'), spot, others: [own, base], quotient };
    return [toRateClaim(view, question, printed, askRate(printed, quotient))];
  });
}

function spotOf({ index }: ReadParagraph, { operands }: Procurement, role: Role): Spot | undefined {
  const figure = operands[role];
  return figure === undefined ? undefined : { paragraph: index, figure };
}

function claimTotal(view: NarrativeView, paragraph: ReadParagraph, statement: Procurement): readonly Claim[] {
  const total = spotOf(paragraph, statement, 'total');
  const kinds = (['goods', 'works', 'services'] as const).map((role) => spotOf(paragraph, statement, role));
  const parts = kinds.filter((spot) => spot !== undefined);
  const asked = total && parts.length > 0 ? askSum(view, total, parts) : undefined;
  if (!total || !asked) return [];
  const isComplete = parts.length === kinds.length;
  // Kinds of which nothing was bought may be left out.
  if (!isComplete && asked.outcome.verdict !== 'exact' && asked.outcome.side < 1) return [];
  const rule = ruleOf(paragraph, 'N20');
  return [toSumClaim(view, { rule, whole: total, parts, partsName: '货物、工程、服务之和' }, asked)];
}

function claimOrder(
  view: NarrativeView,
  paragraph: ReadParagraph,
  statement: Procurement,
  lesser: Role,
  greater: Role,
  found: string,
): readonly Claim[] {
  const [small, large] = [spotOf(paragraph, statement, lesser), spotOf(paragraph, statement, greater)];
  const part = small && operandAt(view, small);
  const whole = large && operandAt(view, large);
  if (!part || !whole || compareOperands(part, whole) !== 1) return [];
  const pair = [part, whole];
  const formula = `${showOperand(part, pair)} > ${showOperand(whole, pair)}`;
  return [
    toDoubt(view, {
      rule: ruleOf(paragraph, 'N20'),
      spot: small,
      others: [large],
      formula,
      found: `${found}（${formula}）`,
    }),
  ];
}

/** Shares that were not read as such by the grammar of shares; those that were have their claim there. */
function claimShare(
  view: NarrativeView,
  paragraph: ReadParagraph,
  statement: Procurement,
  role: 'mediumSmall' | 'smallMicro',
): readonly Claim[] {
  const spot = spotOf(paragraph, statement, `${role}Share`);
  const part = spotOf(paragraph, statement, role);
  const words = statement.words[`${role}Base`] ?? '';
  const isTold = paragraph.statements.some(
    (one) =>
      one.kind === 'share' &&
      one.operands.share === spot?.figure &&
      one.operands.base !== undefined &&
      one.operands.part !== undefined,
  );
  if (!spot || !part || isTold) return [];
  const base = spotOf(paragraph, statement, /中小/.test(words) ? 'mediumSmall' : 'total');
  const printed = percentAt(view, spot);
  const operand = operandAt(view, part);
  const whole = base && operandAt(view, base);
  // Without 占…的 the base of the small ones may be either.
  if (!printed || !operand || !whole || (words === '' && role === 'smallMicro')) return [];
  const quotient = quotientOf(operand, whole);
  const rule = ruleOf(paragraph, 'N21');
  return [
    toRateClaim(view, { rule, spot, others: [part, base], quotient }, printed, askRate(printed, quotient)),
  ];
}
