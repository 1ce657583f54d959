import { findLeaves, type Column, type ColumnKind, type Panel, type Table } from '../../model/index.ts';
import { span, type GridCell, type GridRow } from './grid.ts';

/** A header tree in which every cell has its own id, and panels that share a top column share a node. */
interface Node {
  readonly id: string;
  readonly label: string;
  readonly kind?: ColumnKind | undefined;
  readonly children: Node[];
}

/** The header of a table and, for each panel but the first, the header ids above each leaf, outermost first. */
export interface Header {
  readonly rows: readonly GridRow[];
  readonly paths: readonly (readonly (readonly string[])[])[];
}

/**
 * Lays out the header trees of all panels as header rows, with the 栏次 row where one is printed.
 * Header cells over a panel that has another to its left get an id: the cells below them must name their headers.
 */
export function layoutHeader(table: Table): Header {
  const { roots, paths } = joinPanels(table);
  const named = new Set(paths.slice(1).flat(2));
  const depth = Math.max(...roots.map(measureNode));
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  const place = (node: Node, level: number): void => {
    const below = listBelow(node);
    const leaf = below.length === 0;
    rows[level]?.push({
      kind: 'head',
      text: node.label,
      id: named.has(node.id) ? node.id : undefined,
      className: classOfName(node),
      scope: node.children.length === 0 ? 'col' : 'colgroup',
      columnSpan: span(countLeaves(node)),
      rowSpan: leaf ? span(depth - level) : undefined,
    });
    for (const child of below) place(child, level + 1);
  };
  for (const root of roots) place(root, 0);
  const numbers = table.panels.flatMap(layoutNumbers);
  const printed = numbers.some((cell) => cell.text !== '');
  return {
    rows: [
      ...rows.map((cells) => ({ cells })),
      ...(printed ? [{ className: 'numbers', cells: numbers }] : []),
    ],
    paths,
  };
}

/** The header cells below one: none where its columns print no names of their own, so that it stands over all of them. */
function listBelow({ children }: Node): readonly Node[] {
  const isSilent = children.every((child) => child.children.length === 0 && child.label.trim() === '');
  return isSilent ? [] : children;
}

function measureNode(node: Node): number {
  return 1 + Math.max(0, ...listBelow(node).map(measureNode));
}

function joinPanels(table: Table): { roots: Node[]; paths: string[][][] } {
  const roots: Node[] = [];
  const sources: Column[] = [];
  let count = 0;
  const paths = table.panels.map((panel) => {
    const path: string[][] = [];
    const build = (column: Column, above: readonly string[], shared?: Node): Node => {
      const node = shared ?? {
        id: `${table.id}-h${(count += 1)}`,
        label: column.label,
        kind: column.kind,
        children: [],
      };
      const here = [...above, node.id];
      if (!column.children) path.push(here);
      const start = path.length;
      for (const child of column.children ?? []) node.children.push(build(child, here));
      // Columns without names of their own have no header cell to be named by.
      if (column.children && listBelow(node).length === 0) path.fill(here, start);
      return node;
    };
    for (const [index, column] of panel.columns.entries()) {
      const before = sources.at(-1);
      const shared = index === 0 && before?.id === column.id && before.children && column.children;
      const node = build(column, [], shared ? roots.at(-1) : undefined);
      if (!shared) roots.push(node);
      sources.push(column);
    }
    return path;
  });
  return { roots, paths };
}

/** The 栏次 row of one panel: its label over the name columns, then the number of each other leaf. */
function layoutNumbers(panel: Panel): GridCell[] {
  const leaves = findLeaves(panel.columns);
  const names = leaves.findIndex((leaf) => !isName(leaf) || leaf.number !== undefined);
  const width = panel.numberLabel ? Math.max(1, names === -1 ? leaves.length : names) : 0;
  const label: GridCell[] =
    width === 0
      ? []
      : [
          {
            kind: 'data',
            text: panel.numberLabel ?? '',
            className: width === 1 ? 'k' : 'kk',
            columnSpan: span(width),
          },
        ];
  return [
    ...label,
    ...leaves.slice(width).map((leaf): GridCell => ({ kind: 'data', text: leaf.number ?? '' })),
  ];
}

/** `k` over a column of names, `kk` over codes and names together: cells that stay in view on a phone. */
function classOfName(node: Node): string | undefined {
  const kinds = node.children.map((child) => child.kind).join(' ');
  if (node.children.length === 0) return node.kind === 'label' ? 'k' : undefined;
  return kinds === 'code label' ? 'kk' : undefined;
}

function isName(leaf: Column): boolean {
  return leaf.kind === 'label' || leaf.kind === 'code';
}

function countLeaves(node: Node): number {
  return node.children.length === 0 ? 1 : node.children.reduce((sum, child) => sum + countLeaves(child), 0);
}
