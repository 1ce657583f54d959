import type { Direction, Glyph } from './content.ts';
import type { Box } from './geometry.ts';
import { gatherLines, type Line } from './lines.ts';
import type { CellDoubt } from './table.ts';
import { joinSeparator, readLine } from './words.ts';

/** Room between the text of a cell and its ruling, in points, as Word leaves it. */
const PADDING = 6;

/** What a cell says. */
export interface CellText {
  readonly text: string;
  /** Room right of its last line, in letters. */
  readonly room: number;
  readonly doubt?: CellDoubt;
}

/** A paragraph inside a cell begins like this. */
const ENUMERATED =
  /^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．](?!\d)|[①-⑳]|(?:目标|任务|指标)\d+[：:])/u;
/** Room, in parts of the type size, that shows that a line ended by itself. */
const ROOM = 2.2;

/** Reads the letters of one cell: wrapped lines are joined, turned text is read along its own lines. */
export function readCellText(glyphs: readonly Glyph[], box: Box): CellText {
  const level = gatherLines(glyphs.filter(({ direction }) => direction === 0));
  const turned = ([90, 180, 270] as const).flatMap((direction) =>
    gatherLines(
      glyphs.filter((glyph) => glyph.direction === direction).map((glyph) => turn(glyph, direction)),
    ),
  );
  const text = joinLines(level, box) + joinLines(turned, undefined);
  const last = level.at(-1);
  const room = last ? (box.right - PADDING - last.right) / Math.max(last.size, 4) : Infinity;
  const doubt = findDoubt(glyphs, level);
  return { text, room, ...(doubt ? { doubt } : {}) };
}

/** A letter as it stands when its line is turned level. */
export function turn(glyph: Glyph, direction: Direction): Glyph {
  const { x, y } = glyph;
  if (direction === 90) return { ...glyph, x: y, y: -x, direction: 0 };
  if (direction === 270) return { ...glyph, x: -y, y: x, direction: 0 };
  if (direction === 180) return { ...glyph, x: -x, y: -y, direction: 0 };
  return glyph;
}

function joinLines(lines: readonly Line[], box: Box | undefined): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const words = readLine(line).trim();
    const last = lines[index - 1];
    if (last === undefined) text = words;
    else if (box && endsParagraph(last, text, words, box)) text += `\n${words}`;
    else text += joinSeparator(text, words) + words;
  }
  return text;
}

/** Whether a line ended before it was full and the next one begins something new. */
function endsParagraph(last: Line, text: string, next: string, box: Box): boolean {
  return box.right - last.right > last.size * ROOM && ENUMERATED.test(next) && !/[、，,（(]$/u.test(text);
}

function findDoubt(glyphs: readonly Glyph[], lines: readonly Line[]): CellDoubt | undefined {
  if (glyphs.some(({ clipped }) => clipped))
    return {
      message: '这一格的文字在页面上没有显示全（边上被遮住），已按文件里的全文录入；请对照原件。',
      confidence: 0.5,
    };
  const texts = lines.map((line) => readLine(line).trim());
  const cut = texts.some((text, index) => /[\d,.]$/u.test(text) && /^[\d,.]+$/u.test(texts[index + 1] ?? ''));
  if (!cut) return undefined;
  return { message: '这一格里有上下两行数字，已当作一个数接在一起；请对照原件。', confidence: 0.4 };
}
