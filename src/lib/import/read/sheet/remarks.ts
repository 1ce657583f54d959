import type { ReviewItem, ReviewKind } from '../../../model/index.ts';
import { renderAddress, renderRange } from './address.ts';
import type { CellRange, RawCell, RawSheet, SheetExtra } from './model.ts';
import type { PlacedCell, PlacedSheet } from './place.ts';
import { describeValue, isZeroCell } from './print-cell.ts';
import { listNames, quoteCells, quoteTexts } from './quote.ts';

/** Makes the items about one sheet; `line` is its first line, or the nearest one where it has none. */
export function describeSheet(sheet: RawSheet, placed: PlacedSheet, line: number): ReviewItem[] {
  const items: ReviewItem[] = [];
  const add = (kind: ReviewKind, message: string, text: string, confidence: number): void => {
    items.push({ kind, line, text, message: `工作表“${sheet.name}”${message}`, confidence });
  };
  const drop = (cells: readonly PlacedCell[], what: string, confidence: number): void => {
    if (cells.length === 0) return;
    const names = listNames(cells.map(({ name }) => name));
    add(
      'conflict',
      `有 ${cells.length} 格${what}（${names}），没有取用；原文见此。`,
      quoteCells(cells),
      confidence,
    );
  };
  drop(placed.hidden, '在隐藏的行或列里', 0.5);
  drop(placed.covered, '被合并单元格盖住', 0.4);
  drop(placed.repeated, '在文件里重复出现，只取了第一次的', 0.2);
  describeInvisible(placed.invisible, add);
  describeFormulas(sheet.cells, add);
  describeOutside(sheet.printAreas, placed.cells, add);
  if (placed.overlapping.length > 0) {
    const names = listNames(placed.overlapping.map(renderRange));
    add('conflict', `有互相重叠的合并区域，后面的没有采用：${names}。`, '', 0.4);
  }
  return [...items, ...describeExtras(sheet, line)];
}

type Add = (kind: ReviewKind, message: string, text: string, confidence: number) => void;

function describeInvisible(cells: readonly RawCell[], add: Add): void {
  if (cells.length === 0) return;
  const zeros = cells.every(isZeroCell);
  const why = zeros
    ? '的值是零，按数字格式或“不显示零值”的设置显示为空白'
    : '有内容，但数字格式让它显示为空白';
  const names = listNames(cells.map(({ row, column }) => renderAddress(row, column)));
  const message = `有 ${cells.length} 格${why}（${names}），照显示的取为空白。`;
  add('derived', message, quoteTexts(cells.map(describeValue), '、'), zeros ? 0.9 : 0.4);
}

function describeFormulas(cells: readonly RawCell[], add: Add): void {
  const formulas = cells.filter(({ formula }) => formula);
  const [first] = formulas;
  if (!first) return;
  const range = { top: first.row, bottom: first.row, left: first.column, right: first.column };
  for (const { row, column } of formulas) {
    range.top = Math.min(range.top, row);
    range.bottom = Math.max(range.bottom, row);
    range.left = Math.min(range.left, column);
    range.right = Math.max(range.right, column);
  }
  const external = formulas.filter(({ formula }) => formula?.external).length;
  const more = external === 0 ? '' : `其中 ${external} 格引用别的工作簿。`;
  const message = `有 ${formulas.length} 格是公式（${renderRange(range)}），取文件里保存的计算结果，没有重新计算。${more}`;
  add('derived', message, '', external === 0 ? 0.9 : 0.6);
}

function describeOutside(areas: readonly CellRange[], cells: readonly PlacedCell[], add: Add): void {
  if (areas.length === 0) return;
  const outside = cells.filter(
    (cell) =>
      !areas.some(
        ({ top, bottom, left, right }) =>
          cell.bottom >= top && cell.top <= bottom && cell.right >= left && cell.left <= right,
      ),
  );
  if (outside.length === 0) return;
  const names = listNames(outside.map(({ name }) => name));
  const message = `有 ${outside.length} 格在打印区域（${listNames(areas.map(renderRange))}）之外（${names}），打印时看不到；已保留，请看是否应当公开。`;
  add('conflict', message, quoteCells(outside), 0.5);
}

/** Items about what is no cell: one for each kind, so that a sheet of a hundred notes is not a hundred items. */
export function describeExtras(sheet: RawSheet, line: number): ReviewItem[] {
  const kinds = new Map<string, SheetExtra[]>();
  for (const extra of sheet.extras) {
    const same = kinds.get(extra.kind);
    if (same) same.push(extra);
    else kinds.set(extra.kind, [extra]);
  }
  return [...kinds].map(([kind, extras]) => {
    const names = extras.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
    const where = names.length === 0 ? '' : `（${listNames(names)}）`;
    const text = quoteTexts(extras.map((extra) => extra.text).filter((words) => words.trim() !== ''));
    const end = text === '' ? '请看其中有没有应当公开的内容。' : '其中的文字见此。';
    const message = `工作表“${sheet.name}”有 ${extras.length} 个${kind}${where}，没有取用；${end}`;
    return { kind: 'dropped-artefact', line, text, message, confidence: text === '' ? 0.8 : 0.5 };
  });
}
