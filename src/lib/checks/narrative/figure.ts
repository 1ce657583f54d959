import {
  findSectionAnchor,
  type AmountFigure,
  type CountFigure,
  type ScoreFigure,
} from '../../text/index.ts';
import type { Figure as AccountFigure } from '../accounts/index.ts';
import { oncePerPart } from '../remember.ts';
import { foldHeading } from './topic.ts';
import {
  figureAtSpot,
  nameSpot,
  paragraphAt,
  type NarrativeView,
  type ReadParagraph,
  type Spot,
} from './subject.ts';

/** Numbers of the words that sums and comparisons can be made of. */
export type Summand = AmountFigure | CountFigure | ScoreFigure;

/** Whether the number at a spot is an amount, a count or points. */
export function isSummand(view: NarrativeView, spot: Spot): boolean {
  return ['amount', 'count', 'score'].includes(figureAtSpot(view, spot).kind);
}

/**
 * A number of the words as the arithmetic of tables knows figures: `evaluate` compares it with cells.
 * Zeros at the end are often left out: an amount is as exact as the most exact of its paragraph, and 28.3 beside
 * 1,114.90 stands for 28.30. `name` is what people call it.
 */
export function toAccountFigure(view: NarrativeView, spot: Spot, name: string): AccountFigure {
  const figure = figureAtSpot(view, spot);
  if (figure.kind !== 'amount' && figure.kind !== 'count' && figure.kind !== 'score') {
    throw new Error(`Expected an amount, a count or points, not ${figure.kind}`);
  }
  const paragraph = paragraphAt(view, spot);
  const { digits, decimals } = figure.value;
  const heading = paragraph.section.at(-1)?.text ?? '';
  return {
    sheet: {
      table: { id: findSectionAnchor(paragraph), title: foldHeading(heading) },
      file: view.file,
      ...(figure.kind === 'amount' && figure.unit ? { unit: figure.unit } : {}),
      decimals: findPrecision(view, spot),
    },
    // Most figures agree and are never spoken of.
    get place() {
      return nameSpot(view, spot);
    },
    name,
    cell: { state: 'number', print: figure.print, digits, decimals, percent: false },
  };
}

/** Decimals an amount is exact to: those of the most exact amount of its unit in the paragraph; of a count its own. */
export function findPrecision(view: NarrativeView, spot: Spot): number {
  const figure = figureAtSpot(view, spot);
  if (figure.kind !== 'amount') return 'value' in figure ? figure.value.decimals : 0;
  return precisionsOf(view, paragraphAt(view, spot)).get(figure.unit) ?? 0;
}

/** The most decimals of the amounts of a paragraph, by unit. */
const precisionsOf = oncePerPart((_view: NarrativeView, { figures }: ReadParagraph) => {
  const most = new Map<AmountFigure['unit'], number>();
  for (const figure of figures) {
    if (figure.kind !== 'amount') continue;
    most.set(figure.unit, Math.max(most.get(figure.unit) ?? 0, figure.value.decimals));
  }
  return most;
});
