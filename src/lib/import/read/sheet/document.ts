import { DisclosureError, type ReviewItem } from '../../../model/index.ts';
import type { Block, GridBlock, ReadDocument, SourcePlace } from '../../blocks.ts';
import { noteUnseen } from '../lines.ts';
import { toGrid } from './grid.ts';
import type { RawSheet, RawWorkbook } from './model.ts';
import { placeCells } from './place.ts';
import { toProse } from './prose.ts';
import { quoteCells } from './quote.ts';
import { describeExtras, describeSheet } from './remarks.ts';
import { groupLines, isText, splitSegments } from './segments.ts';

/** What one workbook becomes, while it grows. */
interface Growing {
  readonly blocks: Block[];
  readonly items: ReviewItem[];
  readonly places: SourcePlace[];
}

/** Adds a list of any length: spreading a hundred thousand arguments would overflow the stack. */
function append<Entry>(list: Entry[], more: readonly Entry[]): void {
  for (const entry of more) list.push(entry);
}

/** Control characters that no one sees: what a program left behind. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/gu;

/**
 * Prints a workbook: its shown sheets in order, tables as grids, sheets of words as paragraphs. Throws `DisclosureError`
 * where no sheet shows anything.
 */
export function toReadDocument(file: string, workbook: RawWorkbook): ReadDocument {
  const grown: Growing = { blocks: [], items: [], places: [] };
  for (const sheet of workbook.sheets) addSheet(grown, sheet, workbook.date1904);
  if (grown.places.length === 0) throw refuseEmpty(file, workbook);
  const remarks = workbook.remarks.map((message): ReviewItem => {
    return { kind: 'dropped-artefact', line: 1, text: '', message, confidence: 0.8 };
  });
  // A sheet at the end without a line of its own speaks of the last line there is.
  const items = [...remarks, ...grown.items].map((item) => {
    return { ...item, line: Math.min(item.line, grown.places.length) };
  });
  return { blocks: grown.blocks, items, places: grown.places };
}

function addSheet(grown: Growing, sheet: RawSheet, date1904: boolean): void {
  const { blocks, items, places } = grown;
  const line = places.length + 1;
  const from = blocks.length;
  if (sheet.kind !== 'cells' || sheet.state !== 'visible') {
    items.push(describeUnshown(sheet, date1904, line), ...describeExtras(sheet, line));
    return;
  }
  const placed = placeCells(sheet, date1904);
  items.push(...describeSheet(sheet, placed, line));
  const lines = groupLines(placed);
  if (isText(lines)) {
    const prose = toProse(lines, sheet.name, line);
    append(blocks, prose.blocks);
    append(items, prose.items);
    append(places, prose.places);
  } else {
    for (const segment of splitSegments(lines)) {
      const grid = toGrid(segment, places.length + 1);
      blocks.push(dropControls(grid, items));
      for (const { row } of segment) places.push({ sheet: sheet.name, row: row + 1 });
    }
  }
  for (const block of blocks.slice(from)) append(items, noteHidden(block));
}

/** Says which lines hold characters that nobody sees. */
function noteHidden(block: Block): ReviewItem[] {
  if (block.kind === 'text')
    return noteUnseen({ number: block.line, text: block.inlines.map(({ text }) => text).join('') });
  if (block.kind === 'rows') return [];
  return block.rows.flatMap(({ line, cells }) =>
    noteUnseen({ number: line, text: cells.map(({ text }) => text).join('\t') }),
  );
}

function dropControls(grid: GridBlock, items: ReviewItem[]): GridBlock {
  if (!grid.rows.some(({ cells }) => cells.some(({ text }) => text.search(CONTROLS) !== -1))) return grid;
  const rows = grid.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const text = cell.text.replace(CONTROLS, '').trim();
      if (text === cell.text) return cell;
      const message = `${cell.name ?? ''} 里编辑软件留下的控制字符，已去除。`;
      items.push({ kind: 'dropped-artefact', line: row.line, text: cell.text, message, confidence: 1 });
      return { ...cell, text };
    });
    return { ...row, cells };
  });
  return { ...grid, rows };
}

function describeUnshown(sheet: RawSheet, date1904: boolean, line: number): ReviewItem {
  const { name, kind, cells } = sheet;
  if (kind !== 'cells') {
    const message = `工作表“${name}”是${kind}工作表，没有取用。`;
    return { kind: 'dropped-artefact', line, text: '', message, confidence: 0.7 };
  }
  const text = quoteCells(placeCells({ ...sheet, hiddenRows: [], hiddenColumns: [] }, date1904).cells);
  const message = `工作表“${name}”是隐藏的，有 ${cells.length} 格内容，没有取用；要公开就在原件里取消隐藏再导入。`;
  return { kind: 'conflict', line, text, message, confidence: cells.length === 0 ? 0.9 : 0.5 };
}

function refuseEmpty(file: string, { sheets }: RawWorkbook): DisclosureError {
  const hidden = sheets.some(({ state, cells }) => state !== 'visible' && cells.length > 0);
  return new DisclosureError({
    what: '工作簿里没有看得见的内容。',
    place: { file },
    found: `${sheets.length} 个工作表，${hidden ? '有内容的都隐藏着' : '都是空的'}`,
    expected: '至少有一个显示着、有内容的工作表',
    todo: hidden
      ? '在 Excel 或 WPS 里取消隐藏（右击工作表标签 → 取消隐藏）要公开的工作表，保存后再导入。'
      : '向报送部门索取填好的工作簿。',
  });
}
