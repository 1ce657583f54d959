import type { PageNotes } from '../../lib/site/index.ts';

/**
 * Adds the list of terms of this page (本页名词) below the text: preview cards read it and paper ends with it.
 * The terms are the links in the text; standard definitions come with the notes of the page, so that a short
 * page is not doubled by them. A term the document explains itself keeps its link to that explanation.
 */
export function addTermList(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a.term')) {
    const href = link.getAttribute('href') ?? '';
    if (!links.has(href)) links.set(href, link);
  }
  if (links.size === 0) return;
  const section = document.createElement('section');
  section.className = 'page-terms';
  section.setAttribute('aria-labelledby', 'terms');
  const heading = document.createElement('h2');
  heading.id = 'terms';
  heading.textContent = '本页名词';
  const list = document.createElement('dl');
  list.className = 'terms';
  for (const [href, link] of links) list.append(...makeEntry(href, link));
  section.append(heading, list);
  document.querySelector('.document > article')?.append(section);
}

function makeEntry(href: string, { textContent }: HTMLAnchorElement): HTMLElement[] {
  const term = document.createElement('dt');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = textContent;
  term.append(link);
  return [term, document.createElement('dd')];
}

/** Puts the definitions into the list of terms. Until then, and without them, the links lead to them. */
export function fillDefinitions({ terms }: PageNotes): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.page-terms a:not([href^="#"])')) {
    const found = terms[decodeURIComponent(link.hash.slice(1))];
    if (!found) continue;
    const [term, definition, source] = found;
    link.textContent = term;
    const cite = document.createElement('cite');
    cite.textContent = source;
    link.parentElement?.nextElementSibling?.replaceChildren(definition, cite);
  }
}
