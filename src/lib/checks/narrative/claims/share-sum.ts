import {
  addDecimals,
  compareDecimals,
  printDecimal,
  subtractDecimals,
  type Decimal,
} from '../../../model/index.ts';
import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { listShareLists, readShares, type ShareList } from '../share-lists.ts';
import { figureAtSpot, type NarrativeView } from '../subject.ts';

const HUNDRED: Decimal = { digits: 100n, decimals: 0 };

/** Lists of shares (占比合计): where the parts make the whole, the shares make 100 %, n of them within n half units. */
export function claimShareSums(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    listShareLists(view, readShares(view, paragraph)).flatMap((list) => {
      const claim = claimList(view, list);
      return claim ? [claim] : [];
    }),
  );
}

function claimList(view: NarrativeView, { shares, slack }: ShareList): Claim | undefined {
  const last = shares.at(-1);
  if (!last || shares.some(({ printed }) => printed.mark === '‰' || printed.approximate !== undefined))
    return undefined;
  const sum = addDecimals(shares.map(({ printed }) => printed.value));
  const difference = subtractDecimals(sum, HUNDRED);
  const gap = { ...difference, digits: difference.digits < 0n ? -difference.digits : difference.digits };
  const tolerance = addDecimals([
    slack,
    ...shares.map(({ printed }) => ({ digits: 5n, decimals: printed.value.decimals + 1 })),
  ]);
  const isExact = gap.digits === 0n;
  const isWithin = compareDecimals(gap, tolerance) <= 0;
  // One share that is wrong by itself is told once, at its own place.
  if (!isWithin && shares.some(({ outcome }) => outcome.verdict === 'doubt')) return undefined;
  const formula = `${shares.map(({ printed }) => printDecimal(printed.value)).join(' + ')} = ${printDecimal(sum)}%`;
  const verdict = isExact ? 'exact' : isWithin ? 'rounding' : 'doubt';
  const first = shares[0] ?? last;
  const end = isWithin ? `在尾数误差范围内（±${printDecimal(tolerance)}）` : '请核对各项占比';
  return {
    rule: 'N17',
    kind: 'computed',
    spot: last.spot,
    others: shares.slice(0, -1).map(({ spot }) => spot),
    verdict,
    formula,
    reported: figureAtSpot(view, last.spot).print,
    computed: `${printDecimal(sum)}%`,
    ...(isExact
      ? {}
      : {
          message: `叙述${quoteSpot(view, first.part, last.spot)}：各部分金额相加等于总数，各项占比相加为 ${printDecimal(sum)}%（${formula.replace(/ =.*/, '')}），与 100% 相差 ${printDecimal(gap)} 个百分点，${end}。`,
        }),
  };
}
