import type { PageNotes } from '../../lib/site/index.ts';

const root = document.documentElement;

/** Parts of the words that are not the document's own words, or not counted. */
const PASSED_OVER = 'figure, .scroller, .anchor';

/**
 * Marks the numbers of the words that are no links, so that they can say how they come about. They are found by
 * counting characters; where the page has other words than were counted (a translation), nothing is marked.
 */
export function markFigures({ figures, characters }: PageNotes): void {
  const prose = document.querySelector('.prose');
  if (!prose) return;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest(PASSED_OVER)) texts.push(text);
  }
  if (texts.reduce((sum, text) => sum + count(text.data), 0) !== characters) return;
  let next = 0;
  let start = Number(figures[0]);
  let seen = 0;
  for (let text of texts) {
    const end = seen + count(text.data);
    while (next < figures.length && start < end) {
      const length = Number(figures[next + 1]);
      const figure = text.splitText(findOffset(text.data, start - seen));
      text = figure.splitText(findOffset(figure.data, length - 1) + 1);
      wrap(figure, String(figures[next + 2]));
      seen = start + length;
      next += 3;
      start = seen + Number(figures[next]);
    }
    seen = end;
  }
}

/** The switch 显示核对: every number shows whether it is bound, recomputed or stated only, and can be reached by keyboard. */
export function showStandings(shown: boolean): void {
  root.classList.toggle('accounted', shown);
  document.querySelector('.legend')?.remove();
  if (shown) addLegend();
  for (const figure of document.querySelectorAll<HTMLElement>('.prose .figure')) setReachable(figure, shown);
}

/** What the marks mean, in view while they are shown, and where it is told in full. */
function addLegend(): void {
  // No paragraph: readers who set wider spacing between those would push it up from the edge.
  const legend = document.createElement('div');
  legend.className = 'legend';
  legend.role = 'status';
  for (const [kind, words] of [
    ['cell', '已绑定单元格'],
    ['figure', '已复算'],
    ['figure stated', '仅陈述'],
  ] as const) {
    const sample = document.createElement('b');
    sample.className = kind;
    sample.textContent = words;
    legend.append(sample, ' ');
  }
  const rules = document.querySelector('.coverage a')?.getAttribute('href');
  if (rules) {
    const link = document.createElement('a');
    link.href = rules;
    link.textContent = '说明';
    legend.append(link);
  }
  document.querySelector('main')?.append(legend);
}

function wrap(text: Text, formula: string): void {
  const figure = document.createElement('span');
  figure.className = formula === '' ? 'figure stated' : 'figure';
  figure.dataset['note'] = formula;
  text.replaceWith(figure);
  figure.append(text);
  setReachable(figure, root.matches('.accounted'));
}

/** Two hundred stops are too many for everyone who only reads: they exist while the standings are shown. */
function setReachable(figure: HTMLElement, reachable: boolean): void {
  if (reachable) {
    figure.tabIndex = 0;
    figure.role = 'button';
  } else {
    figure.removeAttribute('tabindex');
    figure.removeAttribute('role');
  }
}

function count(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Where in a text the character stands that has `before` others before it, white space not counted. */
function findOffset(text: string, before: number): number {
  let left = before;
  for (let at = 0; at < text.length; at += 1) {
    if (/\S/.test(text.charAt(at)) && left-- === 0) return at;
  }
  return text.length;
}
