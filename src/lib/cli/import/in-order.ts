/** Runs `work` on items, at most `limit` at a time, and gives the results in the order of the items as they come. */
export async function* inOrder<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  try {
    while (next < items.length || running.length > 0) {
      while (running.length < limit && next < items.length) {
        running.push(work(items[next] as T));
        next += 1;
      }
      const first = running.shift();
      if (first) yield await first;
    }
  } finally {
    // Whoever stops asking leaves no rejection unheard.
    await Promise.allSettled(running);
  }
}
