/** Lets one list be shown at a time. */
export function startTabs(): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const show = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !isChosen;
    }
  };
  // A new version that waits comes before everything else.
  const waiting = tabs.find(({ id }) => id === 'tab-conflicts');
  if (waiting) show(waiting);
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => {
      show(tab);
    });
    tab.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = by === undefined ? undefined : tabs[(index + by + tabs.length) % tabs.length];
      if (!next) return;
      show(next);
      next.focus();
      event.preventDefault();
    });
  }
}
