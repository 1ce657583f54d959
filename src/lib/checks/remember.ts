/** Names remembered by a function of `oncePerText`: more than the documents of a few departments hold. */
const MOST_TEXTS = 5_000;

/** `compute`, worked out once for an object while it lives. The object must not change. */
export function oncePer<Key extends object, Value extends object | string>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}

/**
 * `oncePer` for the parts of a whole, such as the rows of a table: remembered with the whole. A document has many of them,
 * and each would cost more as a key of a `WeakMap` of all documents than most of what is worked out.
 */
export function oncePerPart<Whole extends object, Part extends object, Value extends object>(
  compute: (whole: Whole, part: Part) => Value,
): (whole: Whole, part: Part) => Value {
  const partsOf = oncePer<Whole, Map<Part, Value>>(() => new Map());
  return (whole, part) => {
    const known = partsOf(whole);
    let value = known.get(part);
    if (!value) known.set(part, (value = compute(whole, part)));
    return value;
  };
}

/**
 * `compute`, worked out once for a short text such as a name or a heading: the same ones come again in every section and
 * every document of the genre. At most `most` of them are remembered.
 */
export function oncePerText<Value extends string | object>(
  compute: (text: string) => Value,
  most = MOST_TEXTS,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value !== undefined) return value;
    value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
