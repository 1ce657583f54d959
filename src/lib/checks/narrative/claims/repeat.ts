import { compareDecimals, type Decimal } from '../../../model/index.ts';
import type { Claim } from '../claim.ts';
import { foldName } from '../cells/names.ts';
import { nameSection, quoteSpot } from '../message.ts';
import { quantityDivided } from '../portions.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';

/** An amount with what it is said to be. */
interface Told {
  readonly spot: Spot;
  readonly key: string;
  readonly value: Decimal;
  readonly print: string;
  readonly unit: string;
  readonly line: number;
}

/** Quantities a document has only one of, whatever the section: told differently, one of them has to be looked at. */
const SINGLE =
  /^(?:一般公共预算(?:财政拨款)?支出(?:总)?|政府采购支出(?:总)?|机关运行经费(?:支出)?|会议费|培训费|(?:部门)?整体支出(?:规模)?|三公经费(?:财政拨款)?支出|授予中小企业合同|授予小微企业合同)$/;
/** Names too common to tell a quantity. */
const VAGUE = /^(?:支出|收入|资金|经费|费用|其他|其他费用|人数|金额|合计|总计|小计|项目资金|投入|.{0,1})$/;

/**
 * The same quantity told again in the words (同一指标): equal amounts of one name confirm each other; of quantities
 * there is only one of, unequal ones are pointed out.
 */
export function claimRepeats(view: NarrativeView): readonly Claim[] {
  const groups = new Map<string, Told[]>();
  for (const told of view.paragraphs.flatMap((paragraph) => listTold(view, paragraph))) {
    const group = groups.get(told.key);
    if (group) group.push(told);
    else groups.set(told.key, [told]);
  }
  return [...groups.entries()].flatMap(([key, group]) => claimGroup(view, key, group));
}

function claimGroup(view: NarrativeView, key: string, group: readonly Told[]): readonly Claim[] {
  const [first] = group;
  if (!first) return [];
  const equals = indexEquals(group);
  return group.slice(1).flatMap((told): Claim[] => {
    const same = equals.get(keyOfValue(told))?.find((other) => isElsewhere(other, told));
    if (same && same.spot.paragraph < told.spot.paragraph) return [claim(view, told, same, 'exact')];
    if (same || isEqual(first, told) || !isElsewhere(first, told)) return [];
    const name = key.split(' ')[1] ?? '';
    return SINGLE.test(name) && first.unit === told.unit ? [claim(view, told, first, 'doubt')] : [];
  });
}

/** Of each amount the first that tells it, and the first in another paragraph: no number needs more to be confirmed. */
function indexEquals(group: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const equals = new Map<string, Told[]>();
  for (const told of group) {
    const key = keyOfValue(told);
    const known = equals.get(key);
    const [first] = known ?? [];
    if (!known) equals.set(key, [told]);
    else if (known.length === 1 && first && isElsewhere(first, told)) known.push(told);
  }
  return equals;
}

/** 1.50万元 and 1.5万元 are equal. */
function keyOfValue({ value, unit }: Told): string {
  let { digits, decimals } = value;
  while (decimals > 0 && digits % 10n === 0n) {
    digits /= 10n;
    decimals -= 1;
  }
  return `${digits} ${decimals} ${unit}`;
}

function claim(view: NarrativeView, told: Told, other: Told, verdict: 'exact' | 'doubt'): Claim {
  return {
    rule: 'N14',
    kind: 'repeat',
    spot: told.spot,
    others: verdict === 'exact' ? [other.spot] : [],
    verdict,
    formula: `与${nameSection(view, other.spot)} ${other.print} 相同`,
    reported: told.print,
    computed: other.print,
    ...(verdict === 'exact'
      ? {}
      : {
          message: `叙述${quoteSpot(view, told.spot)}：${told.print}；同文第 ${other.line} 行${quoteSpot(view, other.spot)}为 ${other.print}。同一指标应只有一个数，请核对是否同一口径。`,
        }),
  };
}

function listTold(view: NarrativeView, paragraph: ReadParagraph): readonly Told[] {
  return paragraph.mentions.flatMap((mention): Told[] => {
    const figure = paragraph.figures[mention.figure];
    if (figure?.kind !== 'amount' || figure.approximate !== undefined || figure.value.digits === 0n)
      return [];
    const role = mention.role === 'value' ? 'final' : mention.role;
    if (role !== 'final' && role !== 'budget') return [];
    // Another year's figure is another quantity.
    const year = /(\d{4})\s*年/.exec(mention.head.normalize('NFKC'))?.[1];
    if (year !== undefined && Number(year) !== view.head.year) return [];
    const name = role === 'budget' && mention.subject === '' ? '年初预算' : foldName(mention.subject);
    if (VAGUE.test(name)) return [];
    const { value, print, unit = '' } = figure;
    const divided = quantityDivided(paragraph, mention);
    const own = divided === undefined ? name : `${foldName(divided)}·${name}`;
    const spot = { paragraph: paragraph.index, figure: mention.figure };
    return [{ spot, key: `${role} ${own}`, value, print, unit, line: paragraph.line }];
  });
}

function isEqual(left: Told, right: Told): boolean {
  return left.unit === right.unit && compareDecimals(left.value, right.value) === 0;
}

function isElsewhere(left: Told, right: Told): boolean {
  return left.spot.paragraph !== right.spot.paragraph;
}
