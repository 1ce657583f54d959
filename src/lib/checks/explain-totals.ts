import type { AccountTables, Figure, Outcome, TableRule, Term } from './accounts/index.ts';
import { isEmpty, TABLE_RULES } from './accounts/index.ts';
import { PERFORMANCE_RULES } from './performance/index.ts';

/** One figure that an explained figure is made of. */
export interface TotalPart {
  /** Added (1) or taken off (-1). */
  readonly sign: 1 | -1;
  /** Anchor of its cell (`t01.37.amount`). */
  readonly anchor: string;
  /** Name for people: 205 教育支出. */
  readonly name: string;
  /** As printed. */
  readonly print: string;
  /** Title of its table, where that is another table than the explained figure's. */
  readonly table?: string;
  /** `<region>/<department>/<year>`, where the part stands in another document. */
  readonly document?: string;
}

/** How a printed figure follows from others, by a relation that holds. */
export interface TotalExplanation {
  /** Rule that states the relation. */
  readonly rule: string;
  /** sum: a total of its parts · balance: opening and closing · equal: the same figure told elsewhere. */
  readonly kind: 'sum' | 'balance' | 'equal';
  /** exact: the prints add up · rounding: they do within half a unit of the last digit each (尾数误差). */
  readonly verdict: 'exact' | 'rounding';
  /** What the parts are together: 各类支出之和. */
  readonly partsName: string;
  /** Only printed parts, in the order of the relation; blanks add nothing. */
  readonly parts: readonly TotalPart[];
}

const KINDS: readonly Outcome['relation']['kind'][] = ['sum', 'balance', 'equal'];

/**
 * Explains every total of a document by cell anchor: one relation a cell, inside the table rather than between
 * tables, a sum rather than a balance, a balance rather than a repetition. A relation that does not hold,
 * that was forced or cannot be decided explains nothing; neither does one of zeros alone.
 */
export function explainTotals(subject: AccountTables): ReadonlyMap<string, TotalExplanation> {
  const rules: readonly TableRule[] = [...TABLE_RULES, ...PERFORMANCE_RULES];
  const best = new Map<string, { readonly rank: number; readonly explanation: TotalExplanation }>();
  for (const { id, outcomes } of rules) {
    for (const outcome of outcomes?.(subject) ?? []) {
      const explanation = explain(id, outcome);
      if (!explanation) continue;
      const { place } = outcome.relation.whole;
      const rank = rankRelation(outcome);
      const known = best.get(place);
      if (!known || rank < known.rank) best.set(place, { rank, explanation });
    }
  }
  const sorted = [...best].sort(([left], [right]) => (left < right ? -1 : 1));
  return new Map(sorted.map(([place, { explanation }]) => [place, explanation]));
}

function explain(rule: string, { relation, verdict }: Outcome): TotalExplanation | undefined {
  const { kind, whole, parts, partsName } = relation;
  if ((verdict !== 'exact' && verdict !== 'rounding') || kind === 'at-least') return undefined;
  const printed = parts.filter(({ figure }) => !isEmpty(figure));
  if (!isAmount(whole) || !printed.some(({ figure }) => isAmount(figure))) return undefined;
  return { rule, kind, verdict, partsName, parts: printed.map((term) => describePart(term, whole)) };
}

function isAmount({ cell }: Figure): boolean {
  return cell.state === 'number' && cell.digits !== 0n;
}

function describePart({ sign, figure }: Term, whole: Figure): TotalPart {
  const { sheet, place, name, cell } = figure;
  const document = documentOf(figure);
  return {
    sign,
    anchor: place,
    name,
    print: cell.print,
    ...(sheet.file === whole.sheet.file ? {} : { table: sheet.table.title.replace(/\s+/g, '') }),
    ...(document === documentOf(whole) ? {} : { document }),
  };
}

/** `disclosures/<document>/tables/<table>.json`. */
function documentOf({ sheet }: Figure): string {
  return sheet.file.replace(/^disclosures\/|\/tables\/[^/]*$/g, '');
}

function rankRelation({ relation: { kind, whole, parts } }: Outcome): number {
  const inside = parts.every(({ figure }) => figure.sheet.file === whole.sheet.file);
  return (inside ? 0 : KINDS.length) + KINDS.indexOf(kind);
}
