/**
 * A link to itself behind every heading that has a permanent anchor, so that a section can be cited. It is for the
 * mouse only: from the keyboard and by ear the contents list has the same links.
 */
export function addHeadingAnchors(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4, h5, h6)')) {
    const id = heading.id.replace(/-title$/, '');
    if (!document.getElementById(id)) continue;
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = `#${id}`;
    link.textContent = '#';
    link.ariaHidden = 'true';
    link.tabIndex = -1;
    heading.append(link);
  }
}
