import { findLeaves, type Form, type Row, type Table } from '../../model/index.ts';
import { squeeze, type RowLine } from '../blocks.ts';
import {
  findRole,
  listHeaderCells,
  listNumberCells,
  listRows,
  noteHeader,
  pickCells,
  tableError,
  verifyLastLine,
} from './context.ts';
import type { TableContext } from './context.ts';

/** Reads a form with fixed lines (行次) in panels side by side: 公开01 and 公开04. Throws when a line is missing. */
export function readFixedPanels(context: TableContext, form: Form): Table['panels'] {
  const rows = listRows(context.located);
  const widths = form.panels.map(({ columns }) => findLeaves(columns).length);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const width = widths.reduce((sum, next) => sum + next, 0);
  const first = rows.findIndex((row) => isDataLine(row, starts));
  const header = first === -1 ? rows : rows.slice(0, first);
  const widest = Math.max(...rows.map((row) => row.cells.length));
  if (first === -1 || widest < width) {
    const line = header[0]?.line ?? context.located.line;
    throw tableError(
      context,
      line,
      '表的栏数或行次与法定样式不符。',
      rows.some(({ cells }) => cells.some((cell) => /^[０-９]+$/u.test(cell)))
        ? '行次是全角数字'
        : `${String(widest)} 栏`,
      `${String(width)} 栏，首行行次为半角数字 1`,
    );
  }
  noteHeader(context, header, [...listHeaderCells(form.panels), ...listNumberCells(form.panels)]);
  const data = rows.slice(first);
  verifyLastLine(context, data.at(-1), width);
  return form.panels.map((panel, index) => {
    const panelRows = readPanelRows(context, data, findLeaves(panel.columns), starts[index] ?? 0);
    compareLabels(context, data, panelRows, panel.lines ?? []);
    return {
      columns: [...panel.columns],
      ...(panel.numberLabel === undefined ? {} : { numberLabel: panel.numberLabel }),
      rows: panelRows,
    };
  });
}

/** A data line has its 行次 in every panel: whole numbers, the first of the first panel being 1. */
function isDataLine(row: RowLine, starts: readonly number[]): boolean {
  return (
    row.cells[1] === '1' &&
    starts.every((start) => /^\d{1,3}$/.test(row.cells[start + 1] ?? '')) &&
    squeeze(row.cells[0] ?? '') !== '栏次'
  );
}

function readPanelRows(
  context: TableContext,
  data: readonly RowLine[],
  leaves: ReturnType<typeof findLeaves>,
  start: number,
): Row[] {
  const rows: Row[] = [];
  for (const { cells, line } of data) {
    const printedLine = cells[start + 1] ?? '';
    const expected = String(Number(rows.at(-1)?.line ?? Number(printedLine) - 1) + 1);
    if (printedLine !== expected) {
      throw tableError(
        context,
        line,
        '表中的行次不连续。',
        `行次 ${printedLine || '（空白）'}`,
        `行次 ${expected}`,
      );
    }
    const label = cells[start] ?? '';
    rows.push({
      id: printedLine,
      line: printedLine,
      label,
      ...findRole(label),
      cells: pickCells(leaves, cells, start),
    });
  }
  const last = rows.at(-1);
  if (squeeze(last?.label ?? '') === '总计') return rows;
  throw tableError(
    context,
    data.at(-1)?.line ?? 1,
    '表没有到“总计”行就结束了。',
    `最后一行是“${last?.label ?? ''}”（行次 ${last?.line ?? ''}）`,
    '最后一行是“总计”',
  );
}

/** Row names that differ from the form's are published as printed, and shown to a person. */
function compareLabels(
  context: TableContext,
  data: readonly RowLine[],
  rows: readonly Row[],
  lines: NonNullable<Form['panels'][number]['lines']>,
): void {
  for (const [index, row] of rows.entries()) {
    const expected = lines.find(({ line }) => line === row.line)?.label ?? '';
    if (squeeze(expected) === squeeze(row.label)) continue;
    context.items.push({
      kind: 'doubtful-cell',
      line: data[index]?.line ?? context.located.line,
      text: row.label,
      message: `行次 ${row.line ?? ''} 的项目名称与法定样式“${expected || '（空白）'}”不同，照原样保留。`,
      cell: `${context.id}.${row.id}.item`,
      confidence: 0.8,
    });
  }
}
