import type { Mention } from '../../../text/index.ts';
import { findFreeCells, foldAround, listEqualCells, type FreeCell } from '../cells/free.ts';
import type { Claim } from '../claim.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph } from '../subject.ts';
import { compareWithCells, toCellClaim } from './compare.ts';

/**
 * Amounts that quote a cell of a free table: by name, and only where the values are the same. What such a table means
 * is not known for certain, so a difference is no finding.
 */
export function claimFreeCells(view: NarrativeView): readonly Claim[] {
  if (view.accounts.sheets.every(({ form }) => form !== undefined)) return [];
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.area !== 'front' && paragraph.area !== 'glossary'
      ? paragraph.mentions.flatMap((mention) => claimFreeCell(view, paragraph, mention) ?? [])
      : [],
  );
}

function claimFreeCell(view: NarrativeView, paragraph: ReadParagraph, mention: Mention): Claim | undefined {
  const { role, kind, subject, figure } = mention;
  if (kind !== 'amount' || (role !== 'value' && role !== 'final' && role !== 'budget')) return undefined;
  const printed = paragraph.figures[figure];
  if (printed?.kind !== 'amount' || printed.value.digits === 0n || printed.approximate !== undefined)
    return undefined;
  const equal = listEqualCells(view.accounts, printed.value, printed.unit);
  if (equal.length === 0) return undefined;
  const around = `${paragraph.section.map(({ text }) => text).join('')}${paragraph.text.slice(0, printed.offset)}`;
  const meant = findFreeCells(equal, subject, role === 'budget' ? 'budget' : 'final', around);
  const cell = pickOne(meant, around);
  const spot = { paragraph: paragraph.index, figure };
  const comparison = cell && compareWithCells(view, spot, subject, [cell.figure]);
  return comparison && toCellClaim(view, spot, ruleOf(paragraph, 'N20'), comparison);
}

/** One cell, or the one of several whose row the words named last; undefined where that does not tell them apart. */
function pickOne(cells: readonly FreeCell[], around: string): FreeCell | undefined {
  if (cells.length < 2) return cells[0];
  const said = foldAround(around);
  const ranked = cells
    .map((cell) => ({ cell, at: said.lastIndexOf(cell.row.replace(/^本年/, '')) }))
    .sort((left, right) => right.at - left.at);
  const [first, second] = ranked;
  return first && second && first.at > second.at ? first.cell : undefined;
}
