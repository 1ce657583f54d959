/*
 * What can be explained on a page, and how.
 *
 * Contract with the page:
 * - a linked term is `<a class="term" href="…">`, a number that quotes a cell `<a class="cell" href="#t05.total.basic">`;
 *   without this script both are plain links;
 * - the page's list of terms is `<dl class="terms">` with, for each term, `<dt id="term-1"><a href="…">term</a></dt>`,
 *   the same `href` as in the text, and `<dd>` elements with the definition and, for standard terms, the statute in an
 *   element of its own: every child of a `dd` becomes a paragraph of the card; a `dt` and its `dd` may share a `div`;
 * - where a `dt` has no `dd` with words and its `href` is an anchor of this page, the words of that paragraph are shown;
 * - any other number is `<span class="figure" data-note="…">`, made from the notes of the page.
 */
import { nameCell, showCell } from './citation.ts';
import { explainTotal } from './totals.ts';

/** Everything a card can be shown for. */
export const EXPLAINED = 'a.term, a.cell, .prose .figure, .table td[id]';

/** A number that nothing on the page can be held against is not therefore wrong, and readers should know. */
const STATED = '仅陈述：本页没有可与它核对的数，并不是说它有误。';
/** The formula may have the number as its result or among its operands; whether it agrees is for the reader to see. */
const RECOMPUTED = '已复算：程序用文中和表中的数比过、算过。';

/** The words of a card. */
export interface Explanation {
  readonly title: string;
  readonly words: readonly string[];
  /** Where it stands in full. */
  readonly link?: readonly [href: string, label: string];
}

/** Explains a term, a number of the words or a total; undefined where there is nothing to say. */
export function explain(target: HTMLElement): Explanation | undefined {
  const title = target.textContent;
  if (target.matches('td')) {
    const [formula = '', ...words] = target.matches('.cited') ? [] : explainTotal(target);
    return formula === '' ? undefined : { title: `公式：${formula}`, words };
  }
  const note = target.dataset['note'];
  if (note !== undefined) {
    return { title, words: note === '' ? [STATED] : [note, RECOMPUTED] };
  }
  const { href } = target as HTMLAnchorElement;
  if (target.matches('.cell')) {
    const cell = findPlace(target);
    return cell && { title, words: [`${nameCell(cell)} ${showCell(cell)}`], link: [href, '到表中查看'] };
  }
  const words = findDefinition(target);
  return words.length === 0 ? undefined : { title, words, link: [href, '查看完整解释'] };
}

/** The paragraphs of a term's definition, without mark-up; empty when the page has none. */
function findDefinition(term: HTMLElement): string[] {
  const href = term.getAttribute('href') ?? '';
  const entry = document.querySelector(`.terms dt:has(> a[href="${CSS.escape(href)}"])`);
  const words: string[] = [];
  for (let next = entry?.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) {
    words.push(...[...next.childNodes].map((node) => node.textContent?.trim() ?? ''));
  }
  if (!words.some(Boolean) && href.startsWith('#')) {
    const place = findPlace(term);
    // Where the term is a heading, the paragraph below it is the definition.
    words.push((/^H\d$/.test(place?.tagName ?? '') ? place?.nextElementSibling : place)?.textContent ?? '');
  }
  return words.filter(Boolean);
}

/** What a link of this page leads to. */
function findPlace(link: HTMLElement): HTMLElement | undefined {
  return document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))) ?? undefined;
}
