/** The values asked for last, by name; the rest is forgotten so that memory does not grow with what was read. */
export interface Recent<T> {
  /** The value where it is still known. */
  get(name: string): T | undefined;
  /** The value, made when it is not known any more. */
  obtain(name: string, make: () => T): T;
}

/** Keeps the `limit` values that were asked for last. */
export function keepRecent<T>(limit: number): Recent<T> {
  // A map lists its entries as they were put in: the first is the one not asked for longest.
  const known = new Map<string, T>();
  const get = (name: string): T | undefined => {
    const value = known.get(name);
    if (value === undefined) return undefined;
    known.delete(name);
    known.set(name, value);
    return value;
  };
  return {
    get,
    obtain(name, make) {
      const value = get(name) ?? make();
      known.set(name, value);
      const [oldest] = known.keys();
      if (known.size > limit && oldest !== undefined) known.delete(oldest);
      return value;
    },
  };
}
