import { normaliseHeader } from '../../../model/index.ts';
import type { Header } from './header.ts';
import type { Matrix, Place } from './matrix.ts';
import { isTotalName } from './words.ts';

/** A header cell with the columns it stands over; without children it is a leaf. */
export interface HeaderNode {
  readonly label: string;
  /** First column, and the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly children: readonly HeaderNode[];
}

/** The header tree of a table. */
export interface HeaderTree {
  readonly roots: readonly HeaderNode[];
  /** Cells of the header rows that are no headers: 合计 across 科目编码 and 科目名称 on the last header row. */
  readonly left: readonly Place[];
}

/** Headers of the columns that name items; a 合计 below one is the name of a row, not of a column. */
const STUB = /^(?:.*科目(?:编码|名称|代码)|编码|项目(?:名称)?|类|款|项|名称)$/u;

/** Reads the header tree from merged cells; a blank cell beside the head of a group is read as merged with it. */
export function readHeaderTree(matrix: Matrix, { depth }: Header): HeaderTree {
  const used = new Set<Place>();
  const build = new Builder(matrix, depth, used);
  const roots = build.nodes(0, matrix.width, 0, '');
  const left = matrix.begins
    .slice(0, depth)
    .flat()
    .filter((place) => !used.has(place));
  return { roots, left };
}

class Builder {
  readonly #matrix: Matrix;
  readonly #depth: number;
  readonly #used: Set<Place>;

  constructor(matrix: Matrix, depth: number, used: Set<Place>) {
    this.#matrix = matrix;
    this.#depth = depth;
    this.#used = used;
  }

  /** The header cells over columns `first` to `end` from header row `row` on. */
  nodes(first: number, end: number, row: number, above: string): HeaderNode[] {
    const nodes: HeaderNode[] = [];
    for (let column = first; column < end;) {
      const place = this.#at(row, column, first, end);
      if (place && place.row === row && !this.#isRowName(place, above)) {
        const node = this.#node(place, end);
        nodes.push(node);
        column = node.end;
        continue;
      }
      const stop = this.#endOfBlank(row, column, first, end, above);
      if (row >= this.#depth) nodes.push(...this.#leaves(column, stop));
      else nodes.push(...this.nodes(column, stop, row + 1, above));
      column = stop;
    }
    return nodes;
  }

  #node(place: Place, limit: number): HeaderNode {
    this.#used.add(place);
    const below = place.row + place.down;
    let end = place.column + place.across;
    if (place.across === 1 && this.#hasWords(below, place.column, end)) {
      // A head printed in the first cell of its group only: the blanks beside it are the rest of the group.
      while (
        end < limit &&
        this.#matrix.covers[place.row]?.[end] === undefined &&
        this.#hasWords(place.row + 1, end, end + 1)
      )
        end += 1;
    }
    const label = place.text.replace(/\s*\n\s*/gu, '');
    const children =
      below < this.#depth && this.#hasWords(below, place.column, end)
        ? this.nodes(place.column, end, below, label)
        : end - place.column > 1
          ? this.#leaves(place.column, end)
          : [];
    const only = children[0];
    // Nothing but row names below: the head is a leaf itself.
    const isLeaf = children.length === 1 && only?.label === '' && only.children.length === 0;
    return { label, first: place.column, end, children: isLeaf ? [] : children };
  }

  #leaves(first: number, end: number): HeaderNode[] {
    return Array.from({ length: end - first }, (_, index) => ({
      label: '',
      first: first + index,
      end: first + index + 1,
      children: [],
    }));
  }

  /** The cell over a place, if it is a header within these columns. */
  #at(row: number, column: number, first: number, end: number): Place | undefined {
    if (row >= this.#depth) return undefined;
    const place = this.#matrix.covers[row]?.[column];
    if (!place || place.text === '') return undefined;
    return place.column >= first && place.column + place.across <= end ? place : undefined;
  }

  #endOfBlank(row: number, column: number, first: number, end: number, above: string): number {
    let stop = column + 1;
    const isBlank = (at: number) => {
      const place = this.#at(row, at, first, end);
      return !place || place.row !== row || this.#isRowName(place, above);
    };
    while (stop < end && isBlank(stop)) stop += 1;
    return stop;
  }

  #isRowName(place: Place, above: string): boolean {
    return place.row > 0 && isTotalName(place.text) && STUB.test(normaliseHeader(above));
  }

  #hasWords(row: number, first: number, end: number): boolean {
    for (let y = row; y < this.#depth; y += 1) {
      for (let x = first; x < end; x += 1) {
        const place = this.#matrix.covers[y]?.[x];
        if (
          place &&
          place.text !== '' &&
          place.row >= row &&
          place.column >= first &&
          place.column + place.across <= end
        )
          return true;
      }
    }
    return false;
  }
}

/** The leaves of header nodes, left to right. */
export function listLeafNodes(nodes: readonly HeaderNode[]): HeaderNode[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? listLeafNodes(node.children) : [node]));
}
