import type { Segment } from './content.ts';
import { boundPoints, transform, type Box, type Matrix } from './geometry.ts';

/** Rulings thicker than this, in points, are areas. */
const MAX_THICKNESS = 3.2;
/** How far a ruling may lean, in points, over its length. */
const MAX_LEAN = 0.6;

/** A subpath with straight sides only; `curved` where it is not. */
export interface Subpath {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
  readonly curved: boolean;
}

/** Reads a path of pdfjs (its own numbers: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close) in page coordinates. */
export function readPath(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: { points: (readonly [number, number])[]; closed: boolean; curved: boolean }[] = [];
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? 4;
    const count = [2, 2, 6, 4, 0][step] ?? 0;
    const end = index + 1 + count;
    const last = subpaths.at(-1);
    if (step === 4) {
      if (last) last.closed = true;
    } else {
      const point = transform(matrix, path[end - 2] ?? 0, path[end - 1] ?? 0);
      if (step === 0 || !last) subpaths.push({ points: [point], closed: false, curved: false });
      else if (last.closed)
        subpaths.push({ points: [last.points[0] ?? point, point], closed: false, curved: false });
      else last.points.push(point);
      const own = subpaths.at(-1);
      if (own && step > 1) own.curved = true;
    }
    index = end;
  }
  return subpaths;
}

/** The rulings a stroked path draws. */
export function strokeSegments(subpaths: readonly Subpath[]): Segment[] {
  return subpaths.flatMap(({ points, closed, curved }) => {
    if (curved) return [];
    const sides = points.slice(1).map((point, index) => toSegment(points[index] ?? point, point));
    const [first, last] = [points[0], points.at(-1)];
    if (closed && first && last && points.length > 2) sides.push(toSegment(last, first));
    return sides.filter((side) => side !== undefined);
  });
}

function toSegment(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): Segment | undefined {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= MAX_LEAN && width > height)
    return { lying: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (width <= MAX_LEAN && height > width)
    return { lying: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return undefined;
}

/** The rulings that thin filled areas are, and the boxes of the areas that are none. */
export function fillAreas(subpaths: readonly Subpath[]): { segments: Segment[]; boxes: Box[] } {
  const segments: Segment[] = [];
  const boxes: Box[] = [];
  for (const { points, curved } of subpaths) {
    if (points.length < 2) continue;
    const box = boundPoints(points);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    // A dot of a dotted line belongs to a lying or a standing one: what is no line is dropped when lines are merged.
    if (height <= MAX_THICKNESS && !curved)
      segments.push({ lying: true, at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
    if (width <= MAX_THICKNESS && !curved)
      segments.push({ lying: false, at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
    if (height > MAX_THICKNESS && width > MAX_THICKNESS && isUpright(points, curved)) boxes.push(box);
  }
  return { segments, boxes };
}

/** Whether a path is an upright rectangle: only such areas are known to cover all of their box. */
function isUpright(points: readonly (readonly [number, number])[], curved: boolean): boolean {
  if (curved || points.length < 4 || points.length > 5) return false;
  return points.slice(1).every(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return Math.abs(x - fromX) <= MAX_LEAN || Math.abs(y - fromY) <= MAX_LEAN;
  });
}

/** A ruling as far as the clip shows it; undefined where it does not. */
export function clipSegment(segment: Segment, clip: Box): Segment | undefined {
  const { lying, at } = segment;
  const [start, end] = lying ? [clip.left, clip.right] : [clip.top, clip.bottom];
  const [low, high] = lying ? [clip.top, clip.bottom] : [clip.left, clip.right];
  if (at < low - MAX_THICKNESS || at > high + MAX_THICKNESS) return undefined;
  const clipped = { ...segment, from: Math.max(segment.from, start), to: Math.min(segment.to, end) };
  return clipped.to > clipped.from ? clipped : undefined;
}
