import {
  findLeaves,
  parseCell,
  renderAnchor,
  type Cell,
  type Column,
  type Panel,
  type Row,
} from '../../model/index.ts';
import { oncePer, oncePerPart } from '../remember.ts';
import { COLUMN_NAMES, isLabel, normaliseLabel } from './labels.ts';
import type { FigureSource, Sheet } from './subject.ts';

/** One cell as a rule speaks of it. */
export interface Figure {
  readonly sheet: FigureSource;
  /** Anchor of the cell; of the table where the cell does not exist. */
  readonly place: string;
  /** Name for people: 206 科学技术支出·基本支出. */
  readonly name: string;
  /** `missing`: the table has no such row or column. */
  readonly cell: Cell | { readonly state: 'missing'; readonly print: '' };
}

/** The figure of a row in a column; `column` is the id the form gives it. Missing where either does not exist. */
export function figureAt(
  sheet: Sheet,
  panel: Panel | undefined,
  row: Row | undefined,
  column: string,
): Figure {
  const leaf = panel && findColumn(panel, column);
  if (!panel || !row || !leaf) return missingFigure(sheet, row ? nameRow(row) : column);
  return new CellFigure(sheet, panel, row, leaf);
}

/** A cell that exists. Its name and place are for messages: most figures agree and are never spoken of. */
class CellFigure implements Figure {
  readonly sheet: FigureSource;
  readonly cell: Cell;
  readonly #panel: Panel;
  readonly #row: Row;
  readonly #leaf: Column;

  constructor(sheet: FigureSource, panel: Panel, row: Row, leaf: Column) {
    this.sheet = sheet;
    this.#panel = panel;
    this.#row = row;
    this.#leaf = leaf;
    this.cell = readCell(panel, row, leaf.id);
  }

  get name(): string {
    return nameFigure(this.#panel, this.#row, this.#leaf);
  }

  get place(): string {
    return renderAnchor({ table: this.sheet.table.id, row: this.#row.id, column: this.#leaf.id });
  }
}

/** A figure under another name, where the sentence needs one. */
export function nameAs(figure: Figure, name: string): Figure {
  const { sheet, place, cell } = figure;
  return { sheet, place, name, cell };
}

const cellsOf = oncePerPart<Panel, Row, Map<string, Cell>>(() => new Map());

/** The cell of a row in a leaf column. Every rule reads the same cells: each is parsed once. */
export function readCell(panel: Panel, row: Row, column: string): Cell {
  const cells = cellsOf(panel, row);
  let cell = cells.get(column);
  if (!cell) cells.set(column, (cell = parseCell(row.cells[column])));
  return cell;
}

/** A figure that has no place in the table; rules that need it cannot decide. */
export function missingFigure(sheet: FigureSource, name: string): Figure {
  return { sheet, place: sheet.table.id, name, cell: { state: 'missing', print: '' } };
}

/** A classification item the table does not list: it says nothing was received or spent on it. */
export function absentFigure(sheet: FigureSource, name: string): Figure {
  return { sheet, place: sheet.table.id, name: `${name}（未列）`, cell: { state: 'blank', print: '' } };
}

const columnsOf = oncePer<Panel, Map<string, Column | undefined>>(() => new Map());

/** The leaf that stands for a column of the form: by id, else by what its header says. */
export function findColumn(panel: Panel, id: string): Column | undefined {
  const columns = columnsOf(panel);
  if (!columns.has(id)) columns.set(id, lookForColumn(panel, id));
  return columns.get(id);
}

function lookForColumn(panel: Panel, id: string): Column | undefined {
  const leaves = amountLeaves(panel);
  const named = leaves.find((leaf) => leaf.id === id);
  if (named) return named;
  const names = COLUMN_NAMES[id] ?? [];
  const like = leaves.filter((leaf) => isLabel(leaf.label, names));
  return like.length === 1 ? like[0] : undefined;
}

/** The leaf columns that hold amounts, left to right. */
export const amountLeaves = oncePer((panel: Panel): readonly Column[] =>
  findLeaves(panel.columns).filter((leaf) => (leaf.kind ?? 'amount') === 'amount'),
);

/** How people call a row: code and name, without numbering. */
export function nameRow(row: Row): string {
  const label = normaliseLabel(row.label) || (row.line ? `第 ${row.line} 行` : '');
  return row.code ? `${row.code.replace(/\s/g, '')} ${label}` : label;
}

function nameFigure(panel: Panel, row: Row, leaf: Column): string {
  const name = nameRow(row);
  if (amountLeaves(panel).length < 2) return name;
  const path = pathTo(panel, leaf);
  const inner = path.at(-1) ?? '';
  const column = path.length > 1 && /^(?:合计|小计)$/.test(inner) ? path.slice(-2).join('') : inner;
  // 公开07 has one row without a name: the halves (预算数, 决算数) tell its figures apart.
  if (name === '') return path.join('·');
  return name === column ? name : `${name}·${column}`;
}

/** What the headers above a leaf say, outermost first. */
const pathTo = oncePerPart((panel: Panel, leaf: Column): readonly string[] =>
  findPath(panel.columns, leaf.id).map(({ label }) => normaliseLabel(label)),
);

function findPath(columns: readonly Column[], id: string): readonly Column[] {
  for (const column of columns) {
    if (column.id === id && !column.children) return [column];
    const below = column.children ? findPath(column.children, id) : [];
    if (below.length > 0) return [column, ...below];
  }
  return [];
}
