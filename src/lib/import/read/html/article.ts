import { isNavigation, isStructural } from './navigation.ts';
import { UNPRINTED, type HtmlElement } from './tree.ts';
import type { Measure, Measures } from './measure.ts';

/** Share of the words that one part must hold for the article to be looked for inside of it. */
const DENSE_SHARE = 0.5;
/** Elements that hold paragraphs; a paragraph itself is never the article. */
const CONTAINERS = new Set(
  'html body div section article main center form table tbody tr td font span dl dd fieldset blockquote'.split(
    ' ',
  ),
);

/**
 * The parts of a portal page around its article: menus, breadcrumbs, lists of links, the foot. The article is the
 * densest container; what stands beside it stays unless it clearly is navigation, so that a title or a note set apart
 * from the text is never lost.
 */
export function findSurroundings(
  body: HtmlElement,
  measures: Measures,
  isLayout: (table: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const list = findDense(body, measures);
  const dense = list.at(-1) ?? body;
  const path = new Set(list);
  const total = measures(body);
  const dropped: HtmlElement[] = [];
  visit(body, false, false);
  return dropped;

  function visit(element: HtmlElement, inArticle: boolean, inside: boolean): void {
    for (const child of element.children) {
      if (child.kind === 'text' || UNPRINTED.has(child.name)) continue;
      const own = measures(child);
      if (own.letters === 0) continue;
      const onPath = path.has(child);
      const guarded = onPath || holdsContent(own, total);
      const drop =
        !guarded && (isStructural(child, own, inArticle || inside) || isNavigation(child, own, inside));
      if (drop) dropped.push(child);
      // A table of figures is whole: no cell of it is a menu.
      else if (child.name !== 'table' || isLayout(child))
        visit(child, inArticle || ['article', 'main'].includes(child.name), inside || child === dense);
    }
  }
}

/** From the body down to the container with most of the words that are no links. */
function findDense(body: HtmlElement, measures: Measures): readonly HtmlElement[] {
  const path = [body];
  for (let current: HtmlElement | undefined = body; current;) {
    const all = countOwn(measures(current));
    const next: HtmlElement | undefined = current.children.find(
      (child): child is HtmlElement =>
        child.kind === 'element' &&
        CONTAINERS.has(child.name) &&
        all > 0 &&
        countOwn(measures(child)) >= all * DENSE_SHARE &&
        measures(child).blocks + measures(child).tables > 0,
    );
    if (next) path.push(next);
    current = next;
  }
  return path;
}

function countOwn({ letters, linked }: Measure): number {
  return letters - linked;
}

/** Whether a part is too much like a document to be dropped for its name or its links. */
function holdsContent(own: Measure, total: Measure): boolean {
  const share = countOwn(own) / Math.max(countOwn(total), 1);
  return share >= 0.3 || own.figures >= 4 || (own.sentences >= 3 && own.linked * 4 < own.letters);
}
