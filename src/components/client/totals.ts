import { nameCell, nameColumn, nameRow } from './citation.ts';
import { readNotes } from './notes.ts';

/**
 * How a total comes about: `= 471.81 + 229.22 + 19.06` and what each of its parts is; nothing for any other cell.
 * `EncodedTotals` says how the notes write it.
 */
export function explainTotal(cell: HTMLElement): readonly string[] {
  const [table = '', ...address] = cell.id.split('.');
  const relations = Object.entries(readNotes()?.totals[table] ?? {});
  const [relation] = relations.find(([, cells]) => cells.split(' ').includes(address.join('.'))) ?? [];
  if (relation === undefined) return [];
  const [name = '', parts = ''] = relation.slice(1).split('|');
  let prints = relation.charAt(0);
  const names = parts.split(' ').map((part, index) => {
    const sign = part.startsWith('-') ? '−' : index === 0 ? '' : '+';
    const [print, label] = readPart(cell, part.replace(/^-/, ''));
    prints += ` ${sign}${sign && ' '}${print}`;
    // In a long sum nobody can tell by its place which number is whose.
    return `${sign === '−' ? '减 ' : ''}${label}${name === '' ? '' : ` ${print}`}`;
  });
  const words = `${name === '' ? '同' : `${name}：`}${names.join('、')}`;
  return [prints, prints.startsWith('≈') ? `${words}。各数为四舍五入所得，末位可有出入。` : words];
}

/** Print and name of a part; the name is no longer than needed beside the total. */
function readPart(whole: HTMLElement, part: string): readonly [print: string, name: string] {
  const [year = '', printed] = part.split(':');
  if (printed !== undefined) return [printed, `${year}年度文档`];
  const [table = '', row = '', column = ''] = whole.id.split('.');
  const inRow = part.startsWith('.');
  const inColumn = !part.includes('.');
  const id = inRow ? `${table}.${row}${part}` : inColumn ? `${table}.${part}.${column}` : part;
  const cell = document.getElementById(id);
  if (!cell) return ['？', id];
  const name = inRow
    ? nameColumn(cell, 1)
    : inColumn
      ? nameRow(cell).filter(Boolean).join(' ')
      : nameCell(cell);
  return [cell.textContent.trim(), name];
}
