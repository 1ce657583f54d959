/** A standard term as the site's file of definitions gives it. */
type Definition = readonly [term: string, definition: string, source: string];

/**
 * Adds the list of terms of this page (本页名词) below the text: preview cards read it and paper ends with it.
 * The terms are the links in the text; standard definitions come from one file for the whole site, so that a short
 * page is not doubled by them. A term the document explains itself keeps its link to that explanation.
 */
export function addTermList(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a.term')) {
    const href = link.getAttribute('href') ?? '';
    if (!links.has(href)) links.set(href, link);
  }
  const [first] = links.values();
  if (!first) return;
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
  // Without the file the links still lead to the definitions.
  fillDefinitions(list).catch(() => undefined);
}

function makeEntry(href: string, { textContent }: HTMLAnchorElement): HTMLElement[] {
  const term = document.createElement('dt');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = textContent;
  term.append(link);
  return [term, document.createElement('dd')];
}

async function fillDefinitions(list: HTMLElement): Promise<void> {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')];
  if (!links[0]) return;
  const response = await fetch(new URL('definitions.json', links[0].href));
  if (!response.ok) return;
  const definitions = (await response.json()) as Readonly<Record<string, Definition | undefined>>;
  for (const link of links) {
    const found = definitions[decodeURIComponent(link.hash.slice(1))];
    if (!found) continue;
    const [term, definition, source] = found;
    link.textContent = term;
    const cite = document.createElement('cite');
    cite.textContent = source;
    link.parentElement?.nextElementSibling?.replaceChildren(definition, cite);
  }
}
