import { createHash } from 'node:crypto';
import type { Resvg } from '@resvg/resvg-js';
import type satori from 'satori';
import { loadFonts, requirePackage, type CardFont } from './fonts.ts';
import { encodePng } from './png.ts';
import { CARD_HEIGHT, CARD_WIDTH, type CardElement } from './tree.ts';

/** Draws a card as PNG. The same tree gives the same bytes: own fonts, no system fonts, no clock. */
export async function renderPng(tree: CardElement): Promise<Buffer> {
  const { Resvg: Renderer } = requirePackage('@resvg/resvg-js') as { Resvg: typeof Resvg };
  const renderer = new Renderer(await renderSvg(tree), { font: { loadSystemFonts: false } });
  const picture = renderer.render();
  const { width, height, pixels } = picture;
  return encodePng({ width, height, pixels }) ?? picture.asPng();
}

/** Draws a card as SVG, all text as outlines. */
export async function renderSvg(tree: CardElement): Promise<string> {
  const { default: draw } = requirePackage('satori') as { default: typeof satori };
  return draw(tree as Parameters<typeof satori>[0], {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts: [...loadFonts()],
  });
}

/** What draws a card, besides the tree. */
export interface CardMakers {
  readonly fonts: readonly CardFont[];
  /** Packages with their versions. */
  readonly packages: readonly (readonly [string, string])[];
}

/** SHA-256 over everything the picture comes from: the tree, the fonts, the versions of what draws it. */
export function digestCard(tree: CardElement, makers: CardMakers = findMakers()): string {
  const fonts = makers.fonts.map(({ weight, digest }) => [weight, digest]);
  return createHash('sha256')
    .update(JSON.stringify({ tree, fonts, packages: makers.packages }))
    .digest('hex');
}

function findMakers(): CardMakers {
  const packages = ['satori', '@resvg/resvg-js'].map(
    (name) => [name, (requirePackage(`${name}/package.json`) as { version: string }).version] as const,
  );
  return { fonts: loadFonts(), packages };
}
