/*
 * Preview card of a term (名词).
 *
 * Contract with the page:
 * - a linked term is `<a class="term" href="…">`; without this script it is a plain link to the definition;
 * - the page's list of terms is `<dl class="terms">` with, for each term, `<dt id="term-1"><a href="…">term</a></dt>`,
 *   the same `href` as in the text, and `<dd>` elements with the definition and, for standard terms, the statute in an
 *   element of its own: every child of a `dd` becomes a paragraph of the card; a `dt` and its `dd` may share a `div`;
 * - where a `dt` has no `dd` with words and its `href` is an anchor of this page, the words of that paragraph are shown.
 *
 * Style: `.term-card` is `position: absolute; inset: auto; left: var(--term-x); top: var(--term-y); margin: 0`
 * (page coordinates in px). Its children: `strong` (the term), `p` (paragraphs), `a` (to the full definition).
 */

/** Hovering this long (ms) shows the card. */
const SHOW_AFTER = 500;
/** Time (ms) to move from the term into the card. */
const HIDE_AFTER = 300;
/** Distance (px) between the term and its card, and between the card and the edge of the window. */
const GAP = 8;

/** Starts the preview cards of all terms on the page, also of those that appear later. */
export function startTerms(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let card: HTMLElement | undefined;
  let shown: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, ms);
  };
  const hide = () => {
    clearTimeout(timer);
    if (card?.matches(':popover-open')) card.hidePopover();
  };
  const show = (term: HTMLAnchorElement) => {
    clearTimeout(timer);
    const words = findDefinition(term);
    if (term === shown || words.length === 0) return;
    hide();
    card ??= makeCard(
      () => clearTimeout(timer),
      () => wait(HIDE_AFTER, hide),
      () => {
        shown?.removeAttribute('aria-describedby');
        shown = undefined;
      },
    );
    fillCard(card, term, words);
    card.showPopover();
    placeCard(card, term);
    shown = term;
    term.setAttribute('aria-describedby', card.id);
  };

  document.addEventListener('pointerover', (event) => {
    const term = findTerm(event.target);
    if (!term || event.pointerType === 'touch') return;
    if (term === shown) clearTimeout(timer);
    else wait(SHOW_AFTER, () => show(term));
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch' || !findTerm(event.target)) return;
    if (shown) wait(HIDE_AFTER, hide);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const term = findTerm(event.target);
    if (term?.matches(':focus-visible')) show(term);
  });
  document.addEventListener('focusout', (event) => {
    if (event.target === shown && !card?.contains(event.relatedTarget as Node | null)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  // A first tap shows the card; its link, like a second tap on the term, goes on to the definition.
  let tapped: HTMLAnchorElement | undefined;
  document.addEventListener('click', (event) => {
    const term = findTerm(event.target);
    const again = term === tapped;
    tapped = term;
    if (!term || again || event.pointerType !== 'touch') return;
    show(term);
    if (shown === term) event.preventDefault();
  });
}

function findTerm(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('a.term')) || undefined;
}

/** The paragraphs of a term's definition, without mark-up; empty when the page has none. */
function findDefinition(term: HTMLAnchorElement): string[] {
  const href = term.getAttribute('href') ?? '';
  const entry = document.querySelector(`.terms dt:has(> a[href="${CSS.escape(href)}"])`);
  const words: string[] = [];
  for (let next = entry?.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) {
    words.push(...[...next.childNodes].map((node) => node.textContent?.trim() ?? ''));
  }
  if (!words.some(Boolean) && href.startsWith('#')) {
    const place = document.getElementById(decodeURIComponent(href.slice(1)));
    // Where the term is a heading, the paragraph below it is the definition.
    words.push((/^H\d$/.test(place?.tagName ?? '') ? place?.nextElementSibling : place)?.textContent ?? '');
  }
  return words.filter(Boolean);
}

function makeCard(enter: () => void, leave: () => void, closed: () => void): HTMLElement {
  const card = document.createElement('div');
  card.id = 'term-card';
  card.className = 'term-card';
  // Where `hint` is unknown it reads back as `manual`; `auto` then closes by itself on a click elsewhere.
  card.popover = 'hint';
  if (card.popover !== 'hint') card.popover = 'auto';
  card.addEventListener('pointerenter', enter);
  card.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') leave();
  });
  card.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'closed') closed();
  });
  // Inside a landmark, so that screen readers know where the card belongs.
  (document.querySelector('main') ?? document.body).append(card);
  return card;
}

/** Text only: nothing from the document is read as mark-up. */
function fillCard(card: HTMLElement, term: HTMLAnchorElement, words: readonly string[]): void {
  const title = document.createElement('strong');
  title.textContent = term.textContent;
  const link = document.createElement('a');
  link.href = term.href;
  link.textContent = '查看完整解释';
  const paragraphs = words.map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  card.replaceChildren(title, ...paragraphs, link);
}

/** Below the term, above it where there is no room; never outside the window. */
function placeCard(card: HTMLElement, term: HTMLAnchorElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const whole = term.getBoundingClientRect();
  const start = term.getClientRects()[0] ?? whole;
  const { width, height } = card.getBoundingClientRect();
  const below = whole.bottom + GAP;
  const above = whole.top - GAP - height;
  const x = Math.max(GAP, Math.min(start.left, clientWidth - width - GAP));
  const y = below + height > clientHeight && above >= 0 ? above : below;
  card.style.setProperty('--term-x', `${x + scrollX}px`);
  card.style.setProperty('--term-y', `${y + scrollY}px`);
}
