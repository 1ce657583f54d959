/** Marks the entry of the contents list for the section being read, and keeps it in view. */
export function followContents(): void {
  const nav = document.querySelector<HTMLElement>('nav.contents');
  const details = nav?.querySelector('details');
  if (!nav || !details) return;
  const beside = matchMedia('(min-width: 64rem)');
  details.open = beside.matches;
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of nav.querySelectorAll('a')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
    link.addEventListener('click', () => {
      if (!beside.matches) details.open = false;
    });
  }
  const targets = [...links.keys()];
  let current: HTMLAnchorElement | undefined;
  const update = (): void => {
    // The section being read is the last one that begins above the upper third of the window.
    const line = innerHeight / 3;
    const section = targets.findLast((target) => target.getBoundingClientRect().top < line) ?? targets[0];
    const next = section && links.get(section);
    if (!next || next === current) return;
    current?.removeAttribute('aria-current');
    next.setAttribute('aria-current', 'true');
    current = next;
    if (beside.matches) reveal(nav, next);
  };
  // The observer fires when a section crosses the line; between two crossings nothing changes.
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -66% 0px' });
  for (const target of targets) observer.observe(target);
  update();
}

function reveal(nav: HTMLElement, link: HTMLElement): void {
  const frame = nav.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  nav.scrollTop += box.top - frame.top - frame.height / 3;
}
