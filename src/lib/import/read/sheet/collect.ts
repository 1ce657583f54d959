import { refuseShape } from '../package/index.ts';
import { SHEET_COLUMNS, SHEET_LIMITS, SHEET_ROWS } from './limits.ts';
import type { CellRange, RawCell } from './model.ts';

/** Takes the filled cells and merged ranges of a workbook while it is read, within limits. */
export interface CellCollector {
  /** Keeps a cell where it is filled; throws `DisclosureError` where it stands outside of any sheet or is one too many. */
  addCell(into: RawCell[], cell: RawCell): void;
  /** Keeps a merged range, under the same conditions. */
  addMerge(into: CellRange[], range: CellRange): void;
}

/** A collector for one workbook: the limits hold for all its sheets together. */
export function createCollector(file: string): CellCollector {
  let cells = 0;
  let characters = 0;
  let merges = 0;
  return {
    addCell(into, cell) {
      verifyInside(file, cell.row, cell.column);
      if (cell.value.kind === 'text' && cell.value.text.trim() === '') return;
      cells += 1;
      characters += cell.value.kind === 'text' ? cell.value.text.length : 0;
      if (cells > SHEET_LIMITS.cells)
        throw refuse(file, '有内容的单元格太多，不像公开表。', `${SHEET_LIMITS.cells} 格以上`);
      if (characters > SHEET_LIMITS.characters)
        throw refuse(file, '单元格里的文字太多，不像公开表。', `${SHEET_LIMITS.characters} 字以上`);
      into.push(cell);
    },
    addMerge(into, range) {
      verifyInside(file, range.bottom, range.right);
      verifyInside(file, range.top, range.left);
      merges += 1;
      if (merges > SHEET_LIMITS.merges)
        throw refuse(file, '合并单元格太多，不像公开表。', `${SHEET_LIMITS.merges} 处以上`);
      into.push(range);
    },
  };
}

function verifyInside(file: string, row: number, column: number): void {
  const inside = row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;
  if (inside && Number.isInteger(row) && Number.isInteger(column)) return;
  throw refuse(file, '文件里有单元格落在表格范围之外，文件已损坏。', `第 ${row + 1} 行第 ${column + 1} 列`);
}

function refuse(file: string, what: string, found: string): Error {
  return refuseShape(file, what, found, '普通大小的公开表工作簿');
}
