import { choose, listCards, startCards } from './cards.ts';
import { startConflicts } from './conflicts.ts';
import { edit, startEditor } from './edit.ts';
import { startGrids } from './grid.ts';
import { startKeys } from './keys.ts';
import { startWho } from './page.ts';
import { startPages } from './pdf.ts';
import { startTabs } from './tabs.ts';

startWho();
if (document.body.classList.contains('document')) {
  startTabs();
  startEditor();
  startGrids();
  startCards((target, item) => {
    const place = document.getElementById(target);
    if (place) edit(place, item);
  });
  startKeys();
  startConflicts();
  startPages();
  const [first] = listCards();
  if (first && !first.closest('.done')) choose(first, false);
} else {
  void followChecks();
}

/** Shows the list anew until every document has been checked. */
async function followChecks(): Promise<void> {
  for (;;) {
    const list = document.querySelector<HTMLElement>('[data-part="list"]');
    if (list?.dataset['waiting'] !== 'true') return;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const response = await fetch(location.pathname);
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = fresh.querySelector('[data-part="list"]');
    if (!response.ok || !next) return;
    list.replaceWith(next);
  }
}
