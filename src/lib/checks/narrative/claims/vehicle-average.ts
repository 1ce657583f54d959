import type { Mention } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { operandAt, scaleOperands, showOperand, showScaled, type Operand } from '../operand.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type ReadParagraph, type Spot } from '../subject.ts';

/** The cost and the vehicles stand shortly before their average. */
const NEAR = 20;

const AVERAGE = /平均每(?:辆|台)|每(?:辆|台)(?:车)?(?:年)?平均|车均|辆均|单车平均/;

/**
 * What a vehicle costs on average (车均运行费): the operation told divided by the vehicles held. Vehicles may have come and gone
 * within the year, so that a difference asks and never accuses.
 */
export function claimVehicleAverages(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.mentions.flatMap((mention, index) => {
      if (mention.kind !== 'amount' || mention.role !== 'value' || !AVERAGE.test(mention.head)) return [];
      const before = paragraph.mentions.slice(Math.max(0, index - NEAR), index);
      return claimAverage(view, paragraph, mention, before) ?? [];
    }),
  );
}

function claimAverage(
  view: NarrativeView,
  paragraph: ReadParagraph,
  mention: Mention,
  before: readonly Mention[],
): Claim | undefined {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const cost = before.findLast(
    ({ kind, head, subject }) => kind === 'amount' && /运行/.test(subject) && !AVERAGE.test(head),
  );
  const number = before.findLast(({ kind, head }) => kind === 'count' && /保有/.test(head))?.figure;
  if (!cost || number === undefined) return undefined;
  const spot = at(mention.figure);
  const [average, whole, vehicles] = [spot, at(cost.figure), at(number)].map((one) => operandAt(view, one));
  if (!average || !whole || !vehicles || vehicles.value.digits <= 0n || vehicles.value.decimals > 0)
    return undefined;
  const asked = ask(average, whole, vehicles.value.digits);
  if (!asked) return undefined;
  const formula = `${showOperand(whole, [whole, average])} ÷ ${vehicles.shown} = ${asked.computed}`;
  const print = figureAtSpot(view, spot).print;
  const ends = { rounding: '在尾数误差范围内', undecided: '无法判定：年内车辆数可能有变动' };
  return {
    rule: ruleOf(paragraph, 'N21'),
    kind: 'computed',
    spot,
    others: [at(number)],
    verdict: asked.verdict,
    formula,
    reported: print,
    computed: asked.computed,
    ...(asked.verdict === 'exact'
      ? {}
      : {
          message: `叙述${quoteSpot(view, spot)}：按运行费和保有量计算，平均每辆 ${asked.computed}（${formula}），${ends[asked.verdict]}。`,
        }),
  };
}

/** The average as printed may be half a unit off; the cost it was computed from may have had more digits than it prints. */
function ask(
  average: Operand,
  whole: Operand,
  vehicles: bigint,
): { readonly verdict: 'exact' | 'rounding' | 'undecided'; readonly computed: string } | undefined {
  const scaled = scaleOperands([average, whole]);
  if (!scaled) return undefined;
  const [each = 0n, all = 0n] = scaled.values;
  const [halfEach = 0n, halfAll = 0n] = scaled.halves;
  const difference = each * vehicles - all;
  const size = difference < 0n ? -difference : difference;
  const verdict =
    size <= halfEach * vehicles ? 'exact' : size <= halfEach * vehicles + halfAll ? 'rounding' : 'undecided';
  return { verdict, computed: showScaled((all + vehicles / 2n) / vehicles, scaled.decimals, average) };
}
