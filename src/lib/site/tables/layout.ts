import {
  findLeaves,
  renderAnchor,
  type Column,
  type Panel,
  type Row,
  type Table,
} from '../../model/index.ts';
import { span, type Grid, type GridCell, type GridRow } from './grid.ts';
import { layoutHeader } from './header.ts';
import { splitRows, type SplitPanel } from './rows.ts';

/** What is needed to draw the rows of one panel. */
interface PanelContext {
  readonly table: Table;
  readonly panel: Panel;
  readonly leaves: readonly Column[];
  /** Header ids above each leaf; empty in the first panel, whose cells need not name their headers. */
  readonly paths: readonly (readonly string[])[];
}

/**
 * Lays out a table in its official shape: panels side by side in one grid, row n of each on one line, foot rows
 * together on the last lines. Every cell with something in it that has another panel to its left names its headers,
 * because browsers read the row name of that panel for it too; a blank cell has nothing to be misread.
 */
export function layoutTable(table: Table): Grid {
  const header = layoutHeader(table);
  const contexts = table.panels.map((panel, index): PanelContext => {
    const paths = index === 0 ? [] : (header.paths[index] ?? []);
    return { table, panel, leaves: findLeaves(panel.columns), paths };
  });
  const split = splitRows(table);
  const body: GridRow[] = [];
  for (let line = 0; line < split.lines; line += 1) {
    body.push(layoutLine(contexts, split.panels, (panel) => panel.rows[line]));
  }
  for (let line = 0; line < split.feet; line += 1) {
    body.push(layoutLine(contexts, split.panels, (panel) => panel.feet[line]));
  }
  return { width: contexts.reduce((sum, { leaves }) => sum + leaves.length, 0), head: header.rows, body };
}

function layoutLine(
  contexts: readonly PanelContext[],
  panels: readonly SplitPanel[],
  pick: (panel: SplitPanel) => Row | undefined,
): GridRow {
  const cells: GridCell[] = [];
  let total = false;
  for (let index = 0; index < contexts.length;) {
    const context = contexts[index] as PanelContext;
    const row = pick(panels[index] as SplitPanel);
    const across = Math.min(row?.across ?? 1, contexts.length - index);
    total ||= row?.role === 'total';
    if (!row) cells.push({ kind: 'data', text: '', columnSpan: span(context.leaves.length) });
    else if (across === 1) cells.push(...layoutRow(context, row));
    else cells.push(...layoutAcross(contexts.slice(index, index + across), row));
    index += across;
  }
  return { className: total ? 'total' : undefined, cells };
}

/** One row of one panel. A total without a code takes the code column into its name, as the printed forms do. */
function layoutRow(context: PanelContext, row: Row): GridCell[] {
  const { leaves } = context;
  const labelAt = leaves.findIndex((leaf) => leaf.kind === 'label');
  const codeAt = leaves.findIndex((leaf) => leaf.kind === 'code');
  // Codes may be split over columns (类 | 款 | 项): the name of a total lies over all of them.
  const codes = leaves.slice(codeAt, Math.max(0, labelAt));
  const isBlank = codes.every(({ id, kind }) => kind === 'code' && (row.cells[id] ?? '') === '');
  const merged = row.role === 'total' && row.code === undefined && codeAt >= 0 && codes.length > 0 && isBlank;
  const name = nameRow(context, row);
  return leaves.flatMap((leaf, index): GridCell[] => {
    if (merged && index >= codeAt && index < labelAt) return [];
    if (index === labelAt) return [layoutName(context, row, name, index, merged ? codes.length + 1 : 1)];
    if (leaf.kind === 'line')
      return [{ kind: 'data', text: row.line ?? row.cells[leaf.id] ?? '', className: 'x' }];
    const headers = join([...(context.paths[index] ?? []), name]);
    if (leaf.kind !== 'code') return [layoutFigure(context.table, row, leaf, headers)];
    // A code split over columns or in full-width digits keeps its print in the cells; `code` is what it means.
    const text = row.cells[leaf.id] ?? (index === codeAt ? row.code : undefined) ?? '';
    return [{ kind: 'data', text, className: 'c', headers: text === '' ? undefined : headers }];
  });
}

/** A foot row over several panels: its name over everything but the last figures. */
function layoutAcross(contexts: readonly PanelContext[], row: Row): GridCell[] {
  const first = contexts[0] as PanelContext;
  const last = contexts.at(-1) as PanelContext;
  const figures = first.leaves.filter(isFigure);
  const width = contexts.reduce((sum, { leaves }) => sum + leaves.length, 0) - figures.length;
  const name = nameRow(last, row);
  return [
    layoutName(first, row, name, 0, width),
    ...figures.map((leaf) => {
      const at = last.leaves.findIndex((candidate) => candidate.id === leaf.id);
      return layoutFigure(first.table, row, leaf, join([...(last.paths[at] ?? []), name]));
    }),
  ];
}

function layoutName(
  context: PanelContext,
  row: Row,
  name: string | undefined,
  index: number,
  width: number,
): GridCell {
  const className = [row.level ? `l${row.level}` : '', row.role === 'part' ? 'p' : '']
    .filter(Boolean)
    .join(' ');
  if (row.label === '') return { kind: 'data', text: '', className: 'k', columnSpan: span(width) };
  return {
    kind: 'head',
    text: row.label,
    id: name,
    className: className || undefined,
    scope: 'row',
    headers: join(context.paths[index] ?? []),
    columnSpan: span(width),
  };
}

function layoutFigure(table: Table, row: Row, leaf: Column, headers: string | undefined): GridCell {
  const text = row.cells[leaf.id] ?? '';
  return {
    kind: 'data',
    text,
    id: renderAnchor({ table: table.id, row: row.id, column: leaf.id }),
    className: (leaf.kind ?? 'amount') === 'amount' ? undefined : 't',
    headers: text === '' ? undefined : headers,
  };
}

function isFigure(leaf: Column): boolean {
  return (leaf.kind ?? 'amount') === 'amount' || leaf.kind === 'text';
}

/** Id of a row's name, where cells of the row must name it. */
function nameRow({ table, paths, leaves }: PanelContext, row: Row): string | undefined {
  if (row.label === '' || paths.length === 0) return undefined;
  const needed = row.code !== undefined || leaves.some((leaf) => (row.cells[leaf.id] ?? '') !== '');
  return needed ? `${table.id}.${row.id}` : undefined;
}

function join(ids: readonly (string | undefined)[]): string | undefined {
  const present = ids.filter((id) => id !== undefined);
  return present.length > 0 ? present.join(' ') : undefined;
}
