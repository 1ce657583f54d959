import {
  linkQuote,
  type FoundDocument,
  type RowHit,
  type SectionHit,
  type Shown,
} from '../../../lib/search/browser.ts';
import { drawPieces, make, toHref, type Site } from './make.ts';

/** A result: a document with its rows and sections, so many of them shown at once. */
export function drawDocument(site: Site, { found, rest }: Shown, shown: number): HTMLElement {
  const facts = ['地区', '年度', '文种'].flatMap((name) => {
    const value = found.values[name]?.[0];
    return value === undefined ? [] : [name === '年度' ? `${value} 年度` : value];
  });
  const item = make(
    'li',
    {},
    make('h2', {}, make('a', { href: toHref(site, found.url) }, found.title)),
    ...(facts.length > 0 ? [make('p', { class: 'facts' }, facts.join(' · '))] : []),
  );
  const hits = drawHits(site, found);
  const list = make('ul', {}, ...hits.slice(0, shown));
  if (hits.length > 0) item.append(list);
  const others = Math.max(0, hits.length - shown) + found.pending;
  if (others > 0)
    item.append(drawMore(`显示其余 ${others} 处`, async () => showAll(site, list, found, rest)));
  return item;
}

/** A button that does something once and goes; focus moves on to what it brought. */
export function drawMore(text: string, act: () => Promise<HTMLElement | undefined>): HTMLElement {
  const button = make('button', { type: 'button', class: 'more' }, text);
  button.addEventListener('click', () => {
    button.setAttribute('aria-disabled', 'true');
    act().then(
      (first) => {
        button.remove();
        first?.focus();
      },
      (error: unknown) => {
        console.error(error);
        button.removeAttribute('aria-disabled');
        button.textContent = '没有载入，请再试一次';
      },
    );
  });
  return button;
}

async function showAll(
  site: Site,
  list: HTMLElement,
  found: FoundDocument,
  rest: Shown['rest'],
): Promise<HTMLElement | undefined> {
  const all = found.pending > 0 ? ((await rest()) ?? found) : found;
  const before = list.children.length;
  list.replaceChildren(...drawHits(site, all));
  return list.children[Math.min(before, list.children.length - 1)]?.querySelector('a') ?? undefined;
}

function drawHits(site: Site, { url, title, rows, sections }: FoundDocument): HTMLElement[] {
  return [
    ...rows.map((row) => drawRow(site, url, row)),
    ...sections.map((section) => drawSection(site, url, title, section)),
  ];
}

function drawRow(site: Site, url: string, { table, anchor, code, label, cells }: RowHit): HTMLElement {
  const name = [...(code === '' ? [] : [`${code} `]), ...drawPieces(label)];
  const units = new Set(cells.flatMap(({ unit }) => (unit === '' ? [] : [unit])));
  const [unit = ''] = units.size === 1 ? units : [];
  return make(
    'li',
    { class: 'row' },
    make('a', { href: toHref(site, url, anchor) }, table, ...(name.length > 0 ? [' › ', ...name] : [])),
    make(
      'p',
      { class: 'cells' },
      ...cells.flatMap((cell) => [
        make(
          'a',
          { href: toHref(site, url, cell.anchor), ...(cell.match ? { class: 'asked' } : {}) },
          make('span', {}, cell.column),
          ' ',
          cell.print === '' ? '（空白）' : make('b', {}, cell.print),
        ),
        ' ',
      ]),
      ...(unit === '' ? [] : [make('small', {}, `单位：${unit}`)]),
    ),
  );
}

function drawSection(site: Site, url: string, title: string, section: SectionHit): HTMLElement {
  const heading = section.heading.length > 0 ? drawPieces(section.heading) : [title];
  return make(
    'li',
    {},
    make('a', { href: linkQuote(toHref(site, url), section.id, section.quote) }, ...heading),
    ...(section.count > 1 ? [make('small', {}, `${section.count} 处`)] : []),
    make('p', {}, ...drawPieces(section.excerpt)),
  );
}
