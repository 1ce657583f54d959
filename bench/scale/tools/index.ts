import { astro, astroIncremental } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { own, ownPages } from './own.ts';
import type { Tool } from './tool.ts';

/** What can be asked for by name, in the order of the table. */
export const TOOLS: Readonly<Record<string, readonly Tool[]>> = {
  own: [ownPages, own],
  hugo: [hugo],
  eleventy: [eleventy],
  astro: [astro],
  'astro-incremental': [astroIncremental],
};

export { CASES, type Case, type Part, type Project, type Row, type Tool } from './tool.ts';
