import { cleanLine } from '../../../model/index.ts';

/** A text as HTML: nothing in it can be mark-up, and no sign in it turns the direction of writing. */
export function escapeHtml(text: string): string {
  return cleanLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A row of a table from cells that are HTML already. */
export function renderRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** A head row from plain texts. */
export function renderHead(cells: readonly string[]): string {
  return `<thead><tr>${cells.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`;
}
