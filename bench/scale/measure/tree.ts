import { listChildren, readStat, type ProcessStat } from './proc.ts';

/** A process and everything that comes of it. */
export interface Tree {
  /** The processes that are there now. */
  look(): readonly ProcessStat[];
  /** Processor ticks of all of them when the process itself was last seen; those that had ended and were waited for included. */
  readonly ticks: number;
  /** Processor ticks of descendants that nobody waits for, as of the last look: their parents ended before them. */
  readonly adopted: number;
}

/**
 * Follows a process and its descendants. One whose parent has ended belongs to another process of the system then: it is
 * followed by its own number, and what it used is kept when it goes.
 */
export function followTree(root: number): Tree {
  let known = new Map<number, ProcessStat>();
  let gone = 0;
  let ticks = 0;
  let adopted = 0;
  return {
    get ticks() {
      return ticks;
    },
    get adopted() {
      return adopted;
    },
    look() {
      const present = findPresent(root, known);
      for (const [pid, stat] of known)
        if (pid !== root && !present.has(pid) && !known.has(stat.parent)) gone += used(stat);
      const stats = [...present.values()];
      known = present;
      adopted = stats
        .filter(({ pid, parent }) => pid !== root && !present.has(parent))
        .reduce((sum, stat) => sum + used(stat), gone);
      if (present.has(root)) ticks = stats.reduce((sum, stat) => sum + used(stat), gone);
      return stats;
    },
  };
}

function findPresent(root: number, known: ReadonlyMap<number, ProcessStat>): Map<number, ProcessStat> {
  const present = new Map<number, ProcessStat>();
  const queue = [root, ...known.keys()];
  for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
    if (present.has(pid)) continue;
    const stat = readStat(pid);
    // The same number may have been given to another process.
    if (!stat || (known.get(pid)?.start ?? stat.start) !== stat.start) continue;
    present.set(pid, stat);
    queue.push(...listChildren(pid));
  }
  return present;
}

/** What a process used itself, and what the children it waited for had used. */
function used({ own, reaped }: ProcessStat): number {
  return own + reaped;
}
