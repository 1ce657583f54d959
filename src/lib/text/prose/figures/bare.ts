import type { Unit } from '../../../model/index.ts';
import type { BareFigure, Figure, FigureOptions } from './types.ts';

const WINDOW = 24;
const PERCENT_BEFORE =
  /(?:占[^，。；;]{0,18}?(?:的|比例?为?|比重为?|比)?|(?:增长|下降|上升|降低|提高)(?:了|率为?|幅度为?)?|[率比例重](?:分别)?为?|完成(?:年初)?预算(?:的|数的)) {0,4}$/;
const AMOUNT_BEFORE =
  /(?:预算|决算|支出|收入|[费款额数资金]|经费|资金|结余|结转|合计|总计|增加|减少)(?:数|额|安排)?(?:分别)?[为是:]? {0,4}$/;
const COUNT_BEFORE = /(?:达到?了?|[量数]为?|为|共|计|是|:) {0,4}$/;
const SCORE_BEFORE = /(?:满分|得分|分值|自评分|总分|评分)(?:为|是|:)? {0,4}$/;

/**
 * Gives numbers without a unit the sense their place tells: 支出66.73。 beside amounts, 占76.23; as a share,
 * 分别为3、5、6人 from the last of the list. What stays unclear is left bare (裸数).
 */
export function resolveBare(
  figures: readonly Figure[],
  folded: string,
  options: FigureOptions,
): readonly Figure[] {
  const resolved: Figure[] = [...figures];
  let previous: Figure | undefined;
  for (const [index, figure] of figures.entries()) {
    const next =
      figure.kind === 'bare'
        ? resolveOne(figure, previous, findListEnd(figures, index, folded), folded, options)
        : figure;
    resolved[index] = next;
    if (next.kind !== 'ordinal' && next.kind !== 'citation') previous = next;
  }
  return resolved;
}

function resolveOne(
  figure: BareFigure,
  previous: Figure | undefined,
  listEnd: Figure | undefined,
  folded: string,
  options: FigureOptions,
): Figure {
  const { offset, end, print, value, approximate } = figure;
  const common = { offset, end, print, value, ...(approximate === undefined ? {} : { approximate }) };
  if (listEnd?.kind === 'percent') return { kind: 'percent', mark: 'missing', ...common };
  if (listEnd?.kind === 'count' && listEnd.measure !== undefined)
    return { kind: 'count', measure: listEnd.measure, ...common };
  if (listEnd?.kind === 'score') return { kind: 'score', ...common };
  if (listEnd?.kind === 'amount' && listEnd.unit !== undefined) return amount(common, listEnd.unit, 'shared');
  const before =
    folded
      .slice(Math.max(0, offset - WINDOW), offset)
      .split(/[，。；;\n]/)
      .at(-1) ?? '';
  if (SCORE_BEFORE.test(before)) return { kind: 'score', ...common };
  if (PERCENT_BEFORE.test(before) && value.digits >= 0n)
    return { kind: 'percent', mark: 'missing', ...common };
  const beside =
    previous?.kind === 'amount' && !/[。\n]/.test(folded.slice(previous.end, offset)) ? previous : undefined;
  const unit: Unit | undefined = beside?.unit ?? options.unit;
  if (AMOUNT_BEFORE.test(before) && !/人数$|人次数?$|量$|次数$/.test(before.trim())) {
    if (beside || options.unit || value.decimals > 0) return amount(common, unit, 'missing');
  }
  if (beside && value.decimals === 2) return amount(common, unit, 'missing');
  if (value.decimals === 0 && COUNT_BEFORE.test(before)) return { kind: 'count', ...common };
  if (value.decimals === 0 && /^(?:19|20)\d\d$/.test(print))
    return { kind: 'year', year: Number(print), offset, end, print };
  return figure;
}

function amount(
  common: Omit<BareFigure, 'kind'>,
  unit: Unit | undefined,
  unitSource: 'shared' | 'missing',
): Figure {
  return { kind: 'amount', ...common, ...(unit === undefined ? {} : { unit }), unitSource };
}

/** The figure that ends the list 1.2、3.4和5.6万元 this bare one is in: only separators stand between. */
function findListEnd(figures: readonly Figure[], index: number, folded: string): Figure | undefined {
  for (let at = index; at + 1 < figures.length && at - index < WINDOW; at += 1) {
    const here = figures[at];
    const next = figures[at + 1];
    if (!here || !next || !/^ {0,4}(?:[、,/]|和|及|与|以及) {0,4}$/.test(folded.slice(here.end, next.offset)))
      return undefined;
    if (next.kind !== 'bare') return next;
  }
  return undefined;
}
