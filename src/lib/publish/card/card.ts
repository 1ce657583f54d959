import type { CardContent } from './content.ts';
import { findMissingCharacters } from './fonts.ts';
import { renderPng } from './render.ts';
import { buildCard, type CardElement } from './tree.ts';

/** Stands for a character the fonts cannot draw, as printers have it: the geta mark. */
const GETA = '〓';

/** A card ready to be drawn. */
export interface PreparedCard {
  readonly tree: CardElement;
  /** Characters no font of the cards has; 〓 stands for them. */
  readonly missing: readonly string[];
}

/** Lays a card out without drawing it. */
export function prepareCard(content: CardContent): PreparedCard {
  const missing = findMissingCharacters(JSON.stringify(content));
  const tree = buildCard(replaceMissing(content, missing));
  return { tree, missing };
}

/** The picture of a card, 1200×630 PNG. */
export async function renderCard(card: PreparedCard): Promise<Buffer> {
  return renderPng(card.tree);
}

function replaceMissing(content: CardContent, missing: readonly string[]): CardContent {
  if (missing.length === 0) return content;
  const replace = (text: string): string =>
    [...text].map((character) => (missing.includes(character) ? GETA : character)).join('');
  return {
    ...content,
    portal: replace(content.portal),
    tagline: replace(content.tagline),
    notice: content.notice === undefined ? undefined : replace(content.notice),
    department: replace(content.department),
    kind: replace(content.kind),
    figures: content.figures.map(({ label, print, unit }) => ({
      label: replace(label),
      print: replace(print),
      unit: unit === undefined ? undefined : replace(unit),
    })),
  };
}
