import type { GridCell, GridRow } from '../../blocks.ts';
import { Flow, type FlowSink } from './flow.ts';
import { placeCells, type PlacedCell } from './grid.ts';
import { listGroups, listHidden } from './layout.ts';
import type { Look } from './look.ts';
import type { Page } from './page.ts';
import { toWords, type HtmlElement } from './tree.ts';

/** A table of figures as read; lines counted from `line`. */
export interface ReadGrid {
  readonly width: number;
  readonly rows: readonly GridRow[];
  /** For each row, its number in the source, hidden rows counted. */
  readonly numbers: readonly number[];
}

/** Reads a table with its merged cells. Blank rows and columns at its end are left out; undefined when all is blank. */
export function readGrid(page: Page, table: HtmlElement, look: Look, line: number): ReadGrid | undefined {
  for (const hidden of listHidden(table, page.styler)) {
    const words = toWords(hidden);
    if (words !== '') page.notes.add('hidden', line, words);
  }
  const groups = listGroups(table, page.styler);
  const numbers = numberRows(table);
  const placed = placeCells(page.file, groups, page.budget);
  const rows = placed.map((cells, index) => cells.map((cell) => readCell(page, cell, look, line + index)));
  const filled = rows.flatMap((cells, index) =>
    cells
      .filter(({ text }) => text !== '')
      .map(({ column, across, down }) => ({ right: column + across, bottom: index + down })),
  );
  const width = filled.reduce((most, { right }) => Math.max(most, right), 0);
  const height = filled.reduce((most, { bottom }) => Math.max(most, bottom), 0);
  if (height === 0) return undefined;
  return {
    width,
    numbers: groups.flat().map(({ element }) => numbers.get(element) ?? 1),
    rows: rows.slice(0, height).map((cells, index) => ({
      line: line + index,
      cells: cells
        .filter(({ column }) => column < width)
        .map((cell) => ({
          ...cell,
          across: Math.min(cell.across, width - cell.column),
          down: Math.min(cell.down, height - index),
        })),
    })),
  };
}

function readCell(page: Page, placed: PlacedCell, look: Look, line: number): GridCell {
  const { element, column, down, overlaps } = placed;
  const text = readCellText(page, element, look, line);
  // Excel lets a long text run over blank neighbours and writes them as one cell; they are not merged.
  const runsOver = page.styler(element).get('mso-ignore')?.includes('colspan') === true;
  const across = runsOver ? 1 : placed.across;
  const doubt = overlaps ? OVERLAP : findNarrow(element, text);
  return { text, column, across, down, ...(doubt ? { doubt } : {}) };
}

const OVERLAP = {
  message: '这一格横向合并的列与上面一格纵向合并的行互相重叠，网页本身有错；已让位给上面一格，请对照原网页。',
  confidence: 0.4,
};

/** A column too narrow for its figure prints signs instead; the page still knows the figure, but nobody has seen it. */
function findNarrow({ attributes }: HtmlElement, text: string): GridCell['doubt'] {
  if (!/^#{2,}$/.test(text)) return undefined;
  const value = attributes.get('x:num') ?? attributes.get('sdval') ?? '';
  const known = value === '' ? '' : `，网页里记的值是 ${value.slice(0, 40)}`;
  return { message: `列太窄，原网页只印出 ${text}${known}；请对照原表填写。`, confidence: 0 };
}

function numberRows(table: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const numbers = new Map<HtmlElement, number>();
  for (const part of table.children)
    for (const row of part.kind === 'element' ? part.children : [])
      if (row.kind === 'element' && row.name === 'tr') numbers.set(row, numbers.size + 1);
  return numbers;
}

/** The lines of a cell; those of a table inside of it, row by row. */
function readCellText(page: Page, cell: HtmlElement, look: Look, line: number, inner = false): string {
  const lines: string[] = [];
  const sink: FlowSink = {
    nextLine: () => line,
    addLine: ({ inlines }) => lines.push(inlines.map(({ text }) => text).join('')),
    addTable: (table, ownLook) => {
      const groups = listGroups(table, page.styler);
      // A table in a cell may hold only the cell's own words.
      const isPlain = groups.flat().every(({ cells }) => cells.length <= 1);
      if (!isPlain && !inner) page.notes.add('nested', line, toWords(table));
      for (const { cells } of groups.flat()) {
        const words = cells
          .map((one) => readCellText(page, one, ownLook, line, true))
          .filter((text) => text !== '');
        if (words.length > 0) lines.push(words.join(isPlain ? '\n' : ' '));
      }
    },
    startSheet: () => undefined,
  };
  const flow = new Flow(page, sink);
  flow.readContent(cell, look);
  return lines.join('\n').trim();
}
