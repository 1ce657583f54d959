/**
 * Keys of the search page: `/` goes to the box, arrows move between the box and the results,
 * Escape goes back to the box and there clears it.
 */
export function startKeyboard(input: HTMLInputElement, results: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const typing = target.matches('input, select, textarea');
    if (event.key === '/' && !typing) {
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && (target === input || results.contains(target))) {
      if (target === input) clear();
      input.focus();
    } else if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      (target === input || results.contains(target))
    ) {
      if (!move(event.key === 'ArrowDown' ? 1 : -1, target, input, results)) return;
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** Moves focus by one stop; false when there is nowhere to go. */
function move(step: 1 | -1, from: HTMLElement, input: HTMLInputElement, results: HTMLElement): boolean {
  const stops = [input, ...results.querySelectorAll<HTMLElement>('a:not(.cells a), summary, button')].filter(
    (stop) => stop.checkVisibility(),
  );
  const next = stops[stops.indexOf(from) + step];
  next?.focus();
  return next !== undefined;
}
