import { confirmItems, findChosen, step, write } from './cards.ts';
import { edit } from './edit.ts';
import { find, readStored, say, store } from './page.ts';

const LETTERS = 'mingzhang-review-letters';

/** Lets the page be used by keyboard: letters where nothing is typed, arrows inside the list, and a switch for the letters. */
export function startKeys(): void {
  const letters = find('#letters', HTMLInputElement);
  letters.checked = readStored(LETTERS) !== 'off';
  letters.addEventListener('change', () => {
    store(LETTERS, letters.checked ? '' : 'off');
  });
  find('#undo', HTMLButtonElement).addEventListener('click', () => void write({ action: 'undo' }));
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest('input, textarea, select, dialog')) return;
    const name =
      event.key.length === 1
        ? letters.checked
          ? event.key.toLowerCase()
          : ''
        : nameInList(event.key, target);
    const act = ACTIONS[name];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Arrows and F2 mean the list only while the focus is in it. */
function nameInList(key: string, target: Element): string {
  return target.closest('.rail') && !target.closest('[role="tablist"]') ? key : '';
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  y: confirmChosen,
  e: editChosen,
  F2: editChosen,
  u: () => void write({ action: 'undo' }),
};

function confirmChosen(): void {
  const card = findChosen();
  const key = card?.querySelector<HTMLElement>('.actions [data-confirm]')?.dataset['confirm'];
  if (key === undefined) say('先用 J、K 选一项还没有核对的，再确认。');
  else void confirmItems([key]);
}

function editChosen(): void {
  const card = findChosen();
  const target = document.getElementById(card?.dataset['target'] ?? '');
  if (!card || !target) say('这一项在结果里没有对应的地方。');
  else edit(target, card.id.startsWith('item-') ? card.dataset['key'] : undefined);
}
