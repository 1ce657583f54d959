/**
 * Takes the keyboard along when a reader goes to a cell and comes back. The browser restores where the page was
 * scrolled to but not what had the focus: after going back, the next Tab would throw the reader back to the table.
 */
export function keepReadingPlace(): void {
  /** Links that were followed on this page and the address they were followed at, latest last. */
  const left: { readonly link: HTMLElement; readonly hash: string }[] = [];
  let followed: HTMLAnchorElement | undefined;
  // Before the card closes, which no longer tells then what it was opened for.
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
      followed = (link?.closest('.term-card') ? findExplained() : link) ?? undefined;
    },
    { capture: true },
  );
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    const hash = new URL(newURL).hash;
    // A first tap only shows the card, a click may open another tab: what was clicked need not have been followed.
    if (followed?.hash === hash) {
      left.push({ link: followed, hash: new URL(oldURL).hash });
      followed = undefined;
      focusCell(hash);
    } else if (left.at(-1)?.hash === hash) {
      left.pop()?.link.focus({ preventScroll: true });
    }
  });
}

/** What the open card explains. */
function findExplained(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('a[aria-describedby="term-card"]');
}

/** A cell that a number led to is read out, and the arrow keys go on from it. */
function focusCell(hash: string): void {
  const cell = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!cell?.matches('figure.table td')) return;
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
}
