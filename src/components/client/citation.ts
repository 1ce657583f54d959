/** The address of a cell as people cite it, `T03/2060702/基本支出`: the same words as `renderCitation` in the model. */
export function citeCell(cell: HTMLElement): string {
  const [table = '', , column = ''] = cell.id.split('.');
  const [code, name] = nameRow(cell);
  const sheet = table === 'self-evaluation' ? '自评表' : table.toUpperCase();
  return [sheet, code || name, nameColumn(cell) || column].filter(Boolean).join('/');
}

/** What a reader copies: document, address, figure with its unit, and on a line of its own the link. */
export function quoteCell(cell: HTMLElement, url: string): string {
  return `${readWords(document.querySelector('h1'))}，${citeCell(cell)}：${showCell(cell, '')}\n${url}`;
}

/** A cell in full: 公开05表 · 2060101 行政运行 · 基本支出. */
export function nameCell(cell: HTMLElement): string {
  const figure = cell.closest('figure');
  const number = squeeze(readWords(figure?.querySelector('.number')));
  const sheet = number || `《${squeeze(readWords(figure?.querySelector('.head > :first-child')))}》`;
  return [sheet, nameRow(cell).filter(Boolean).join(' '), nameColumn(cell)].filter(Boolean).join(' · ');
}

/** What a cell prints, with the unit of money of its table; 空白 where it prints nothing. */
export function showCell(cell: HTMLElement, space = ' '): string {
  const print = squeeze(readWords(cell));
  const unit = squeeze(readWords(cell.closest('figure')?.querySelector('.unit'))).replace(/^.*[:：]/, '');
  if (print === '') return '空白';
  // Points of the self-evaluation are no money.
  return /^[-\d.,]+$/.test(print) && unit && !/\.(points|score)$/.test(cell.id)
    ? print + space + unit
    : print;
}

/** The head cells above a cell that name it, the last two unless told: 本年支出·小计. */
export function nameColumn(cell: HTMLElement, levels = 2): string {
  return findHeaders(cell).slice(-levels).join('·');
}

/**
 * Code and name of the row of a cell, each empty where it has none. A line that the form leaves open is named by its
 * 行次; the only row of 公开07 needs no name.
 */
export function nameRow(cell: HTMLElement): readonly [code: string, name: string] {
  let at = cell.previousElementSibling;
  // `.k` is where a name would stand: a row that the form leaves open has none.
  while (at && !at.matches('th, .k')) at = at.previousElementSibling;
  const code = at?.previousElementSibling;
  const row = cell.id.split('.')[1] ?? '';
  const name = squeeze(readWords(at));
  return [
    code?.matches('.c') ? squeeze(readWords(code)) : '',
    name || (/^\d+$/.test(row) ? `行次${row}` : ''),
  ];
}

/** Header cells above a cell, outermost first: those whose box spans the middle of the cell. */
function findHeaders(cell: HTMLElement): string[] {
  const row = cell.closest('tr');
  const hidden = row?.className ?? '';
  // A folded row has no place on the page; it is not drawn before it is folded again.
  row?.classList.remove('folded', 'zero');
  const box = cell.getBoundingClientRect();
  const middle = (box.left + box.right) / 2;
  const labels = [...(cell.closest('table')?.querySelectorAll('thead th') ?? [])]
    .filter((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left < middle && middle < right;
    })
    .map((head) => squeeze(readWords(head)))
    .filter((label) => label !== '');
  if (row && hidden !== '') row.className = hidden;
  return labels;
}

function readWords(cell: Element | null | undefined): string {
  return cell?.textContent ?? '';
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
