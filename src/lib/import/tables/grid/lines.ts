import { squeeze } from '../../blocks.ts';
import type { Header } from './header.ts';
import type { Matrix, Place } from './matrix.ts';
import type { PanelPlan } from './columns.ts';

/** The lines of a table that hold items, and those that only print its header again. */
export interface BodyLines {
  readonly lines: readonly number[];
  readonly repeated: readonly number[];
}

/** Parts the lines below the header; header lines that a new page prints again are no items. */
export function findBodyLines(matrix: Matrix, header: Header): BodyLines {
  const key = (row: number) =>
    (matrix.begins[row] ?? []).map(({ column, text }) => `${String(column)} ${squeeze(text)}`).join('\n');
  const head = Array.from({ length: header.body }, (_, row) => key(row));
  const words = (matrix.begins[0] ?? []).filter(({ text }) => text !== '').length;
  const lines: number[] = [];
  const repeated: number[] = [];
  for (let row = header.body; row < matrix.height;) {
    const isRepeat = header.body > 0 && words > 1 && head.every((line, index) => key(row + index) === line);
    if (isRepeat) repeated.push(...head.map((_, index) => row + index));
    else lines.push(row);
    row += isRepeat ? head.length : 1;
  }
  return { lines, repeated };
}

/** The cells of one line that belong to one block, and the number of blocks its name runs across. */
export interface BlockLine {
  readonly places: readonly Place[];
  readonly across?: number;
}

/**
 * Gives each block its cells of each line. A name that runs over the blocks to its right (公用经费合计 in 公开06) takes the
 * figures of the last of them, where such lines stand at the foot.
 */
export function dealLines(
  matrix: Matrix,
  plans: readonly PanelPlan[],
  lines: readonly number[],
): readonly ((line: number) => BlockLine)[] {
  const owner = new Map(
    plans.flatMap(({ leaves }, index) => leaves.map(({ column }) => [column, index] as const)),
  );
  const dealt = plans.map(() => new Map<number, BlockLine>());
  let isFoot = true;
  for (const line of lines.toReversed()) {
    const places = matrix.begins[line] ?? [];
    const own = plans.map((_, index) => places.filter(({ column }) => owner.get(column) === index));
    const across = plans.map(() => undefined as number | undefined);
    const crossing = places.filter(
      (place) => place.text !== '' && findEnd(place, owner) !== owner.get(place.column),
    );
    isFoot = isFoot && (places.length === 0 || crossing.length > 0);
    for (const place of isFoot ? crossing : []) {
      const from = owner.get(place.column) as number;
      const to = findEnd(place, owner);
      const figures = (own[to] ?? []).map((figure) => moveFigure(figure, plans[to], plans[from]));
      if (
        figures.some((figure) => figure === undefined) ||
        own.slice(from + 1, to).some((cells) => cells.length > 0)
      )
        continue;
      own[from] = [...(own[from] ?? []), ...figures.filter((figure) => figure !== undefined)];
      own[to] = [];
      across[from] = to - from + 1;
    }
    for (const [index, cells] of own.entries()) {
      const wide = across[index];
      dealt[index]?.set(line, { places: cells, ...(wide === undefined ? {} : { across: wide }) });
    }
  }
  return dealt.map((map) => (line) => map.get(line) ?? { places: [] });
}

/** Block in which a cell ends. */
function findEnd(place: Place, owner: ReadonlyMap<number, number>): number {
  return owner.get(place.column + place.across - 1) ?? (owner.get(place.column) as number);
}

/** A figure of one block under the column of the same name in another; undefined where there is none. */
function moveFigure(
  figure: Place,
  from: PanelPlan | undefined,
  to: PanelPlan | undefined,
): Place | undefined {
  const leaf = from?.leaves.find(({ column }) => column === figure.column);
  const twin = to?.leaves.find(({ id, kind }) => id === leaf?.id && kind === 'amount');
  return twin && { ...figure, column: twin.column, across: 1 };
}
