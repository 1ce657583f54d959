import { addDecimals, compareDecimals, type Decimal, type Finding } from '../../../model/index.ts';
import type { ReadParagraph, Spot } from '../subject.ts';

/** A number and how it stands to its cell. */
export interface Judged {
  readonly spot: Spot;
  readonly verdict: Finding['verdict'];
}

/**
 * The figures of a list that were forced to fit (凑整): one differs from its cell by a rounding, and only as printed
 * do the parts add up to the printed whole exactly. Its other figures agree with their cells.
 */
export function listPlugged(paragraph: ReadParagraph, found: readonly Judged[]): ReadonlySet<number> {
  const plugged = new Set<number>();
  const rounded = new Set(
    found.filter(({ verdict }) => verdict === 'rounding').map(({ spot }) => spot.figure),
  );
  if (rounded.size === 0) return plugged;
  for (const statement of paragraph.statements) {
    if (statement.kind !== 'parts' || statement.operands.whole === undefined) continue;
    const whole = valueOf(paragraph, statement.operands.whole);
    const parts = statement.parts.map(({ figure }) => valueOf(paragraph, figure));
    if (!whole || parts.length < 2 || parts.some((part) => part === undefined)) continue;
    if (compareDecimals(whole, addDecimals(parts.filter((part) => part !== undefined))) !== 0) continue;
    for (const { figure } of statement.parts) if (rounded.has(figure)) plugged.add(figure);
  }
  return plugged;
}

function valueOf({ figures }: ReadParagraph, index: number): Decimal | undefined {
  const figure = figures[index];
  return figure?.kind === 'amount' ? figure.value : undefined;
}
