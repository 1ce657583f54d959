import type { Piece } from '../../../lib/search/browser.ts';

/** Makes an element. Texts become text nodes: nothing found in a document is ever read as mark-up. */
export function make(
  name: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Text with its matches marked. */
export function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, match }) => (match ? make('mark', {}, text) : text));
}

/** Where the pages of the site are: what stands before and behind the path of a document. */
export interface Site {
  readonly base: string;
  /** Name of the file in a folder, where no server adds it. */
  readonly file: string;
}

/** The address of a document, or of a place in it. */
export function toHref({ base, file }: Site, url: string, anchor?: string): string {
  return base + url + file + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
}
