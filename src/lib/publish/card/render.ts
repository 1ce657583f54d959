import type { Resvg } from '@resvg/resvg-js';
import type satori from 'satori';
import { loadFonts, requirePackage } from './fonts.ts';
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
