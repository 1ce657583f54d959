import type { DisclosureError } from '../../../model/index.ts';
import type { GridRow } from '../../blocks.ts';
import { LIMITS } from '../limits.ts';
import { refuseShape } from '../package/index.ts';

/** What has been read of a file so far, in numbers. */
export interface Shape {
  readonly file: string;
  lines: number;
  cells: number;
  marks: number;
  characters: number;
}

/** Characters of a whole document, cells included; the longest real one has 200,000. */
const MAX_CHARACTERS = 5_000_000;
const MARKS = /[[\]<>{}*_~`&\\|]/g;

/** Counts a paragraph. Throws `DisclosureError` for a document that has the shape of a dump or an attack. */
export function verifyParagraph(shape: Shape, text: string, paragraph: number): void {
  countLine(shape, text.length, paragraph);
  if (text.length > LIMITS.lineLength)
    throw refuse(shape, '有一段太长，不像公文。', text.length, LIMITS.lineLength, '字', paragraph);
  const marks = text.match(MARKS)?.length ?? 0;
  shape.marks += marks;
  if (marks > LIMITS.marks || shape.marks > LIMITS.allMarks) {
    const what = '符号（[、<、{、* 之类）太多，不像公文，像是网页源码或程序导出的数据。';
    throw refuse(shape, what, Math.max(marks, shape.marks), LIMITS.marks, '个', paragraph);
  }
}

/** Counts a table. Throws `DisclosureError` for one that no form can have. */
export function verifyGrid(shape: Shape, rows: readonly GridRow[], width: number, paragraph: number): void {
  if (width > LIMITS.cells)
    throw refuse(shape, '有一张表的列太多，不像公开表。', width, LIMITS.cells, '列', paragraph);
  for (const { cells } of rows) {
    const length = cells.reduce((sum, { text }) => sum + text.length, 0);
    countLine(shape, length, paragraph);
    shape.cells += cells.length;
    if (shape.cells > LIMITS.allCells)
      throw refuse(shape, '表太大，不像公开表。', shape.cells, LIMITS.allCells, '格', paragraph);
  }
}

function countLine(shape: Shape, length: number, paragraph: number): void {
  shape.lines += 1;
  shape.characters += length;
  if (shape.characters > MAX_CHARACTERS)
    throw refuse(shape, '文字太多，不像一份公开文件。', shape.characters, MAX_CHARACTERS, '字', paragraph);
  if (shape.lines > LIMITS.lines)
    throw refuse(shape, '段落和表格行太多，不像一份公开文件。', shape.lines, LIMITS.lines, '行', paragraph);
}

function refuse(
  { file }: Shape,
  what: string,
  found: number,
  most: number,
  unit: string,
  paragraph: number,
): DisclosureError {
  const place = paragraph === 0 ? undefined : `第 ${paragraph} 段附近`;
  return refuseShape(file, what, `${found} ${unit}`, `不超过 ${most} ${unit}`, place);
}
