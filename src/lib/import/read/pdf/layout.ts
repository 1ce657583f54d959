import type { Glyph, PageContent } from './content.ts';
import { isBlank } from './content.ts';
import { fillGrid, hasLetters, takeLetters, type TableLetters } from './fill.ts';
import { encloses } from './geometry.ts';
import { buildGrid } from './grid.ts';
import { gatherLines, type Line } from './lines.ts';
import { PDF_LIMITS } from './limits.ts';
import type { PdfNote } from './notes.ts';
import { OverfullPage } from './page.ts';
import { groupRulings, type RulingGroup } from './rulings.ts';
import { findAlignedTables } from './aligned.ts';
import { splitStrings } from './strings.ts';
import type { PageTable } from './table.ts';
import { turn } from './cell-text.ts';

/** A line of running text on a page. */
export interface PageLine extends Line {
  readonly kind: 'line';
  readonly page: number;
}

/** A page parted into tables and lines of text, not yet in reading order. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
  readonly tables: readonly PageTable[];
  readonly notes: readonly PdfNote[];
}

/** Finds the tables of a page and the lines of text outside of them. */
export function layOutPage(page: number, content: PageContent, glyphs: readonly Glyph[]): PageLayout {
  const notes: PdfNote[] = [];
  const rulings = groupRulings(content.segments);
  if (rulings.tooMany) {
    const message = `第 ${String(page)} 页的线条太多，看不出表格的格线，按文字的位置读取；请对照原件。`;
    notes.push({ kind: 'conflict', page, y: 0, text: '', message });
  }
  let letters = gatherLetters(glyphs);
  const tables: PageTable[] = [];
  for (const group of findOuter(rulings.groups)) {
    const grid = buildGrid(group);
    if (!grid) continue;
    const { inside, outside } = takeLetters(group.box, letters);
    // One column of lines without rulings between them is a table only where its text stands in columns.
    if (!hasLetters(inside) || grid.columns.length < 3) continue;
    letters = outside;
    const filled = fillGrid(grid, inside);
    tables.push({
      kind: 'table',
      columns: filled.grid.columns,
      rows: filled.grid.rows.slice(0, -1).map((y) => ({ page, y })),
      cells: filled.cells,
      box: group.box,
      page,
      lastPage: page,
      ruled: true,
    });
  }
  const lines = gatherLines([...letters.strings.flat(), ...letters.blanks]);
  if (lines.length > PDF_LIMITS.pageLines) throw new OverfullPage();
  const lying = [...rulings.loose, ...rulings.groups.flatMap((group) => group.lying)];
  const aligned = findAlignedTables(
    page,
    lines,
    lying,
    tables.map(({ box }) => box),
  );
  const turned = readTurned(letters.others);
  return {
    page,
    width: content.width,
    height: content.height,
    lines: [...aligned.lines, ...turned].map((line) => ({ ...line, kind: 'line', page })),
    tables: [...tables, ...aligned.tables],
    notes: [...notes, ...aligned.notes],
  };
}

function gatherLetters(glyphs: readonly Glyph[]): TableLetters {
  const lines = gatherLines(glyphs.filter(({ direction }) => direction === 0));
  return {
    strings: lines.flatMap((line) => splitStrings(line.glyphs)),
    blanks: lines.flatMap((line) => line.glyphs.filter(({ text }) => isBlank(text))),
    others: glyphs.filter(({ direction, text }) => direction !== 0 && !isBlank(text)),
  };
}

/** Groups of rulings that do not stand inside another that is a table: what a cell holds is its text. */
function findOuter(groups: readonly RulingGroup[]): RulingGroup[] {
  const tables = groups.filter((group) => (buildGrid(group)?.columns.length ?? 0) > 2);
  return tables.filter(
    (group) =>
      !tables.some(
        (other) => other !== group && encloses(other.box, group.box) && !encloses(group.box, other.box),
      ),
  );
}

/** Turned text outside of tables, line by line, at the place where its first letter stands. */
function readTurned(glyphs: readonly Glyph[]): Line[] {
  return ([90, 180, 270] as const).flatMap((direction) => {
    const own = glyphs.filter((glyph) => glyph.direction === direction);
    return gatherLines(own.map((glyph) => turn(glyph, direction))).map((line): Line => {
      const tops = own.map(({ y }) => y);
      const top = Math.min(...tops);
      return { ...line, baseline: top, top, bottom: top + line.size };
    });
  });
}
