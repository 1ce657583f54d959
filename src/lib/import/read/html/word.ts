import type { Style, Styler } from './style.ts';
import { findBelow, toWords, type HtmlElement } from './tree.ts';

/** Characters that Word prints as a bullet (项目符号) in a font of its own or any font. */
const BULLET = /^[·•●○◆◇■□▪▫◼➢➤✓✔–—\-*§Øüvnlqu]$/u;
const SYMBOLS = /wingdings|webdings|symbol/;

/** The number or the bullet that Word wrote in front of a paragraph of a list. */
export interface WordMark {
  readonly text: string;
  readonly bullet: boolean;
}

/** Whether an element holds the mark of a list, not the words of its item. */
export function isWordMark(style: Style): boolean {
  return style.get('mso-list') === 'ignore';
}

/** Reads the mark of a list: bullets belong to the look, numbers are printed text. */
export function readWordMark(element: HtmlElement, styler: Styler): WordMark {
  const text = toWords(element);
  const symbol = findBelow(element, (part) => SYMBOLS.test(styler(part).get('font-family') ?? ''));
  return {
    text,
    bullet: (symbol !== undefined && text.length <= 2) || (BULLET.test(text) && !/^[a-z]$/i.test(text)),
  };
}

/** The level that Word gives a paragraph as a heading, from 1; undefined where it gives none. */
export function readOutlineLevel(style: Style): number | undefined {
  const value = Number(style.get('mso-outline-level'));
  return Number.isInteger(value) && value >= 1 && value <= 9 ? value : undefined;
}

/** The program that wrote a page, as far as it matters how to read it. */
export interface Origin {
  /** Cut its source into lines between any two characters. */
  readonly cutsWords: boolean;
  readonly isExcel: boolean;
  readonly isLibreOffice: boolean;
}

/** Finds out which program wrote a page. */
export function findOrigin(root: HtmlElement): Origin {
  const metas = readMetas(root);
  const words = ['generator', 'progid'].map((name) => metas.get(name) ?? '').join(' ');
  return {
    cutsWords: /Microsoft (?:Word|Excel|Office)|Word\.Document|Excel\.Sheet/i.test(words),
    isExcel: /Microsoft Excel|Excel\.Sheet|ET\.Sheet|WPS (?:表格|Spreadsheets)/i.test(words),
    isLibreOffice: /LibreOffice|OpenOffice/i.test(words),
  };
}

/** What the head of a page says of it, by name in lower case. */
function readMetas(root: HtmlElement): ReadonlyMap<string, string> {
  const head = findBelow(root, ({ name }) => name === 'head');
  return new Map(
    (head?.children ?? []).flatMap((child) => {
      if (child.kind === 'text' || child.name !== 'meta') return [];
      const name = child.attributes.get('name')?.toLowerCase();
      return name === undefined ? [] : [[name, child.attributes.get('content') ?? '']];
    }),
  );
}
