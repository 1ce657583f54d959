import { linkQuote, type FoundDocument, type Piece, type SectionHit } from '../../../lib/search/browser.ts';

/** Sections of a document shown at once; the others open on demand. */
const SECTIONS_SHOWN = 4;

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

/** The results, a list entry per document with its sections. */
export function drawDocuments(documents: readonly FoundDocument[]): HTMLElement[] {
  return documents.map((found) => {
    const facts = ['地区', '年度', '文种'].flatMap((name) => found.filters[name]?.[0] ?? []);
    const rest = found.sections.slice(SECTIONS_SHOWN);
    return make(
      'li',
      {},
      make('h2', {}, make('a', { href: found.url }, found.title)),
      make('p', { class: 'facts' }, [...facts, `${found.count} 处`].join(' · ')),
      drawSections(found, found.sections.slice(0, SECTIONS_SHOWN)),
      ...(rest.length > 0
        ? [make('details', {}, make('summary', {}, `另有 ${rest.length} 节`), drawSections(found, rest))]
        : []),
    );
  });
}

function drawSections({ url, title }: FoundDocument, sections: readonly SectionHit[]): HTMLElement {
  return make(
    'ul',
    {},
    ...sections.map((section) =>
      make(
        'li',
        {},
        make(
          'a',
          { href: linkQuote(url, section.id, section.quote) },
          ...(section.heading.length > 0 ? drawPieces(section.heading) : [title]),
        ),
        ...(section.count > 1 ? [make('small', {}, `${section.count} 处`)] : []),
        make('p', {}, ...drawPieces(section.excerpt)),
      ),
    ),
  );
}

function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, match }) => (match ? make('mark', {}, text) : text));
}
