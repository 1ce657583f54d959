import { renderAddress } from './address.ts';
import type { RawCell } from './model.ts';
import {
  parseExact,
  printFormatted,
  printText,
  type PrintedCell,
  type PrintOptions,
} from './number/index.ts';

/** What the settings of a sheet and a workbook say about printing. */
export interface CellOptions extends PrintOptions {
  readonly hidesZeros: boolean;
}

/** Prints a cell as the spreadsheet shows it, and says why a person should look at it. */
export function printCell(cell: RawCell, options: CellOptions): PrintedCell {
  const printed = printValue(cell, options);
  const doubt = (message: string, confidence: number): PrintedCell => ({
    text: printed.text,
    doubt: { message, confidence },
  });
  if (cell.value.kind === 'missing')
    return doubt('这一格是公式，文件里没有保存计算结果；请用 Excel 或 WPS 打开原件保存一次再导入。', 0.1);
  if (cell.formula?.stale)
    return doubt('这一格是公式，文件要求打开时重新计算，保存的结果可能不对；请对照原件。', 0.4);
  if (printed.doubt) return printed;
  if (cell.formula?.external)
    return doubt('这一格的公式引用别的工作簿，取的是上次保存的结果；请对照原件。', 0.6);
  return printed;
}

function printValue(cell: RawCell, options: CellOptions): PrintedCell {
  const { value, format } = cell;
  switch (value.kind) {
    case 'number':
      if (options.hidesZeros && isZero(value.number)) return { text: '' };
      return printFormatted(value.number, format, options);
    case 'text':
      return { text: printText(value.text, format) };
    case 'boolean':
      return {
        text: value.truth ? 'TRUE' : 'FALSE',
        doubt: { message: '这一格是逻辑值，不是文字也不是数。', confidence: 0.5 },
      };
    case 'error':
      return {
        text: value.text,
        doubt: { message: '这一格是公式算出的错误，照原样取用；请改正原件再导入。', confidence: 0.1 },
      };
    case 'missing':
      return { text: '' };
  }
}

/** The value of a cell as words for the review list, where the cell itself shows nothing. */
export function describeValue({ row, column, value }: RawCell): string {
  const shown = value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : '';
  return `${renderAddress(row, column)}（${shown}）`;
}

/** Whether a cell holds the number zero. */
export function isZeroCell({ value }: RawCell): boolean {
  return value.kind === 'number' && isZero(value.number);
}

function isZero(number: string): boolean {
  return parseExact(number)?.digits === 0n;
}
