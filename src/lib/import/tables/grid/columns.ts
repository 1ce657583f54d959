import {
  findThreePublicHalf,
  findThreePublicItem,
  normaliseHeader,
  type Column,
  type TableShape,
} from '../../../model/index.ts';
import { NAMING, nameLeaves, type Leaf } from './naming.ts';
import type { PlainLeaf } from './roles.ts';
import { listLeafNodes, type HeaderNode } from './tree.ts';

/** One block of a table: its header tree and its leaf columns. */
export interface PanelPlan {
  readonly columns: readonly Column[];
  readonly leaves: readonly Leaf[];
}

/**
 * Parts a table into the blocks that stand side by side and names their columns: by the form's shape where a header
 * means one of its columns, else by their place. Headers and their order stay as printed.
 */
export function planPanels(
  roots: readonly HeaderNode[],
  plain: readonly PlainLeaf[],
  shape: TableShape | undefined,
  numbers: ReadonlyMap<number, string>,
): PanelPlan[] {
  const blocks = shape ? splitBlocks(plain) : [plain];
  const extra = { count: 0 };
  const groups = new Map<HeaderNode, string>();
  return blocks.map((block) => {
    const leaves = shape
      ? nameLeaves(block, shape, extra)
      : block.map((leaf) => ({ ...leaf, id: `c${String(leaf.column + 1)}` }));
    const byColumn = new Map(leaves.map((leaf) => [leaf.column, leaf]));
    const columns = roots.flatMap((root) => toColumns(root, byColumn, groups, shape, numbers));
    return { columns, leaves };
  });
}

/** A new block begins where a column that names rows follows one that holds their figures. */
function splitBlocks(plain: readonly PlainLeaf[]): PlainLeaf[][] {
  const blocks: PlainLeaf[][] = [];
  for (const [index, leaf] of plain.entries()) {
    const before = plain[index - 1];
    const block = blocks.at(-1);
    const opens =
      before &&
      NAMING.has(leaf.kind) &&
      !NAMING.has(before.kind) &&
      block?.some(({ kind }) => kind === 'label');
    if (!block || opens) blocks.push([leaf]);
    else block.push(leaf);
  }
  return blocks;
}

function toColumns(
  node: HeaderNode,
  leaves: ReadonlyMap<number, Leaf>,
  groups: Map<HeaderNode, string>,
  shape: TableShape | undefined,
  numbers: ReadonlyMap<number, string>,
): Column[] {
  if (node.children.length === 0) {
    const leaf = leaves.get(node.first);
    if (!leaf) return [];
    const number = numbers.get(node.first);
    return [{ id: leaf.id, label: node.label, kind: leaf.kind, ...(number === undefined ? {} : { number }) }];
  }
  if (!listLeafNodes([node]).some(({ first }) => leaves.has(first))) return [];
  const id = nameGroup(node, leaves, groups, shape);
  const children = node.children.flatMap((child) => toColumns(child, leaves, groups, shape, numbers));
  return [{ id, label: node.label, children }];
}

function nameGroup(
  node: HeaderNode,
  leaves: ReadonlyMap<number, Leaf>,
  groups: Map<HeaderNode, string>,
  shape: TableShape | undefined,
): string {
  const known = groups.get(node);
  if (known !== undefined) return known;
  const label = normaliseHeader(node.label);
  const wanted =
    shape?.half === undefined
      ? shape?.groups.find(({ labels }) => labels.some((name) => normaliseHeader(name) === label))?.id
      : nameHalf(node, leaves);
  const taken = new Set(groups.values());
  const place = `g${String(node.first + 1)}`;
  let id = wanted !== undefined && !taken.has(wanted) ? wanted : place;
  for (let count = 2; taken.has(id); count += 1) id = `${place}-${String(count)}`;
  groups.set(node, id);
  return id;
}

/** The half of the “三公” table that a header stands over, or its vehicles: `budget`, `actual-vehicle`. */
function nameHalf(node: HeaderNode, leaves: ReadonlyMap<number, Leaf>): string | undefined {
  const halves = new Set(
    listLeafNodes([node]).map(({ first }) => /^(budget|actual)-/u.exec(leaves.get(first)?.id ?? '')?.[1]),
  );
  const [half] = halves;
  if (half === undefined || halves.size > 1) return undefined;
  if (findThreePublicItem(node.label) === 'vehicle-subtotal') return `${half}-vehicle`;
  return findThreePublicHalf(node.label) === half ? half : undefined;
}
