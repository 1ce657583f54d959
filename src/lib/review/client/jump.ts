import { showPage } from './pdf.ts';

const MARKS = 'marked';

/** Shows a place of the result and marks it, in a table the cell that says `text`; false where it is not there. */
export function showResult(target: string, text = ''): boolean {
  const pane = document.querySelector('.pane.result');
  unmark(pane);
  const found = target === '' ? null : document.getElementById(target);
  if (!pane || !found) return false;
  found.classList.add(MARKS);
  const isTable = found.tagName === 'FIGURE' && squeeze(text) !== '';
  // A word may head a column too: what was read from the source is more likely in the rows.
  const cells = isTable
    ? ['tbody td, tbody th', 'th'].flatMap((part) => [...found.querySelectorAll(part)])
    : [];
  const hit = cells.find((cell) => squeeze(cell.textContent) === squeeze(text));
  hit?.classList.add('hit');
  scrollTo(pane, hit ?? found);
  return true;
}

/** Shows lines of an original and marks them, only that of `row` where one has its name; for a PDF the real page too. */
export function showSource(position: string, first: number, last: number, text: string, row = ''): void {
  const pane = document.querySelector('.pane.source');
  unmark(pane);
  const file = pane?.querySelector<HTMLElement>(`.file[data-file="${CSS.escape(position)}"]`);
  if (!pane || !file) return;
  const lines = [...file.querySelectorAll<HTMLElement>('[data-first]')];
  const all = lines.filter(
    (line) => Number(line.dataset['first']) <= last && Number(line.dataset['last']) >= first,
  );
  const named =
    squeeze(row) === '' ? [] : all.filter((line) => squeeze(line.textContent).includes(squeeze(row)));
  const inside = named.length > 0 ? named : all;
  for (const line of inside) {
    line.classList.add(MARKS);
    markCells(line, text);
  }
  // What the reader left out has no line of its own: the one before shows where it was.
  const at = inside[0] ?? lines.findLast((line) => Number(line.dataset['first']) <= first) ?? lines[0];
  if (!at) return;
  const page = at.dataset['page'];
  if (page !== undefined) void showPage(file, Number(page), text);
  if (at.offsetParent === null) pane.scrollTop = Math.max(0, file.offsetTop - 60);
  else scrollTo(pane, at);
}

/** Shows where in the original a place of the result comes from: the line of a cell by the name of its row, or the paragraph. */
export function showOrigin(place: HTMLElement): void {
  const { at, from, to } = place.closest<HTMLElement>('figure')?.dataset ?? {};
  const chunk = place.closest('.chunk');
  const names = [...(place.closest('tr')?.querySelectorAll('th[scope="row"]') ?? [])];
  // Tables of several panels have several names on a line: the one to the left is the cell's own.
  const name = names.findLast(
    (one) => one === place || one.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (at !== undefined)
    showSource(at, Number(from), Number(to), place.dataset['value'] ?? '', name?.textContent ?? '');
  else if (chunk) showWords(chunk.id);
}

/** Shows the paragraph of the original that says what a paragraph of the result says: for findings about the words. */
export function showWords(target: string): void {
  const said = squeeze(document.getElementById(target)?.querySelector('.text')?.textContent ?? '');
  const words = said.slice(0, 20);
  const lines = [...document.querySelectorAll<HTMLElement>('.pane.source [data-first]')];
  const found =
    words.length < 4 ? undefined : lines.find((line) => squeeze(line.textContent).includes(words));
  const { first, last } = found?.dataset ?? {};
  if (found)
    showSource(
      found.closest<HTMLElement>('.file')?.dataset['file'] ?? '0',
      Number(first),
      Number(last),
      said,
    );
  else unmark(document.querySelector('.pane.source'));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function unmark(within: Element | null): void {
  for (const marked of within?.querySelectorAll(`.${MARKS}, .hit`) ?? [])
    marked.classList.remove(MARKS, 'hit');
}

function markCells(line: HTMLElement, text: string): void {
  const wanted = squeeze(text);
  if (line.tagName !== 'TR' || wanted === '') return;
  for (const cell of line.querySelectorAll('td'))
    if (squeeze(cell.textContent) === wanted) cell.classList.add('hit');
}

function scrollTo(pane: Element, target: Element): void {
  const box = pane.getBoundingClientRect();
  const at = target.getBoundingClientRect();
  const scroller = target.closest('.scroller');
  if (scroller && scroller !== target) {
    const inner = scroller.getBoundingClientRect();
    if (at.left < inner.left || at.right > inner.right)
      scroller.scrollLeft += at.left - inner.left - inner.width / 3;
  }
  const room = Math.max(40, (box.height - at.height) / 3);
  pane.scrollTop += at.top - box.top - room;
}
