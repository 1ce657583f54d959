import { addDecimals, compareDecimals, printDecimal, type Decimal } from '../../../model/index.ts';
import type { PercentFigure } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { percentAt } from '../rate-claim.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type ReadParagraph, type Spot } from '../subject.ts';

const KIND = /^(?:政府采购)?(货物|工程|服务)(?:类)?(?:采购)?(?:支出|金额|合同金额)?$/;
const HUNDRED: Decimal = { digits: 100n, decimals: 0 };

interface Share {
  readonly kind: string;
  readonly spot: Spot;
  readonly printed: PercentFigure;
}

/**
 * 货物支出占62.5%，服务支出占37.5%, told without amounts: together the kinds of procurement are no more than 100 %. Where they are
 * 100 %, each is accounted for; less may leave a kind out.
 */
export function claimProcurementShares(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) => {
    const shares = listShares(view, paragraph);
    const kinds = new Set(shares.map(({ kind }) => kind));
    const last = shares.at(-1);
    if (!last || kinds.size < 2 || kinds.size !== shares.length) return [];
    const sum = addDecimals(shares.map(({ printed }) => printed.value));
    const tolerance = addDecimals(
      shares.map(({ printed }) => ({ digits: 5n, decimals: printed.value.decimals + 1 })),
    );
    const formula = `${shares.map(({ printed }) => printDecimal(printed.value)).join(' + ')} = ${printDecimal(sum)}%`;
    const question = {
      rule: ruleOf(paragraph, 'N20'),
      spot: last.spot,
      others: shares.slice(0, -1).map(({ spot }) => spot),
      formula,
    };
    const side = compareDecimals(sum, HUNDRED);
    if (side === 0) {
      const reported = figureAtSpot(view, last.spot).print;
      return [{ ...question, kind: 'computed' as const, verdict: 'exact' as const, reported }];
    }
    const isMore = compareDecimals(sum, addDecimals([HUNDRED, tolerance])) > 0;
    return isMore
      ? [toDoubt(view, { ...question, found: `货物、工程、服务的占比相加超过 100%（${formula}）` })]
      : [];
  });
}

/** Shares of all procurement whose amounts are not told; of a kind by the size of enterprises nothing is said here. */
function listShares(view: NarrativeView, paragraph: ReadParagraph): readonly Share[] {
  return paragraph.statements.flatMap((one): Share[] => {
    if (one.kind !== 'share' || one.operands.part !== undefined || one.operands.share === undefined)
      return [];
    const { base } = one.words;
    const kind = KIND.exec(one.subject)?.[1];
    if (kind === undefined || (base !== undefined && !/^(?:本年度?)?政府采购/.test(base))) return [];
    const spot = { paragraph: paragraph.index, figure: one.operands.share };
    const printed = percentAt(view, spot);
    return printed && printed.approximate === undefined && printed.mark !== '‰'
      ? [{ kind, spot, printed }]
      : [];
  });
}
