import type { DrawnCell, DrawnPage, DrawnTable } from '../record/drawn.ts';

/** What the scripts of the page add to it; it is not part of what was published. */
const ADDED = '.anchor, .fold, .page-terms, .page-check';

/** Reads what the page shows at this moment, in the same way as it was read from the file. */
export function readShownPage(): DrawnPage | undefined {
  const article = document.querySelector('main.document > article');
  if (!article) return undefined;
  const words: string[] = [];
  for (const part of article.children) {
    if (part.matches('header, .prose'))
      words.push(...[...part.children].filter((block) => !isTable(block)).map(readWords));
    else if (part.matches('.coverage')) words.push(readWords(part));
  }
  return {
    words,
    tables: [...document.querySelectorAll('main.document figure')].filter(isTable).map(readTable),
  };
}

function isTable(element: Element): boolean {
  return element.matches('figure.table[id]');
}

function readTable(figure: Element): DrawnTable {
  const [title = '', ...lines] = [...(figure.querySelector('.head')?.children ?? [])].map(readWords);
  return {
    id: figure.id,
    title,
    lines,
    rows: [...figure.querySelectorAll('tr:not(.print-caption)')].map((row) =>
      [...row.children].map(readCell),
    ),
    notes: [...figure.querySelectorAll('figcaption > *')].map(readWords),
  };
}

function readCell(cell: Element): DrawnCell {
  return cell.matches('td[id]') ? [cell.id, readWords(cell)] : readWords(cell);
}

function readWords(element: Element): string {
  if (!element.querySelector(ADDED)) return element.textContent;
  const copy = element.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll(ADDED)) added.remove();
  return copy.textContent;
}
