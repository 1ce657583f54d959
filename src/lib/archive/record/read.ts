import {
  hasClass,
  listChildren,
  parsePage,
  readAttribute,
  readWords,
  walkElements,
  type PageElement,
} from '../pages/tree.ts';
import type { DrawnCell, DrawnPage, DrawnTable } from './drawn.ts';

/** Reads what a document page shows from its file; undefined for a page that is no document. */
export function readDrawnPage(html: string): DrawnPage | undefined {
  const elements = [...walkElements(parsePage(html), (element) => !isTable(element))];
  const main = elements.find((element) => element.tagName === 'main' && hasClass(element, 'document'));
  if (!main) return undefined;
  const article = listChildren(main).find(({ tagName }) => tagName === 'article');
  const words: string[] = [];
  for (const part of article ? listChildren(article) : []) {
    if (part.tagName === 'header' || hasClass(part, 'prose'))
      words.push(
        ...listChildren(part)
          .filter((block) => !isTable(block))
          .map(readWords),
      );
    else if (hasClass(part, 'coverage')) words.push(readWords(part));
  }
  return { words, tables: elements.filter(isTable).map(readTable) };
}

function isTable(element: PageElement): boolean {
  return (
    element.tagName === 'figure' && hasClass(element, 'table') && readAttribute(element, 'id') !== undefined
  );
}

function readTable(figure: PageElement): DrawnTable {
  const elements = [...walkElements(figure)];
  const head = elements.find((element) => hasClass(element, 'head'));
  const [title, ...lines] = head ? listChildren(head).map(readWords) : [];
  const notes = elements.filter(({ tagName }) => tagName === 'figcaption').flatMap(listChildren);
  const rows = elements
    .filter((element) => element.tagName === 'tr' && !hasClass(element, 'print-caption'))
    .map((row) => listChildren(row).map(readCell));
  return {
    id: readAttribute(figure, 'id') ?? '',
    title: title ?? '',
    lines,
    rows,
    notes: notes.map(readWords),
  };
}

function readCell(cell: PageElement): DrawnCell {
  const id = cell.tagName === 'td' ? readAttribute(cell, 'id') : undefined;
  return id === undefined ? readWords(cell) : [id, readWords(cell)];
}
