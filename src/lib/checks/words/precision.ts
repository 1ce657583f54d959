import type { AmountFigure } from '../../text/index.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../narrative/subject.ts';
import { keyOfValue } from '../value-key.ts';

/** An amount and where it stands. */
export interface PlacedAmount {
  readonly figure: AmountFigure;
  readonly paragraph: ReadParagraph;
  readonly spot: Spot;
}

/** Two prints that differ in decimals though they should not. */
export interface PrecisionMix {
  readonly odd: PlacedAmount;
  /** What it is held against: the same amount elsewhere, or another of its list. */
  readonly usual: PlacedAmount;
  readonly kind: 'same' | 'list';
}

/** Amounts printed with one decimal where the same amount, or the rest of their list, has two. Whole numbers are left alone: 16万元 is usual. */
export function findMixedPrecision(view: NarrativeView): readonly PrecisionMix[] {
  return [...findSameAmounts(view), ...findInLists(view)].toSorted(
    (left, right) =>
      left.odd.spot.paragraph - right.odd.spot.paragraph || left.odd.spot.figure - right.odd.spot.figure,
  );
}

function listAmounts(paragraph: ReadParagraph): readonly PlacedAmount[] {
  return paragraph.figures.flatMap((figure, index) =>
    figure.kind === 'amount' && figure.unit !== undefined && figure.value.digits !== 0n && !figure.approximate
      ? [{ figure, paragraph, spot: { paragraph: paragraph.index, figure: index } }]
      : [],
  );
}

function findSameAmounts({ paragraphs }: NarrativeView): readonly PrecisionMix[] {
  const finest = new Map<string, PlacedAmount>();
  const all = paragraphs
    .flatMap(listAmounts)
    .filter(({ figure }) => figure.value.decimals > 0)
    .map((amount) => ({ amount, key: `${keyOfValue(amount.figure.value)} ${amount.figure.unit ?? ''}` }));
  for (const { amount, key } of all) {
    const known = finest.get(key);
    if (!known || known.figure.value.decimals < amount.figure.value.decimals) finest.set(key, amount);
  }
  return all.flatMap(({ amount: odd, key }): PrecisionMix[] => {
    const usual = finest.get(key);
    const isCoarser = usual && odd.figure.value.decimals < usual.figure.value.decimals;
    return usual && isCoarser ? [{ odd, usual, kind: 'same' }] : [];
  });
}

/** In a list of parts (其中、包括) most of which have two decimals, one with one. */
function findInLists({ paragraphs }: NarrativeView): readonly PrecisionMix[] {
  return paragraphs.flatMap((paragraph) => {
    if (!paragraph.statements.some(({ kind }) => kind === 'parts')) return [];
    const amounts = new Map(listAmounts(paragraph).map((amount) => [amount.spot.figure, amount]));
    return paragraph.statements.flatMap((statement): PrecisionMix[] => {
      if (statement.kind !== 'parts') return [];
      const parts = statement.parts.flatMap(({ figure }) => amounts.get(figure) ?? []);
      const usual = parts.find(({ figure }) => figure.value.decimals === 2);
      return usual
        ? parts
            .filter(({ figure }) => figure.value.decimals === 1)
            .map((odd) => ({ odd, usual, kind: 'list' }))
        : [];
    });
  });
}
