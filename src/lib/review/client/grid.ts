import { edit } from './edit.ts';
import { showOrigin } from './jump.ts';

/** Lets tables of the result be walked with the arrow keys, one stop of Tab each, and edited with F2 or a double click. */
export function startGrids(): void {
  prepare();
  document.addEventListener('parts', prepare);
  document.addEventListener('dblclick', (event) => {
    const place =
      event.target instanceof Element ? event.target.closest('.pane.result [data-pointer]') : null;
    const chunk = event.target instanceof Element ? event.target.closest('.pane.result .chunk') : null;
    if (place ?? chunk) edit((place ?? chunk) as Element);
  });
  document.addEventListener('click', (event) => {
    const place =
      event.target instanceof Element ? event.target.closest('.pane.result [data-pointer]') : null;
    if (place instanceof HTMLButtonElement) edit(place);
    else if (place instanceof HTMLElement) {
      enter(place);
      showOrigin(place);
    }
  });
  document.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!(cell instanceof HTMLTableCellElement) || !cell.closest('table.grid')) return;
    if (event.key === 'F2' || event.key === 'Enter') edit(cell);
    else if (!move(cell, event.key)) return;
    event.preventDefault();
  });
}

/** The first cell of each grid is where Tab arrives; wide tables that hold no cells to walk are scrolled by keyboard. */
function prepare(): void {
  for (const grid of document.querySelectorAll('table.grid'))
    if (!grid.querySelector('[tabindex="0"]'))
      grid.querySelector('tbody [data-pointer], [data-pointer]')?.setAttribute('tabindex', '0');
  for (const scroller of document.querySelectorAll('.scroller')) {
    const isWide = scroller.scrollWidth > scroller.clientWidth && !scroller.querySelector('.grid');
    if (isWide) scroller.setAttribute('tabindex', '0');
  }
}

function enter(cell: HTMLElement): void {
  for (const other of cell.closest('table')?.querySelectorAll('[tabindex="0"]') ?? [])
    other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  cell.focus();
}

function move(cell: HTMLTableCellElement, key: string): boolean {
  const table = cell.closest('table');
  const row = cell.parentElement;
  if (!table || !(row instanceof HTMLTableRowElement)) return false;
  const rows = [...table.rows];
  const across = (from: Element | null, next: (one: Element) => Element | null): Element | null => {
    let at = from;
    while (at && !at.matches('[data-pointer]')) at = next(at);
    return at;
  };
  const vertical = (by: 1 | -1): Element | undefined => {
    const left = cell.getBoundingClientRect().left;
    for (let at = rows.indexOf(row) + by; rows[at]; at += by) {
      const cells = [...(rows[at]?.cells ?? [])].filter((one) => one.matches('[data-pointer]'));
      const under = cells.findLast((one) => one.getBoundingClientRect().left <= left + 1) ?? cells[0];
      if (under) return under;
    }
    return undefined;
  };
  const moves: Readonly<Record<string, () => Element | null | undefined>> = {
    ArrowRight: () => across(cell.nextElementSibling, (one) => one.nextElementSibling),
    ArrowLeft: () => across(cell.previousElementSibling, (one) => one.previousElementSibling),
    ArrowDown: () => vertical(1),
    ArrowUp: () => vertical(-1),
  };
  const target = moves[key]?.();
  if (!target) return key.startsWith('Arrow');
  enter(target as HTMLElement);
  return true;
}
