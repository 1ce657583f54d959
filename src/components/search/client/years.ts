import type { YearsTable } from '../../../lib/search/browser.ts';
import { make, toHref, type Site } from './make.ts';

/** One item over the years of a department, each figure a link to its cell. */
export function drawYears(site: Site, { department, table, item, columns, rows }: YearsTable): HTMLElement {
  const unit = rows.flatMap(({ cells }) => cells.map((cell) => cell?.unit ?? '')).find((one) => one !== '');
  const caption = [department, item, '历年对照'].filter((text) => text !== '').join(' · ');
  return make(
    'section',
    { class: 'years', tabindex: '0', 'aria-label': caption },
    make(
      'table',
      {},
      make(
        'caption',
        {},
        caption,
        make('small', {}, [table, unit ? `单位：${unit}` : ''].filter(Boolean).join('，')),
      ),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          make('th', { scope: 'col' }, '年度'),
          ...columns.map((column) => make('th', { scope: 'col' }, column)),
        ),
      ),
      make(
        'tbody',
        {},
        ...rows.map(({ year, url, cells }) =>
          make(
            'tr',
            {},
            make('th', { scope: 'row' }, year),
            ...cells.map((cell) =>
              make(
                'td',
                {},
                ...(cell ? [make('a', { href: toHref(site, url, cell.anchor) }, cell.print)] : []),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
