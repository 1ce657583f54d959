/** The address of a cell as people cite it, `T03/2060702/基本支出`: the same words as `renderCitation` in the model. */
export function citeCell(cell: HTMLElement): string {
  const [table = '', row = '', column = ''] = cell.id.split('.');
  const path = findHeaders(cell).slice(-2).join('·');
  // A line that the form leaves open is named by its 行次; the only row of 公开07 needs no name.
  const name = nameRow(cell) || (/^\d+$/.test(row) ? `行次${row}` : '');
  const sheet = table === 'self-evaluation' ? '自评表' : table.toUpperCase();
  return [sheet, name, path || column].filter(Boolean).join('/');
}

/** What a reader copies: document, address, figure with its unit, and on a line of its own the link. */
export function quoteCell(cell: HTMLElement, url: string): string {
  const print = squeeze(readWords(cell));
  const unit = squeeze(readWords(cell.closest('figure')?.querySelector('.unit'))).replace(/^.*[:：]/, '');
  const figure = print === '' ? '空白' : print + (/^[-\d.,]+$/.test(print) ? unit : '');
  return `${readWords(document.querySelector('h1'))}，${citeCell(cell)}：${figure}\n${url}`;
}

/** Code of the row where it has one, else its name, else nothing. */
function nameRow(cell: HTMLElement): string {
  let at = cell.previousElementSibling;
  // `.k` is where a name would stand: a row that the form leaves open has none.
  while (at && !at.matches('th, .k')) at = at.previousElementSibling;
  const code = at?.previousElementSibling;
  return squeeze((code?.matches('.c') && code.textContent) || readWords(at));
}

/** Header cells above a cell, outermost first: those whose box spans the middle of the cell. */
function findHeaders(cell: HTMLElement): string[] {
  const box = cell.getBoundingClientRect();
  const middle = (box.left + box.right) / 2;
  return [...(cell.closest('table')?.querySelectorAll('thead th') ?? [])]
    .filter((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left < middle && middle < right;
    })
    .map((head) => squeeze(readWords(head)))
    .filter((label) => label !== '');
}

function readWords(cell: Element | null | undefined): string {
  return cell?.textContent ?? '';
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
