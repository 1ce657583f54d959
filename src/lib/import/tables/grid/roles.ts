import {
  ITEM_COLUMNS,
  LINE_COLUMNS,
  normaliseHeader,
  parseCell,
  type ColumnKind,
} from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import type { Header } from './header.ts';
import type { Matrix } from './matrix.ts';
import type { HeaderNode } from './tree.ts';
import { foldCode, isItemName, isTotalName, splitGlued } from './words.ts';

/** A leaf column of a table before it has a name: where it stands, what is printed over it, what its cells hold. */
export interface PlainLeaf {
  readonly column: number;
  /** Headers over it, the outermost first; without blank ones. */
  readonly path: readonly string[];
  /** Its own header; empty where none is printed. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** Place among the columns that a code is split over (类, 款, 项), from 0. */
  readonly part?: number;
}

const CODES = new Set(listPaths('code'));
const NAMES = new Set([...listPaths('label'), '内容', '单位名称', '采购品目大类']);
const LINES = new Set(listPaths('line'));
const PARTS = ['类', '款', '项'];

function listPaths(kind: ColumnKind): string[] {
  return [...ITEM_COLUMNS, ...LINE_COLUMNS]
    .filter((column) => column.kind === kind)
    .flatMap(({ paths }) => paths);
}

/** The leaf columns of a header tree with what each holds: 科目编码, names, 行次, amounts or other words. */
export function judgeLeaves(matrix: Matrix, header: Header, roots: readonly HeaderNode[]): PlainLeaf[] {
  const items = listItems(matrix, header);
  const leaves = markParts(roots.flatMap((root) => judgeNode(items, root, [])));
  // Something must name the rows: the first column of words, where no header says which.
  if (leaves.some(({ kind }) => kind === 'label')) return leaves;
  const first = leaves.findIndex(({ kind, column }) => kind === 'text' && isWorded(items.get(column)));
  return leaves.map((leaf, index) => (index === first ? { ...leaf, kind: 'label' as const } : leaf));
}

function judgeNode(items: Items, node: HeaderNode, above: readonly string[]): PlainLeaf[] {
  const path = node.label === '' ? above : [...above, node.label];
  if (node.children.length === 0) return [judgeLeaf(items, node, path)];
  const children = node.children.flatMap((child) => judgeNode(items, child, path));
  if (isSplitCode(node)) return children.map((leaf, part) => ({ ...leaf, kind: 'code' as const, part }));
  if (!node.children.every((child) => child.label === '')) return markParts(children);
  // Several columns under one header that names them all: codes, then the names; the innermost name is the row's own.
  const named = children.findLastIndex(({ kind }) => kind === 'label');
  return children.map((leaf, index) =>
    leaf.kind === 'label' && index !== named ? { ...leaf, kind: 'text' as const } : leaf,
  );
}

/** Whether a header stands over the parts of a code: 科目编码 over 类, 款, 项 or over columns without headers. */
function isSplitCode({ label, children }: HeaderNode): boolean {
  if (children.length < 2 || children.length > 3 || !CODES.has(normaliseHeader(label))) return false;
  return children.every((child, index) => child.label === '' || squeeze(child.label) === PARTS[index]);
}

/** 类, 款, 项 side by side are parts of one code whatever stands above them. */
function markParts(leaves: readonly PlainLeaf[]): PlainLeaf[] {
  if (leaves.some(({ part }) => part !== undefined)) return [...leaves];
  const start = leaves.findIndex(
    ({ label }, index) => squeeze(label) === '类' && squeeze(leaves[index + 1]?.label ?? '') === '款',
  );
  if (start === -1) return [...leaves];
  return leaves.map((leaf, index) => {
    const part = index - start;
    return part >= 0 && part < 3 && squeeze(leaf.label) === PARTS[part]
      ? { ...leaf, kind: 'code' as const, part }
      : leaf;
  });
}

function judgeLeaf(items: Items, node: HeaderNode, path: readonly string[]): PlainLeaf {
  const leaf = { column: node.first, path, label: node.label };
  const last = normaliseHeader(path.at(-1) ?? '');
  const texts = items.get(node.first) ?? [];
  const codes = texts.filter((text) => foldCode(text) !== undefined).length;
  if (node.label === '' ? codes > 0 && codes * 2 >= texts.length : CODES.has(last))
    return { ...leaf, kind: 'code' };
  if (node.label !== '' && LINES.has(last)) return { ...leaf, kind: 'line' };
  const worded = isWorded(texts);
  if (NAMES.has(last) && (worded || texts.length === 0)) return { ...leaf, kind: 'label' };
  return { ...leaf, kind: judgeTexts(texts) };
}

/** What is printed in each column below the header. */
type Items = ReadonlyMap<number, readonly string[]>;

function listItems(matrix: Matrix, header: Header): Items {
  const items = new Map<number, string[]>();
  for (let row = header.body; row < matrix.height; row += 1) {
    for (const { column, text } of matrix.begins[row] ?? []) {
      if (text === '') continue;
      const texts = items.get(column);
      if (texts) texts.push(text);
      else items.set(column, [text]);
    }
  }
  return items;
}

/** Whether the items of a column are words: names, not figures. */
function isWorded(all: readonly string[] = []): boolean {
  const texts = all.filter((text) => !isTotalName(text));
  if (texts.length === 0) return all.length > 0;
  const words = texts.filter(
    (text) => isItemName(text) || splitGlued(text) !== undefined || parseCell(text).state === 'text',
  );
  return words.length > 0 && words.length * 2 >= texts.length;
}

/** Columns of figures hold amounts; percentages are none, because nothing is added up from them. */
function judgeTexts(texts: readonly string[]): ColumnKind {
  const figures = texts.map((text) => parseCell(text)).filter((cell) => cell.state === 'number');
  return figures.length * 2 > texts.length && !figures.some(({ percent }) => percent) ? 'amount' : 'text';
}
