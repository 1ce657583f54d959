import { citeCell, quoteCell } from './citation.ts';
import { explainTotal } from './totals.ts';

/**
 * Shows how a cell is cited and offers that with its link: on a click, or from the keyboard. Enter on a table goes to its first
 * cell, the arrow keys go from cell to cell, Enter copies the citation, Escape leaves.
 */
export function citeCells(): void {
  let card: Card | undefined;
  const close = (): void => {
    card?.element.remove();
    card?.cell.classList.remove('cited');
    card = undefined;
  };
  const open = (cell: HTMLElement): void => {
    close();
    card = showCard(cell, close);
  };
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || card?.element.contains(target)) return;
    close();
    const cell = target.closest<HTMLElement>('figure.table td[id]');
    if (cell && !target.closest('a, button') && String(getSelection()) === '') open(cell);
  });
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (key === 'Escape') close();
    if (!(target instanceof HTMLElement)) return;
    if (key === 'Enter' && target.matches('td[id]')) card?.copy();
    const next = findNext(target, key);
    if (!next) return;
    event.preventDefault();
    next.tabIndex = -1;
    next.focus();
    open(next);
  });
}

/** The cell a key leads to: from a table to its first cell, from a cell to its neighbour. */
function findNext(from: HTMLElement, key: string): HTMLElement | undefined {
  if (from.matches('.scroller')) {
    return key === 'Enter' ? (from.querySelector<HTMLElement>('td[id]') ?? undefined) : undefined;
  }
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  if (step === undefined || !from.matches('figure.table td[id]')) return undefined;
  const within = key === 'ArrowLeft' || key === 'ArrowRight' ? from.closest('tr') : from.closest('table');
  const { left } = from.getBoundingClientRect();
  const line = [...(within?.querySelectorAll<HTMLElement>('td[id]') ?? [])].filter(
    (cell) =>
      cell.offsetParent &&
      (within?.localName === 'tr' || Math.abs(cell.getBoundingClientRect().left - left) < 2),
  );
  return line[line.indexOf(from) + step];
}

interface Card {
  /** The cell it cites; marked while the card is open, instead of the one the address names. */
  readonly cell: HTMLElement;
  readonly element: HTMLElement;
  readonly copy: () => void;
}

function showCard(cell: HTMLElement, close: () => void): Card {
  const element = document.createElement('div');
  element.className = 'cite';
  element.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = citeCell(cell);
  for (const line of explainTotal(cell)) {
    const part = document.createElement('small');
    part.textContent = line;
    words.append(part);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '复制引用';
  const copy = (): void => {
    const url = new URL(`#${cell.id}`, location.href).href;
    history.replaceState(null, '', url);
    navigator.clipboard.writeText(quoteCell(cell, url)).then(
      () => {
        button.textContent = '已复制';
        setTimeout(close, 900);
      },
      // Without permission the link stands in the address bar, where it can be copied by hand.
      () => {
        button.textContent = '链接已在地址栏';
      },
    );
  };
  button.addEventListener('click', copy);
  element.append(words, button);
  (document.querySelector('main') ?? document.body).append(element);
  const box = cell.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - element.offsetWidth - 16);
  element.style.left = `${Math.max(16, left) + scrollX}px`;
  element.style.top = `${box.bottom + scrollY + 6}px`;
  cell.classList.add('cited');
  return { cell, element, copy };
}
