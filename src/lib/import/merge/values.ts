/** A place where the edit and the new import both changed what the old import said, each in its own way. */
export interface Conflict {
  /** File inside the department-year's folder. */
  readonly file: string;
  /** Where in it: a cell address, a field, or the paragraph as it was. */
  readonly place: string;
  /** What the old import said, what people made of it, what the new import says; undefined where there is nothing. */
  readonly before: string | undefined;
  readonly edited: string | undefined;
  readonly fresh: string | undefined;
}

/** A choice between what a person edited and what the new file says. */
export type Choice = 'edited' | 'fresh';

/**
 * Whom to follow where both changed: the person who edited, or the new file; a function chooses place by place.
 * Undefined, or a choice that is undefined: nobody, it is a conflict.
 */
export type Preference = Choice | ((conflict: Omit<Conflict, 'file'>) => Choice | undefined) | undefined;

/** The choice for one conflict. */
export function choose(prefer: Preference, conflict: Omit<Conflict, 'file'>): Choice | undefined {
  return typeof prefer === 'function' ? prefer(conflict) : prefer;
}

/** One value merged, with the places that could not be. */
export interface Merged<T> {
  readonly value: T;
  readonly conflicts: readonly Omit<Conflict, 'file'>[];
}

type Json = unknown;

/**
 * Merges three versions of JSON: what only one side changed is taken from that side, down to the single field. Lists
 * whose members have ids are merged member by member, in the order of the new import; lists of members without ids one by
 * one where none came or went; any other list counts as one value.
 */
export function mergeValues(
  [before, edited, fresh]: readonly [Json, Json, Json],
  prefer: Preference,
  place = '',
): Merged<Json> {
  if (isEqual(edited, fresh) || isEqual(before, edited)) return { value: fresh, conflicts: [] };
  if (isEqual(before, fresh)) return { value: edited, conflicts: [] };
  if (isObject(edited) && isObject(fresh)) {
    const old = isObject(before) ? before : {};
    return mergeObjects([old, edited, fresh], prefer, place);
  }
  if (hasIds(edited) && hasIds(fresh)) {
    const old = hasIds(before) ? before : [];
    return mergeLists([old, edited, fresh], prefer, place);
  }
  if (isAligned(before, edited) && isAligned(before, fresh))
    return mergeAligned([before as readonly Json[], edited, fresh], prefer, place);
  const conflict = { place, before: show(before), edited: show(edited), fresh: show(fresh) };
  const choice = choose(prefer, conflict);
  return { value: choice === 'edited' ? edited : fresh, conflicts: choice ? [] : [conflict] };
}

type Fields = Readonly<Record<string, Json>>;
type Members = readonly (Fields & { readonly id: string })[];

function mergeObjects(
  [before, edited, fresh]: readonly [Fields, Fields, Fields],
  prefer: Preference,
  place: string,
): Merged<Json> {
  // The order of the new import; what people added follows.
  const keys = [...new Set([...Object.keys(fresh), ...Object.keys(edited)])];
  const conflicts: Merged<Json>['conflicts'][number][] = [];
  const entries = keys.flatMap((key): [string, Json][] => {
    const inner = place === '' ? key : `${place}.${key}`;
    const merged = mergeValues([before[key], edited[key], fresh[key]], prefer, inner);
    conflicts.push(...merged.conflicts);
    return merged.value === undefined ? [] : [[key, merged.value]];
  });
  return { value: Object.fromEntries(entries), conflicts };
}

function mergeLists(
  [before, edited, fresh]: readonly [Members, Members, Members],
  prefer: Preference,
  place: string,
): Merged<Json> {
  const find = (list: Members, id: string) => list.find((member) => member.id === id);
  const conflicts: Merged<Json>['conflicts'][number][] = [];
  const merge = (id: string): Json => {
    const merged = mergeValues(
      [find(before, id), find(edited, id), find(fresh, id)],
      prefer,
      `${place}[${id}]`,
    );
    conflicts.push(...merged.conflicts);
    return merged.value;
  };
  const value: Json[] = [];
  for (const { id } of fresh) value.push(merge(id));
  // A member that only the edit has: added by people, or taken away by the new import.
  for (const [index, { id }] of edited.entries()) {
    if (find(fresh, id)) continue;
    const previous = edited[index - 1]?.id;
    const at = value.findIndex((member) => isObject(member) && member['id'] === previous);
    value.splice(at === -1 ? value.length : at + 1, 0, merge(id));
  }
  return { value: value.filter((member) => member !== undefined), conflicts };
}

/** Whether a list without ids (the panels of a table) has the members it had, each perhaps changed: none came, went or moved. */
function isAligned(before: Json, list: Json): list is readonly Json[] {
  if (!Array.isArray(before) || !Array.isArray(list) || before.length !== list.length) return false;
  if (![...(before as Json[]), ...(list as Json[])].every(isObject)) return false;
  return list.every((member, index) =>
    before.every((old, other) => other === index || !isEqual(old, member) || isEqual(before[index], member)),
  );
}

function mergeAligned(
  [before, edited, fresh]: readonly [readonly Json[], readonly Json[], readonly Json[]],
  prefer: Preference,
  place: string,
): Merged<Json> {
  const merged = before.map((old, index) =>
    mergeValues([old, edited[index], fresh[index]], prefer, `${place}[${String(index)}]`),
  );
  return { value: merged.map(({ value }) => value), conflicts: merged.flatMap(({ conflicts }) => conflicts) };
}

function isObject(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasIds(value: Json): value is Members {
  if (!Array.isArray(value) || value.length === 0) return false;
  const ids = new Set(value.map((member: Json) => (isObject(member) ? member['id'] : undefined)));
  return ids.size === value.length && [...ids].every((id) => typeof id === 'string');
}

function isEqual(left: Json, right: Json): boolean {
  return left === right || JSON.stringify(sortKeys(left)) === JSON.stringify(sortKeys(right));
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}

function show(value: Json): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
