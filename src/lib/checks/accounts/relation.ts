import {
  addDecimals,
  compareDecimals,
  subtractDecimals,
  type Decimal,
  type NumberCell,
  type Unit,
} from '../../model/index.ts';
import type { Figure } from './figure.ts';

/** A figure that is added (1) or taken off (-1). */
export interface Term {
  readonly sign: 1 | -1;
  readonly figure: Figure;
}

/** What must hold between printed figures: `whole` and the sum of `parts`. */
export interface Relation {
  /** sum: a total and its parts · equal: one figure told twice · balance: opening and closing · at-least: a part of. */
  readonly kind: 'sum' | 'equal' | 'balance' | 'at-least';
  readonly whole: Figure;
  readonly parts: readonly Term[];
  /** What the parts are together: 各类支出之和. */
  readonly partsName: string;
}

/** What became of a relation. `skip`: nothing is printed, nothing to check. */
export interface Outcome {
  readonly relation: Relation;
  readonly verdict: 'exact' | 'rounding' | 'plugged' | 'doubt' | 'undecided' | 'skip';
  /** Why it cannot be decided. */
  readonly reason?: string;
  readonly computed?: Decimal;
  /** `whole - computed`. */
  readonly difference?: Decimal;
  readonly tolerance?: Decimal;
}

const EXPONENTS: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 };
const ZERO: Decimal = { digits: 0n, decimals: 0 };
/** Prints that say “nothing” in words. */
const NOTHING = /^(?:[-—–－/]+|无)$/;

/**
 * Judges a relation by interval arithmetic: a print stands for half a unit of its last digit on either side,
 * so n rounded parts and their total may differ by (n+1)·u/2; one figure told twice by u.
 */
export function evaluate(relation: Relation): Outcome {
  const { kind, whole, parts } = relation;
  if (isEmpty(whole) && parts.every(({ figure }) => isEmpty(figure))) return { relation, verdict: 'skip' };
  const figures = [whole, ...parts.map(({ figure }) => figure)];
  const odd = figures.find(({ cell }) => cell.state === 'text' && !NOTHING.test(cell.print));
  const undecided = (reason: string): Outcome => ({ relation, verdict: 'undecided', reason });
  if (odd) return undecided(`${odd.name}不是数字（${odd.cell.print}）`);
  if (whole.cell.state === 'missing') return undecided(`表中没有${whole.name}`);

  const unit = whole.sheet.unit;
  const hasUnits = figures.every((figure) => (isEmpty(figure) ? unit : figure.sheet.unit) !== undefined);
  const known = hasUnits || figures.every(({ sheet }) => sheet === whole.sheet);
  const read = (figure: Figure): Decimal => {
    const { cell, sheet } = figure;
    return cell.state === 'number' ? convert(cell, known ? sheet.unit : undefined, unit) : ZERO;
  };
  const computed = addDecimals(parts.map(({ sign, figure }) => multiply(read(figure), sign)));
  const difference = subtractDecimals(read(whole), computed);
  if (difference.digits === 0n) return { relation, computed, difference, verdict: 'exact' };
  const tolerance = findTolerance(relation, known ? unit : undefined);
  const measured = { relation, computed, difference, tolerance };
  if (!known) return { ...measured, ...undecided('金额单位不明') };

  const distance = kind === 'at-least' ? multiply(difference, -1) : absolute(difference);
  if (kind === 'at-least' && distance.digits <= 0n) return { ...measured, verdict: 'exact' };
  if (compareDecimals(distance, tolerance) <= 0) return { ...measured, verdict: 'rounding' };
  const reason = findDoubtAboutReading(relation, read, { distance, tolerance, unit });
  return reason === undefined ? { ...measured, verdict: 'doubt' } : { ...measured, ...undecided(reason) };
}

/** Reasons why a difference says more about the table as read than about the figures; undefined when there is none. */
function findDoubtAboutReading(
  { kind, whole, parts }: Relation,
  read: (figure: Figure) => Decimal,
  scale: { readonly distance: Decimal; readonly tolerance: Decimal; readonly unit: Unit | undefined },
): string | undefined {
  const missing = parts.find(({ figure }) => figure.cell.state === 'missing');
  if (missing) return `表中没有${missing.figure.name}`;
  const zeros = [whole, ...parts.map(({ figure }) => figure)].filter(
    ({ cell }) => cell.state === 'number' && cell.digits === 0n && cell.decimals > 0,
  );
  const slack = addDecimals([scale.tolerance, ...zeros.map((figure) => halfUnit(figure, scale.unit))]);
  if (zeros.length > 0 && compareDecimals(scale.distance, slack) <= 0) {
    return '印为 0.00 的数可能各含不足半个单位的金额';
  }
  // Only inside one table is a total that is smaller than a part a sign of wrong reading.
  if (kind !== 'sum' || parts.some(({ figure }) => figure.sheet !== whole.sheet)) return undefined;
  if (isEmpty(whole)) return `${whole.name}没有填写`;
  if (parts.every(({ figure }) => isEmpty(figure))) return '各部分都没有填写';
  const values = parts.map(({ figure }) => read(figure)).filter(({ digits }) => digits !== 0n);
  const positive = parts.every(({ sign, figure }) => sign === 1 && read(figure).digits >= 0n);
  const least = addDecimals([read(whole), scale.tolerance]);
  // One part alone is a figure told twice: there a smaller total is a difference like any other.
  if (values.length > 1 && positive && values.some((value) => compareDecimals(value, least) > 0)) {
    return `${whole.name}小于其中一个部分，表格可能读错，请先对照原件`;
  }
  return undefined;
}

/** Whether a figure says nothing: blank, not there, or a dash. */
export function isEmpty({ cell }: Figure): boolean {
  return (
    cell.state === 'blank' || cell.state === 'missing' || (cell.state === 'text' && NOTHING.test(cell.print))
  );
}

function findTolerance({ kind, whole, parts }: Relation, unit: Unit | undefined): Decimal {
  const figures = [whole, ...parts.map(({ figure }) => figure)];
  const printed = figures.filter(({ cell }) => cell.state === 'number' && cell.digits !== 0n);
  const sum = addDecimals(printed.map((figure) => halfUnit(figure, unit)));
  const crossing = figures.some(({ sheet }) => sheet !== whole.sheet);
  if (kind !== 'equal' && !crossing) return sum;
  // Figures told in two tables may have been adjusted to make one of them add up: a whole unit is allowed.
  const whole2 = printed.map((figure) => multiply(halfUnit(figure, unit), 2));
  return whole2.reduce(
    (most, value) => (compareDecimals(value, most) > 0 ? value : most),
    kind === 'equal' ? ZERO : sum,
  );
}

function halfUnit({ cell, sheet }: Figure, unit: Unit | undefined): Decimal {
  const decimals = Math.max(sheet.decimals, cell.state === 'number' ? cell.decimals : 0) + 1;
  return convert({ digits: 5n, decimals }, unit === undefined ? undefined : sheet.unit, unit);
}

function convert(value: Decimal | NumberCell, from: Unit | undefined, to: Unit | undefined): Decimal {
  const { digits, decimals } = value;
  const shift = from && to ? EXPONENTS[from] - EXPONENTS[to] : 0;
  if (shift === 0) return value;
  return shift >= 0
    ? { digits: digits * 10n ** BigInt(shift), decimals }
    : { digits, decimals: decimals - shift };
}

function multiply(value: Decimal, factor: number): Decimal {
  if (factor === 1) return value;
  return { digits: value.digits * BigInt(factor), decimals: value.decimals };
}

function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? multiply(value, -1) : value;
}
