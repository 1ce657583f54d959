import type { Task } from './task.ts';

/** Tasks that are not parted: another thread would take longer to start than they take. */
const FEWEST = 4;

/** Batches of one kind, smaller towards the end, so that all threads end together. */
export function cut(tasks: readonly Task[], most: number, threads: number): Task[][] {
  const batches: Task[][] = [];
  for (let at = 0; at < tasks.length;) {
    const fair = Math.ceil((tasks.length - at) / (threads * 3));
    const size = Math.min(most, Math.max(fair, FEWEST));
    const kind = tasks[at]?.kind;
    let end = at + 1;
    while (end < at + size && tasks[end]?.kind === kind) end += 1;
    batches.push(tasks.slice(at, end));
    at = end;
  }
  return batches;
}

/** Runs work over items, so many at a time; rejects with the first error after the running ones have ended. */
export async function eachOf<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let at = 0;
  const lanes = Array.from({ length: Math.min(width, items.length) }, async () => {
    while (at < items.length) {
      const item = items[at];
      at += 1;
      if (item !== undefined) await work(item);
    }
  });
  const ends = await Promise.allSettled(lanes);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
