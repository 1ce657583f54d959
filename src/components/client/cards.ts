/*
 * Preview cards: what a term means, which cell a number quotes, how a number or a total comes about.
 *
 * Style: `.term-card` is `position: absolute; inset: auto; left: var(--term-x); top: var(--term-y); margin: 0`
 * (page coordinates in px). Its children: `strong` (what is explained), `p` (paragraphs), `a` (where it is in full).
 */
import { EXPLAINED, explain, type Explanation } from './explain.ts';

/** Hovering this long (ms) shows the card. */
const SHOW_AFTER = 500;
/** Time (ms) to move from the words into the card. */
const HIDE_AFTER = 300;
/** Distance (px) between the words and their card, and between the card and the edge of the window. */
const GAP = 8;

/** Starts the preview cards of everything on the page that can be explained, also of what appears later. */
export function startCards(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let card: HTMLElement | undefined;
  let shown: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, ms);
  };
  const hide = () => {
    clearTimeout(timer);
    if (card?.matches(':popover-open')) card.hidePopover();
  };
  const show = (target: HTMLElement) => {
    clearTimeout(timer);
    if (target === shown) return;
    hide();
    const explanation = explain(target);
    if (!explanation) return;
    card ??= makeCard(
      () => clearTimeout(timer),
      () => wait(HIDE_AFTER, hide),
      () => {
        shown?.removeAttribute('aria-describedby');
        shown = undefined;
      },
    );
    fillCard(card, explanation, target.textContent);
    card.showPopover();
    placeCard(card, target);
    shown = target;
    target.setAttribute('aria-describedby', card.id);
  };

  document.addEventListener('pointerover', (event) => {
    const target = findTarget(event.target);
    if (!target || event.pointerType === 'touch') return;
    if (target === shown) clearTimeout(timer);
    // The pointer crosses many cells on its way through a table: only one it stays on is asked about.
    else wait(target.matches('td') ? 2 * SHOW_AFTER : SHOW_AFTER, () => show(target));
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch' || !findTarget(event.target)) return;
    if (shown) wait(HIDE_AFTER, hide);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const target = findTarget(event.target);
    if (target?.matches(':focus-visible:not(td)')) show(target);
  });
  document.addEventListener('focusout', (event) => {
    if (event.target === shown && !card?.contains(event.relatedTarget as Node | null)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const target = event.target as HTMLElement;
    if (!/^(?:Enter| )$/.test(event.key) || !target.matches('.figure')) return;
    event.preventDefault();
    show(target);
  });
  // A first tap shows the card; its link, like a second tap on the words, goes on. Cells show their own card.
  let tapped: HTMLElement | undefined;
  document.addEventListener('click', (event) => {
    const target = findTarget(event.target);
    const again = target === tapped;
    // The words of a card can be selected and copied; only its link ends it.
    if (event.target instanceof Element && event.target.closest('.term-card') && !event.target.closest('a'))
      return;
    tapped = target;
    if (!target || target.matches('td')) {
      hide();
      return;
    }
    if (again || (event.pointerType !== 'touch' && !target.matches('.figure'))) return;
    show(target);
    if (shown === target) event.preventDefault();
  });
}

function findTarget(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(EXPLAINED)) || undefined;
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

/** Text only: nothing from the document is read as mark-up. What a screen reader has just read is not read again. */
function fillCard(card: HTMLElement, { title, words, link }: Explanation, read: string): void {
  const head = document.createElement('strong');
  head.textContent = title;
  head.ariaHidden = title === read ? 'true' : null;
  const paragraphs = words.map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  card.replaceChildren(head, ...paragraphs);
  if (!link) return;
  const [href, label] = link;
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = label;
  card.append(anchor);
}

/** Below the words, above them where there is no room; never outside the window. */
function placeCard(card: HTMLElement, target: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const whole = target.getBoundingClientRect();
  const start = target.getClientRects()[0] ?? whole;
  const { width, height } = card.getBoundingClientRect();
  const below = whole.bottom + GAP;
  const above = whole.top - GAP - height;
  const x = Math.max(GAP, Math.min(start.left, clientWidth - width - GAP));
  const y = below + height > clientHeight && above >= 0 ? above : below;
  card.style.setProperty('--term-x', `${x + scrollX}px`);
  card.style.setProperty('--term-y', `${y + scrollY}px`);
}
