import { findLeaves, parseCell } from '../../src/lib/model/index.ts';
import type { Checked } from './adapter.ts';

/** A figure of a real document, found by its unit alone. */
export interface Scanned {
  /** Line of the body, from 0, and offset in it. */
  readonly line: number;
  readonly offset: number;
  readonly print: string;
  readonly tail: string;
  readonly kind: 'amount' | 'percent';
  /**
   * Whether a relation is likely: the amount stands in a table or is told twice; the percentage follows an amount and a
   * word of comparison. A guess: nobody has written down what these figures are.
   */
  readonly checkable: boolean;
}

const FIGURE = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(\s*(?:万元|亿元|元|%|％))/g;
const SHARE_WORDS = /(?:占|完成|增长|下降|减少|增加|增幅|降幅|比重|的|为)[^，。；]{0,12}$/;

/** Amounts and percentages of the words of a document. */
export function scan({ body, tables }: Checked): readonly Scanned[] {
  const printed = listPrints(tables);
  const times = new Map<string, number>();
  for (const [, print = ''] of body.matchAll(FIGURE))
    times.set(value(print), (times.get(value(print)) ?? 0) + 1);
  return body.split('\n').flatMap((text, line) =>
    /^(?:#|<|---)/.test(text)
      ? []
      : [...text.matchAll(FIGURE)].map((match): Scanned => {
          const [, print = '', tail = ''] = match;
          const kind = /[%％]/.test(tail) ? 'percent' : 'amount';
          const before = text.slice(0, match.index);
          const digits = print.replace(/\D/g, '').replace(/^0+/, '').length;
          const known = digits >= 3 && (printed.has(value(print)) || (times.get(value(print)) ?? 0) > 1);
          const follows = SHARE_WORDS.test(before) && /\d\s*万元/.test(before);
          const checkable = kind === 'percent' ? follows : known;
          return { line, offset: match.index, print, tail, kind, checkable };
        }),
  );
}

/** Values of every printed amount other than zero. */
function listPrints(tables: Checked['tables']): ReadonlySet<string> {
  const prints = new Set<string>();
  for (const table of tables.values()) {
    if (table.kind !== 'table') continue;
    for (const panel of table.panels)
      for (const row of panel.rows)
        for (const { id } of findLeaves(panel.columns)) {
          const cell = parseCell(row.cells[id]);
          if (cell.state === 'number' && cell.digits !== 0n) prints.add(value(cell.print));
        }
  }
  return prints;
}

/** One print for all prints of a value. */
function value(print: string): string {
  const plain = print.replaceAll(',', '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
