/** What one query loaded. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

/** Middle and largest number of bytes, and the middle number of requests, as cells of a table. */
export function describe(traffic: readonly Traffic[]): string[] {
  const bytes = traffic.map((one) => one.bytes);
  return [
    print(median(bytes)),
    print(Math.max(...bytes)),
    String(median(traffic.map((one) => one.requests))),
  ];
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Bytes in thousands. */
function print(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
