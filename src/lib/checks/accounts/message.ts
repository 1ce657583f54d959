import { printDecimal, rescale, type Decimal } from '../../model/index.ts';
import type { Figure } from './figure.ts';
import { isEmpty, type Outcome, type Relation } from './relation.ts';

const LONGEST_FORMULA = 12;

/** A decimal for people: thousands separated, no more zeros at the end than the table prints. */
export function showDecimal(value: Decimal, decimals: number): string {
  let { digits, decimals: places } = rescale(value, decimals);
  while (places > decimals && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return printDecimal({ digits, decimals: places }, { grouping: true });
}

/** What a figure prints; 空白 where it prints nothing. */
export function showFigure({ cell, sheet }: Figure, withUnit = false): string {
  if (cell.state === 'blank' || cell.state === 'missing') return '空白';
  return withUnit && sheet.unit ? `${cell.print} ${sheet.unit}` : cell.print;
}

/** Title of the table a figure stands in, with quotation marks as printed. */
export function showTitle({ sheet }: Figure): string {
  return sheet.table.title.replace(/\s+/g, '');
}

/** The arithmetic of an outcome without its verdict: 本年支出合计 1,114.90，各类支出之和 1,114.91（…），相差 0.01. */
export function describe(outcome: Outcome): string {
  const { relation, difference } = outcome;
  const { kind, whole, parts, partsName } = relation;
  const mixed = hasMixedUnits(relation);
  const left = `${whole.name} ${showFigure(whole, mixed)}`;
  const gap = difference === undefined ? '' : `，相差 ${showGap(outcome)}`;
  const [first] = parts;
  if (first && kind === 'equal') {
    const other = first.figure;
    const where = other.sheet === whole.sheet ? '' : `${showTitle(other)}：`;
    return `${left}，${where}${other.name} ${showFigure(other, mixed)}，两处应相等${gap}`;
  }
  const sum = `${partsName} ${showComputed(outcome)}${showFormula(relation)}`;
  return kind === 'at-least' ? `${left}，不应小于${sum}${gap}` : `${left}，${sum}${gap}`;
}

/** The computed side, in the unit of the whole. */
export function showComputed({ relation, computed }: Outcome): string {
  const { whole } = relation;
  if (!computed) return '无法计算';
  const text = showDecimal(computed, whole.sheet.decimals);
  return hasMixedUnits(relation) && whole.sheet.unit ? `${text} ${whole.sheet.unit}` : text;
}

/** The difference without its sign. */
export function showGap({ relation, difference }: Outcome): string {
  if (!difference) return '';
  const size = {
    digits: difference.digits < 0n ? -difference.digits : difference.digits,
    decimals: difference.decimals,
  };
  return showDecimal(size, relation.whole.sheet.decimals);
}

/** The addends in brackets: （837.83＋105.31）. Few of them, and those of a balance, stand with their names. */
function showFormula({ whole, parts }: Relation): string {
  const printed = parts.filter(({ figure }) => !isEmpty(figure));
  const [only] = printed;
  if (!only || (parts.length === 1 && only.figure.sheet === whole.sheet)) return '';
  const named = printed.length < 4 || printed.some(({ sign }) => sign === -1);
  const terms = printed.slice(0, LONGEST_FORMULA).map(({ sign, figure }, index) => {
    const operator = sign === -1 ? '－' : index === 0 ? '' : '＋';
    const short = shortenName(figure.name, whole.name);
    // Parts from other tables often have the name of the whole; the table tells them apart.
    const name =
      figure.sheet !== whole.sheet && short !== figure.name ? `${showTitle(figure)}·${short}` : short;
    return `${operator}${named ? `${name} ` : ''}${showFigure(figure)}`;
  });
  const rest = printed.length > LONGEST_FORMULA ? `＋…共 ${printed.length} 项` : '';
  return `（${terms.join('')}${rest}）`;
}

/** In a sum along a row or a column, what all names have in common is not said again. */
function shortenName(name: string, whole: string): string {
  const [row = '', ...column] = name.split('·');
  const [wholeRow = '', ...wholeColumn] = whole.split('·');
  if (column.length === 0 || wholeColumn.length === 0) return name;
  if (row === wholeRow) return column.join('·');
  return column.join('·') === wholeColumn.join('·') ? row : name;
}

/** The formula as cell addresses: t01.58.amount＝t01.37.amount＋t01.39.amount. */
export function showAddresses({ kind, whole, parts }: Relation): string {
  const printed = parts.filter(({ figure }) => !isEmpty(figure));
  const terms = printed.slice(0, LONGEST_FORMULA).map(({ sign, figure }, index) => {
    const operator = sign === -1 ? '－' : index === 0 ? '' : '＋';
    return `${operator}${showPlace(figure, whole)}`;
  });
  const rest = printed.length > LONGEST_FORMULA ? '＋…' : '';
  return `${whole.place}${kind === 'at-least' ? '≥' : '＝'}${terms.join('') || '0'}${rest}`;
}

/** The address of a cell; in another document, with the document in front: shili/shiliju/2020#t01.60.amount. */
function showPlace({ sheet, place }: Figure, from: Figure): string {
  const documentOf = (file: string) => file.replace(/^disclosures\/|\/tables\/[^/]*$/g, '');
  const other = documentOf(sheet.file);
  return other === documentOf(from.sheet.file) ? place : `${other}#${place}`;
}

function hasMixedUnits({ whole, parts }: Relation): boolean {
  return parts.some(({ figure }) => !isEmpty(figure) && figure.sheet.unit !== whole.sheet.unit);
}
