import { parseCell, type Column, type ColumnKind, type Row, type Table } from '../../model/index.ts';
import { squeeze, type RowLine } from '../blocks.ts';
import { findRole, listRows } from './context.ts';
import type { LocatedTable } from './locate.ts';

/** Reads a table that is no statutory form: columns `c1`… and rows `r1`… as printed, nothing rearranged. */
export function readFreePanel(located: LocatedTable): Table['panels'] {
  const rows = listRows(located);
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1));
  const headerRows = countHeaderRows(rows, width);
  const body = rows.slice(headerRows);
  const kinds = judgeColumns(rows[headerRows - 1]?.cells ?? [], body, width);
  const columns = buildColumns(rows.slice(0, headerRows), kinds, width);
  return [{ columns, rows: readRows(body, kinds) }];
}

/** One header line, or two where merged cells leave gaps in the first that the second fills. */
function countHeaderRows(rows: readonly RowLine[], width: number): number {
  const [first, second] = rows;
  if (!first || !second || rows.length < 3) return 1;
  const gaps = Array.from({ length: width }, (_, index) => index).filter((index) => !first.cells[index]);
  const filled = gaps.length > 0 && gaps.every((index) => (second.cells[index] ?? '') !== '');
  return filled && !second.cells.some((cell) => parseCell(cell).state === 'number') ? 2 : 1;
}

/** The first worded column names the rows; 序号 before it numbers them; columns of figures hold amounts. */
function judgeColumns(header: readonly string[], body: readonly RowLine[], width: number): ColumnKind[] {
  const numbered = squeeze(header[0] ?? '') === '序号';
  const label = numbered ? 1 : 0;
  return Array.from({ length: width }, (_, index): ColumnKind => {
    if (index === label) return 'label';
    if (index < label) return 'line';
    const cells = body.map((row) => parseCell(row.cells[index])).filter(({ state }) => state !== 'blank');
    const figures = cells.filter((cell) => cell.state === 'number');
    // Percentages are no amounts: nothing is added up from them.
    return figures.length * 2 > cells.length && !figures.some(({ percent }) => percent) ? 'amount' : 'text';
  });
}

function buildColumns(header: readonly RowLine[], kinds: readonly ColumnKind[], width: number): Column[] {
  const [top, bottom] = header;
  const leaf = (index: number, label: string): Column => ({
    id: `c${String(index + 1)}`,
    label,
    kind: kinds[index] ?? 'text',
  });
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const label = top?.cells[index] ?? '';
    const below = bottom?.cells[index] ?? '';
    const last = columns.at(-1);
    if (!bottom || (below === '' && label !== '')) columns.push(leaf(index, label));
    else if (label === '' && last?.children) {
      columns[columns.length - 1] = { ...last, children: [...last.children, leaf(index, below)] };
    } else columns.push({ id: `g${String(index + 1)}`, label, children: [leaf(index, below)] });
  }
  return columns;
}

function readRows(body: readonly RowLine[], kinds: readonly ColumnKind[]): Row[] {
  let inPart = false;
  return body.map(({ cells }, index): Row => {
    const label = cells[kinds.indexOf('label')] ?? '';
    const line = kinds[0] === 'line' ? (cells[0] ?? '') : '';
    const role = findRole(label);
    // 其中： opens the parts of the row above; the next number or a total closes them.
    inPart =
      /^其中/u.test(squeeze(label)) ||
      (inPart && kinds[0] === 'line' && line === '' && role.role === undefined);
    const printed = Object.fromEntries(
      cells.flatMap((cell, position) => {
        const worded = kinds[position] === 'amount' || kinds[position] === 'text';
        return worded && cell !== '' ? [[`c${String(position + 1)}`, cell]] : [];
      }),
    );
    return {
      id: `r${String(index + 1)}`,
      ...(line === '' ? {} : { line }),
      label,
      ...(inPart ? { role: 'part' as const } : role),
      cells: printed,
    };
  });
}
