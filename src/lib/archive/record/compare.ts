import type { AnyTable } from '../../model/index.ts';
import { listCells } from './cells.ts';
import { readAddress, readText, type Difference, type DrawnTable } from './drawn.ts';

/**
 * Holds a drawn table against the file of its figures, address by address: every figure, every row name, and no cell
 * more or less. Expected is what the file says.
 */
export function compareWithFile(table: AnyTable, drawn: DrawnTable): readonly Difference[] {
  const shown = new Map<string, { readonly text: string; readonly row: ReadonlySet<string> }>();
  for (const cells of drawn.rows) {
    const row = new Set(cells.filter((cell) => readAddress(cell) === undefined).map(readText));
    for (const cell of cells) shown.set(readAddress(cell) ?? '', { text: readText(cell), row });
  }
  shown.delete('');
  const differences: Difference[] = [];
  if (drawn.title !== table.title)
    differences.push({ cell: '表名', expected: table.title, found: drawn.title });
  let named = '';
  for (const { address, print, row } of listCells(table)) {
    const found = shown.get(address);
    shown.delete(address);
    if (found?.text !== print)
      differences.push({ cell: address, expected: print, found: found?.text ?? '没有这一格' });
    const line = address.slice(0, address.lastIndexOf('.'));
    const missing = found && line !== named ? row.find((word) => !found.row.has(word)) : undefined;
    named = line;
    if (missing !== undefined)
      differences.push({
        cell: `${line} 行名`,
        expected: missing,
        found: [...(found?.row ?? [])].join('、'),
      });
  }
  for (const [address, { text }] of shown)
    differences.push({ cell: address, expected: '没有这一格', found: text });
  return differences;
}
