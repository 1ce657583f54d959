/** Something took longer than it may. */
export class OverdueError extends Error {}

/** What a promise gives, or `OverdueError` when it gives nothing in time; what it does then is of no interest. */
export async function limitTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OverdueError()), milliseconds);
  });
  try {
    return await Promise.race([promise, overdue]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}
