import { figureOfSummary } from './across.ts';
import { equalTo } from './build.ts';
import type { Figure } from './figure.ts';
import { evaluate, isEmpty } from './relation.ts';
import type { AccountTables } from './subject.ts';

/**
 * Whether the department spent nothing but fiscal appropriation: no other income, no surplus used or distributed,
 * and the same balances in 公开01 and 公开04. False where that cannot be told.
 */
export function hasOnlyAppropriation(subject: AccountTables): boolean {
  const others = (['superior', 'institutional', 'operating', 'subsidiary', 'other', 'surplus'] as const).map(
    (role) => figureOfSummary(subject, 'T01', 'income', role),
  );
  const distribution = figureOfSummary(subject, 'T01', 'expenditure', 'distribution');
  return (
    [...others, distribution].every(isNothing) &&
    sameBalances(subject, 'opening') &&
    sameBalances(subject, 'closing')
  );
}

/** Whether nothing was carried into the year, out of it, or distributed: what came in was spent. */
export function hasNoBalances(subject: AccountTables): boolean {
  return [
    figureOfSummary(subject, 'T01', 'income', 'surplus'),
    figureOfSummary(subject, 'T01', 'income', 'opening'),
    figureOfSummary(subject, 'T01', 'expenditure', 'distribution'),
    figureOfSummary(subject, 'T01', 'expenditure', 'closing'),
  ].every(isNothing);
}

function sameBalances(subject: AccountTables, role: 'opening' | 'closing'): boolean {
  const half = role === 'opening' ? 'income' : 'expenditure';
  const whole = figureOfSummary(subject, 'T01', half, role);
  const fiscal = figureOfSummary(subject, 'T04', half, role, half === 'expenditure' ? 'total' : undefined);
  if (!whole || !fiscal) return false;
  return ['exact', 'rounding', 'skip'].includes(evaluate(equalTo(whole, fiscal)).verdict);
}

function isNothing(figure: Figure | undefined): boolean {
  if (!figure) return false;
  return isEmpty(figure) || (figure.cell.state === 'number' && figure.cell.digits === 0n);
}
