import type { Segment } from './content.ts';
import type { Box } from './geometry.ts';

/** Rulings this close, in points, are one line drawn several times: every cell draws its own frame. */
const SAME_LINE = 1.2;
/** Widest gap between the pieces of one line: dots and dashes. */
const SAME_RUN = 3;
/** A ruling shorter than this is a dot, a dash or a part of a letter. */
const MIN_LENGTH = 5;
/** How far a ruling may end before the one it meets. */
export const TOUCH = 3.5;
/** Pairs of rulings that are compared at most: a page with more is a drawing. */
const MAX_PAIRS = 20_000_000;

/** Rulings that hang together, with their extent. */
export interface RulingGroup {
  readonly lying: readonly Segment[];
  readonly standing: readonly Segment[];
  readonly box: Box;
}

/** The rulings of a page, each line once; `groups` are those that meet, `loose` lying ones that meet none. */
export interface Rulings {
  readonly groups: readonly RulingGroup[];
  readonly loose: readonly Segment[];
  /** Whether there were too many to see which meet. */
  readonly tooMany: boolean;
}

/** Joins the pieces of rulings and finds which of them meet. */
export function groupRulings(segments: readonly Segment[]): Rulings {
  const lying = mergeSegments(segments.filter((segment) => segment.lying));
  const standing = mergeSegments(segments.filter((segment) => !segment.lying));
  if (lying.length * standing.length > MAX_PAIRS) return { groups: [], loose: [], tooMany: true };
  const parents = [...lying, ...standing].map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let step = index; step !== root;) [step, parents[step]] = [parents[step] ?? root, root];
    return root;
  };
  for (const [row, line] of lying.entries())
    for (const [column, post] of standing.entries())
      if (meets(line, post)) parents[find(row)] = find(lying.length + column);
  const groups = new Map<number, { lying: Segment[]; standing: Segment[] }>();
  for (const [index, segment] of [...lying, ...standing].entries()) {
    const root = find(index);
    const group = groups.get(root) ?? { lying: [], standing: [] };
    groups.set(root, group);
    (segment.lying ? group.lying : group.standing).push(segment);
  }
  const all = [...groups.values()];
  return {
    groups: all.filter((group) => group.lying.length + group.standing.length > 1).map(toGroup),
    loose: all
      .filter((group) => group.standing.length === 0 && group.lying.length === 1)
      .flatMap((group) => group.lying),
    tooMany: false,
  };
}

function toGroup({ lying, standing }: { lying: Segment[]; standing: Segment[] }): RulingGroup {
  const across = [...lying.flatMap(({ from, to }) => [from, to]), ...standing.map(({ at }) => at)];
  const down = [...standing.flatMap(({ from, to }) => [from, to]), ...lying.map(({ at }) => at)];
  const box = {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
  return { lying, standing, box };
}

function meets(line: Segment, post: Segment): boolean {
  return (
    post.at >= line.from - TOUCH &&
    post.at <= line.to + TOUCH &&
    line.at >= post.from - TOUCH &&
    line.at <= post.to + TOUCH
  );
}

/** One segment for all pieces of a line. */
function mergeSegments(segments: readonly Segment[]): Segment[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((one, other) => one.at - other.at)) {
    const row = rows.at(-1);
    if (row?.[0] && segment.at - row[0].at <= SAME_LINE) row.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap(mergeRow).filter(({ from, to }) => to - from >= MIN_LENGTH);
}

function mergeRow(row: Segment[]): Segment[] {
  const at = row.reduce((sum, segment) => sum + segment.at, 0) / row.length;
  const merged: { lying: boolean; at: number; from: number; to: number }[] = [];
  for (const { lying, from, to } of row.sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && from - last.to <= SAME_RUN) last.to = Math.max(last.to, to);
    else merged.push({ lying, at, from, to });
  }
  return merged;
}
