import type { TotalExplanation, TotalPart } from '../checks/index.ts';

/**
 * How totals come about, by table. The key of a relation is `=` (exact) or `≈` (within half a unit of the last digit
 * each), what its parts are together (nothing: the same figure told elsewhere), `|`, and its parts; its value is the
 * cells it explains, `row.column`. A part is a row of the same column, a `.column` of the same row or the anchor of
 * a cell; `-` before it takes off; `2020:1,234.00` is a print of the document of that year.
 */
export type EncodedTotals = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Writes explanations so that relations which repeat from cell to cell are written once. */
export function encodeTotals(totals: ReadonlyMap<string, TotalExplanation>): EncodedTotals {
  const tables: Record<string, Record<string, string>> = {};
  for (const [anchor, { kind, verdict, partsName, parts }] of totals) {
    const { table, row, column } = splitAnchor(anchor);
    const name = kind === 'equal' ? '' : partsName.replaceAll('|', '');
    const relation = `${verdict === 'exact' ? '=' : '≈'}${name}|${parts.map((part) => encodePart(part, anchor)).join(' ')}`;
    const relations = (tables[table] ??= {});
    const known = relations[relation];
    relations[relation] = `${known === undefined ? '' : `${known} `}${row}.${column}`;
  }
  return tables;
}

function encodePart({ sign, anchor, print, document }: TotalPart, whole: string): string {
  const minus = sign === -1 ? '-' : '';
  if (document !== undefined) return `${minus}${document.split('/').at(-1) ?? ''}:${print}`;
  const [own, other] = [splitAnchor(whole), splitAnchor(anchor)];
  if (own.table !== other.table) return minus + anchor;
  if (own.column === other.column) return minus + other.row;
  return minus + (own.row === other.row ? `.${other.column}` : anchor);
}

function splitAnchor(anchor: string): { table: string; row: string; column: string } {
  const [table = '', row = '', column = ''] = anchor.split('.');
  return { table, row, column };
}
