import { agreesWithSum, findLeaves, parseCell, type Form, type Row, type Table } from '../../model/index.ts';
import { squeeze, type RowLine } from '../blocks.ts';
import { listHeaderCells, listNumberCells, listRows, noteHeader, pickCells, tableError } from './context.ts';
import type { TableContext } from './context.ts';

/** A classification code (科目编码) of function: class, section or item. */
const CODE = /^\d{3}(?:\d{2}(?:\d{2})?)?$/;
/** Number of leading columns that name the item: 科目编码 and 科目名称. */
const STUB = 2;

/** Reads a form whose rows are classification items under 合计: 公开02, 03, 05, 08 and 09. Throws when it is cut. */
export function readClassifiedPanel(context: TableContext, form: Form): Table['panels'] {
  const [panel] = form.panels;
  if (!panel) throw new Error(`form ${form.id} has no panel`);
  const rows = listRows(context.located);
  const leaves = findLeaves(panel.columns);
  const first = rows.findIndex((row) => isTotal(row) || CODE.test(row.cells[0] ?? ''));
  const header = first === -1 ? rows : rows.slice(0, first);
  const widest = Math.max(...rows.map((row) => row.cells.length));
  if (widest < leaves.length) {
    const line = header[0]?.line ?? context.located.line;
    throw tableError(
      context,
      line,
      '表的栏数比法定样式少。',
      `${String(widest)} 栏`,
      `${String(leaves.length)} 栏`,
    );
  }
  const data = first === -1 ? [] : rows.slice(first);
  verifyComplete(context, data);
  noteHeader(context, header, [...listHeaderCells(form.panels), ...listNumberCells(form.panels)]);
  const amounts = leaves.slice(STUB);
  return [
    {
      columns: [...panel.columns],
      ...(panel.numberLabel === undefined ? {} : { numberLabel: panel.numberLabel }),
      rows: data.map((row) => readRow(context, row, amounts)),
    },
  ];
}

function isTotal({ cells }: RowLine): boolean {
  return cells.slice(0, STUB).some((cell) => /^(?:合计|总计)$/u.test(squeeze(cell)));
}

function readRow(context: TableContext, row: RowLine, amounts: ReturnType<typeof findLeaves>): Row {
  const [code = '', name = ''] = row.cells;
  const extra = row.cells.slice(STUB + amounts.length).filter((cell) => cell !== '');
  if (extra.length > 0) {
    throw tableError(
      context,
      row.line,
      '这一行的金额比表头的栏多。',
      extra.join('、'),
      `${String(amounts.length)} 个金额`,
    );
  }
  const cells = pickCells(amounts, row.cells, STUB);
  if (isTotal(row)) return { id: 'total', label: name || code, role: 'total', cells };
  if (!CODE.test(code)) {
    throw tableError(
      context,
      row.line,
      '这一行没有科目编码。',
      code || name || '（空白）',
      '3、5 或 7 位科目编码（半角数字），与科目名称各占一格',
    );
  }
  return { id: code, code, label: name, level: code.length === 3 ? 1 : code.length === 5 ? 2 : 3, cells };
}

/** A table needs its 合计 row; one that ends the file without a note must add up, or it was cut. */
function verifyComplete(context: TableContext, data: readonly RowLine[]): void {
  const { located } = context;
  const line = data.at(-1)?.line ?? located.lastLine;
  if (!data.some(isTotal)) throw tableError(context, line, '表里没有“合计”行。', '没有', '一行“合计”');
  if (!located.atEnd || located.notes.length > 0) return;
  const short = findShortSum(data);
  if (!short) return;
  const found = `“${short.cells.slice(0, STUB).join(' ').trim()}”与它下面各项之和对不上`;
  throw tableError(context, line, '文件在这张表里结束，像是被截断了。', found, '完整的各行和表下附注');
}

/**
 * The first row with an amount that is not the sum of the rows one level below it.
 * Levels the table does not print are passed over; 合计 needs at least its classes.
 */
function findShortSum(data: readonly RowLine[]): RowLine | undefined {
  const coded = data.filter(({ cells: [code = ''] }) => CODE.test(code));
  return data.find((row) => {
    const code = isTotal(row) ? '' : (row.cells[0] ?? '');
    const width = code === '' ? 3 : code.length + 2;
    const level = coded.filter(({ cells: [part = ''] }) => part.length === width);
    if (code !== '' && (!CODE.test(code) || level.length === 0)) return false;
    const parts = level.filter(({ cells: [part = ''] }) => part.startsWith(code));
    return row.cells.some((print, index) => index >= STUB && !agrees(print, parts, index));
  });
}

function agrees(print: string, parts: readonly RowLine[], index: number): boolean {
  const total = parseCell(print);
  if (total.state !== 'number') return true;
  const amounts = parts.map(({ cells }) => parseCell(cells[index])).filter((cell) => cell.state === 'number');
  return agreesWithSum(total, amounts);
}
