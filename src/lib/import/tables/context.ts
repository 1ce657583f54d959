import { DisclosureError, findLeaves, type Column, type ReviewItem, type Row } from '../../model/index.ts';
import { squeeze, type RowLine } from '../blocks.ts';
import type { LocatedTable } from './locate.ts';

/** A table being understood: where it comes from and what a person should look at. */
export interface TableContext {
  readonly file: string;
  readonly id: string;
  readonly located: LocatedTable;
  readonly items: ReviewItem[];
}

/** The lines of a table without page breaks and without the header lines that pages print again. */
export function listRows(located: LocatedTable): readonly RowLine[] {
  return located.parts.flatMap((part, index) => part.slice(countRepeated(located, index)));
}

/** Puts header lines that pages print again into the review list. */
export function noteRepeated({ located, items }: TableContext): void {
  for (const [index, part] of located.parts.entries()) {
    const repeated = part.slice(0, countRepeated(located, index));
    const [first] = repeated;
    if (!first) continue;
    items.push({
      kind: 'dropped-artefact',
      line: first.line,
      lastLine: repeated.at(-1)?.line ?? first.line,
      text: repeated.map((row) => row.cells.join('\t')).join('\n'),
      message: '跨页时重复印的表头，已去除。',
      confidence: 0.9,
    });
  }
}

/** Number of lines at the start of a page that repeat the start of the table; both must go on with other lines. */
function countRepeated({ parts }: LocatedTable, index: number): number {
  const [first = []] = parts;
  const part = parts[index] ?? [];
  const key = (row: RowLine | undefined) => row?.cells.join('\t').trimEnd();
  const count = part.findIndex((row, position) => key(row) !== key(first[position]));
  return index === 0 || count === -1 || count >= first.length ? 0 : count;
}

/** An error about a table line: the table is incomplete or not ruled as its title says. */
export function tableError(
  { file, located }: TableContext,
  line: number,
  what: string,
  found: string,
  expected: string,
): DisclosureError {
  return new DisclosureError({
    what,
    place: { file, line, field: located.title ?? '表格' },
    found,
    expected,
    todo: '对照原件看这张表是否被截断或错栏，补全后重新导入。',
  });
}

/** A table that ends the file with a line shorter than its columns was cut; throws then. `width` in cells. */
export function verifyLastLine(context: TableContext, last: RowLine | undefined, width: number): void {
  const { located } = context;
  if (!last || !located.atEnd || last.cells.length >= width) return;
  throw tableError(
    context,
    last.line,
    '文件在这张表里结束，像是被截断了。',
    `最后一行只有 ${String(last.cells.length)} 格`,
    `${String(width)} 格`,
  );
}

/** The printed cells of a line under the leaves, from a given position; blank cells are left out. */
export function pickCells(
  leaves: readonly Column[],
  cells: readonly string[],
  start = 0,
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [index, leaf] of leaves.entries()) {
    const print = cells[start + index] ?? '';
    if (print !== '' && (leaf.kind ?? 'amount') === 'amount') picked[leaf.id] = print;
  }
  return picked;
}

/** The role a row name gives its row: 合计 and 总计 are totals. */
export function findRole(label: string): Pick<Row, 'role'> {
  return /^(?:总计|.*合计)$/u.test(squeeze(label)) ? { role: 'total' } : {};
}

/**
 * Notes that the header lines of a table were replaced by the form's own column tree,
 * unless the source printed exactly that tree.
 */
export function noteHeader(
  context: TableContext,
  header: readonly RowLine[],
  canonical: readonly string[],
): void {
  const printed = squeeze(header.flatMap((row) => row.cells).join(''));
  if (header.length === 0 || printed === squeeze(canonical.join(''))) return;
  context.items.push({
    kind: 'rebuilt-header',
    line: header[0]?.line ?? 1,
    lastLine: header.at(-1)?.line ?? 1,
    text: header.map((row) => row.cells.join('\t').trim()).join('\n'),
    message: `《${context.located.title ?? '表格'}》的表头在导出时错位，已按法定样式重建；数据行不变。`,
    confidence: 0.95,
  });
}

/** Header cells of column trees in printed order, row by row; neighbouring panels with one top column share its cell. */
export function listHeaderCells(panels: readonly { readonly columns: readonly Column[] }[]): string[] {
  const cells: string[] = [];
  let level = panels.flatMap(({ columns }) => columns);
  level = level.filter((column, index) => column.id !== level[index - 1]?.id);
  const tops = new Set(level);
  const all = panels.flatMap(({ columns }) => columns);
  while (level.length > 0) {
    cells.push(...level.map((column) => column.label));
    level = (tops.has(level[0] as Column) ? all : level).flatMap((column) => column.children ?? []);
  }
  return cells;
}

/** The 栏次 row of panels in printed order. */
export function listNumberCells(
  panels: readonly { readonly columns: readonly Column[]; readonly numberLabel?: string }[],
): string[] {
  return panels.flatMap(({ columns, numberLabel }) => {
    const numbers = findLeaves(columns).map((leaf) => leaf.number ?? '');
    return numberLabel === undefined ? numbers : [numberLabel, ...numbers];
  });
}
