import { printDecimal } from '../../model/index.ts';
import type { Figure } from './figures/types.ts';
import type { Statement } from './statement.ts';

/** A statement on one line, for tests and messages: `change 收支总计 delta=25.70万元 rate=2.4% direction=增加 base=上年度`. */
export function renderStatement(statement: Statement, figures: readonly Figure[]): string {
  const print = (index: number) => figures[index]?.print ?? '?';
  const operands = Object.entries(statement.operands).map(([role, index]) => `${role}=${print(index)}`);
  const parts =
    'parts' in statement ? statement.parts.map(({ subject, figure }) => `${subject}:${print(figure)}`) : [];
  const names = 'names' in statement && statement.names.length > 0 ? [`[${statement.names.join(' ')}]`] : [];
  const words = Object.entries(statement.words).map(([key, word]) => `${key}=${word}`);
  return [statement.kind, statement.subject || '-', ...operands, ...parts, ...names, ...words].join(' ');
}

/** A figure on one line, with its exact value and unit: `amount 1286.35 万元`, `percent 7.2 % missing`, `count 300000 份 ~余`. */
export function renderFigure(figure: Figure): string {
  const parts: (string | undefined)[] = [figure.kind];
  if (figure.kind === 'amount') {
    parts.push(
      printDecimal(figure.value),
      figure.unit ?? '?',
      figure.unitSource === 'printed' ? undefined : figure.unitSource,
    );
  } else if (figure.kind === 'percent') parts.push(printDecimal(figure.value), figure.mark);
  else if (figure.kind === 'count') parts.push(printDecimal(figure.value), figure.measure ?? '?');
  else if (figure.kind === 'score' || figure.kind === 'bare') parts.push(printDecimal(figure.value));
  else if (figure.kind === 'fraction') parts.push(`${figure.numerator}/${figure.denominator}`);
  else if (figure.kind === 'range')
    parts.push(`${printDecimal(figure.low)}..${printDecimal(figure.high)}`, figure.unit);
  else if (figure.kind === 'year') parts.push(String(figure.year));
  else if (figure.kind === 'date')
    parts.push([figure.year, figure.month, figure.day].map((part) => part ?? '*').join('-'));
  else if (figure.kind === 'ordinal') parts.push(String(figure.order));
  else parts.push(figure.print);
  if ('approximate' in figure && figure.approximate !== undefined) parts.push(`~${figure.approximate}`);
  return parts.filter((part) => part !== undefined).join(' ');
}
