import { nameThreePublicColumn, normaliseHeader, type TableShape } from '../../../model/index.ts';
import type { PlainLeaf } from './roles.ts';

/** A leaf column with its name in addresses. */
export interface Leaf extends PlainLeaf {
  readonly id: string;
}

/** Kinds of columns that say what a row is. */
export const NAMING = new Set(['label', 'code', 'line']);

/** Names the leaf columns of one block by the form's shape; columns it does not know are `x1`, `x2`… in the table. */
export function nameLeaves(block: readonly PlainLeaf[], shape: TableShape, extra: { count: number }): Leaf[] {
  const taken = new Set<string>();
  const wanted = nameHalves(
    block,
    block.map((leaf) => nameLeaf(leaf, shape)),
  );
  const totals = findOuterTotals(block, wanted);
  return block.map((leaf, index) => {
    const name = totals.has(index) ? wanted[index]?.replace(/total$/u, 'all') : wanted[index];
    if (name !== undefined && !taken.has(name)) {
      taken.add(name);
      return { ...leaf, id: name, kind: judgeKind(leaf, name, shape) };
    }
    extra.count += 1;
    return {
      ...leaf,
      id: `x${String(extra.count)}`,
      kind: name === undefined ? judgeExtra(leaf) : leaf.kind === 'label' ? 'text' : leaf.kind,
    };
  });
}

/** Where the rows name the items, the columns are the halves themselves: `budget`, `actual`. */
function nameHalves(
  block: readonly PlainLeaf[],
  names: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const halves = names.filter((name) => name !== undefined && /^(?:budget|actual)-/u.test(name));
  const isList =
    block.some(({ kind }) => kind === 'label') && halves.every((name) => name?.endsWith('-total'));
  return isList ? names.map((name) => name?.replace(/^(budget|actual)-total$/u, '$1')) : names;
}

/** A 合计 over “三公”经费, 会议费 and 培训费 together is not that of the “三公” table, where both are printed. */
function findOuterTotals(
  block: readonly PlainLeaf[],
  names: readonly (string | undefined)[],
): ReadonlySet<number> {
  const outer = new Set<number>();
  for (const [index, name] of names.entries()) {
    if (!name?.endsWith('-total')) continue;
    const twin = names.findIndex((other, at) => at !== index && other === name);
    if (twin === -1) continue;
    const isInside = (at: number) => (block[at]?.path ?? []).some((label) => label.includes('三公'));
    if (!isInside(index) && isInside(twin)) outer.add(index);
  }
  return outer;
}

function nameLeaf(leaf: PlainLeaf, shape: TableShape): string | undefined {
  if (leaf.part !== undefined) return ['class', 'section', 'item'][leaf.part];
  if (leaf.kind === 'line') return 'line';
  if (shape.half !== undefined && leaf.kind !== 'label' && leaf.kind !== 'code')
    return nameThreePublicColumn(leaf.path, shape.half);
  const matched = matchColumn(leaf.path, shape);
  if (matched !== undefined && NAMING.has(leaf.kind) === isNaming(matched, shape)) return matched;
  if (leaf.kind === 'label') return shape.columns.find(({ kind }) => kind === 'label')?.id ?? 'item';
  return leaf.kind === 'code' ? 'code' : undefined;
}

function isNaming(id: string, shape: TableShape): boolean {
  return NAMING.has(shape.columns.find((column) => column.id === id)?.kind ?? 'amount');
}

/** The column of a shape that a header path means; undefined when it means none. */
export function matchColumn(path: readonly string[], shape: TableShape): string | undefined {
  const neutral = new Set(shape.neutral.map(normaliseHeader));
  const steps = path.map(normaliseHeader).filter((step) => step !== '');
  const above = steps.slice(0, -1).filter((step) => !neutral.has(step));
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const tries = [[...above, last], ...(neutral.has(last) && above.length > 0 ? [above] : [])];
  return tries
    .map((attempt) => attempt.join('/'))
    .map((attempt) => shape.columns.find(({ paths }) => paths.includes(attempt))?.id)
    .find((id) => id !== undefined);
}

/** A column that the form knows holds what the form says, also where every cell of it is blank. */
function judgeKind(leaf: PlainLeaf, id: string, shape: TableShape): PlainLeaf['kind'] {
  if (leaf.part !== undefined || NAMING.has(leaf.kind)) return leaf.kind;
  return shape.columns.find((column) => column.id === id)?.kind ?? 'amount';
}

/** A column the form does not know: blank ones hold amounts unless their header promises words. */
function judgeExtra(leaf: PlainLeaf): PlainLeaf['kind'] {
  if (NAMING.has(leaf.kind)) return 'text';
  return leaf.kind;
}
