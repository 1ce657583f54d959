import type { Money } from './ledger.ts';
import type { Told } from './words.ts';

/** How a figure follows from others. Rendered with `#n` for the nth figure told, or with the anchor of a cell. */
export type Formula =
  | { readonly op: 'cell'; readonly cell: string }
  | { readonly op: 'told'; readonly told: Told }
  | { readonly op: 'sum'; readonly terms: readonly { readonly sign: 1 | -1; readonly of: Formula }[] }
  | { readonly op: 'percent'; readonly part: Formula; readonly whole: Formula };

/** A figure told, or an amount that a cell prints, as an operand. */
export function leaf(from: Told | Money): Formula {
  if ('kind' in from) return { op: 'told', told: from };
  if (from.cell === undefined) throw new Error('an amount that nothing prints cannot be computed with');
  return { op: 'cell', cell: from.cell };
}

/** The sum of figures. */
export function sumOf(parts: readonly (Told | Money)[]): Formula {
  return { op: 'sum', terms: parts.map((part) => ({ sign: 1, of: leaf(part) })) };
}

/** `left - right`. */
export function minus(left: Formula, right: Formula): Formula {
  return {
    op: 'sum',
    terms: [
      { sign: 1, of: left },
      { sign: -1, of: right },
    ],
  };
}

/** `left + right`. */
export function plus(left: Formula, right: Formula): Formula {
  return {
    op: 'sum',
    terms: [
      { sign: 1, of: left },
      { sign: 1, of: right },
    ],
  };
}

/** `part` in percent of `whole`. */
export function percentOf(part: Formula, whole: Formula): Formula {
  return { op: 'percent', part, whole };
}

/** `#3 ÷ (#1 − #3) × 100`; undefined where a figure it needs was not told. */
export function renderFormula(
  formula: Formula,
  indexOf: (told: Told) => number | undefined,
): string | undefined {
  if (formula.op === 'cell') return formula.cell;
  if (formula.op === 'told') {
    const index = indexOf(formula.told);
    return index === undefined ? formula.told.cell : `#${index}`;
  }
  if (formula.op === 'percent') {
    const part = renderFormula(formula.part, indexOf);
    const whole = renderFormula(formula.whole, indexOf);
    if (part === undefined || whole === undefined) return undefined;
    return `${bracket(part)} ÷ ${bracket(whole)} × 100`;
  }
  const terms = formula.terms.map(({ sign, of }) => ({ sign, text: renderFormula(of, indexOf) }));
  if (terms.some(({ text }) => text === undefined)) return undefined;
  return terms
    .map(({ sign, text = '' }, index) => (index === 0 ? text : ` ${sign > 0 ? '+' : '−'} ${bracket(text)}`))
    .join('');
}

function bracket(text: string): string {
  return text.includes(' ') ? `(${text})` : text;
}
