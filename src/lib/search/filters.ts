/** The search filters (筛选): name in the index, name in the address. */
export const FILTERS = [
  { name: '地区', parameter: 'region' },
  { name: '部门', parameter: 'department' },
  { name: '年度', parameter: 'year' },
  { name: '文种', parameter: 'kind' },
] as const;

export type FilterName = (typeof FILTERS)[number]['name'];

/** The values chosen; a filter that is not set is absent. */
export type Choice = Partial<Readonly<Record<FilterName, string>>>;

/** Values of the filters a document has. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Whether a document has every value chosen, one filter left out of account when named. */
export function fits(values: Values, choice: Choice, except?: FilterName): boolean {
  return FILTERS.every(({ name }) => {
    const wanted = name === except ? undefined : choice[name];
    return wanted === undefined || (values[name] ?? []).includes(wanted);
  });
}

/**
 * How many documents each value of a filter would leave, the other filters as chosen.
 */
export function countValues(
  documents: readonly Values[],
  choice: Choice,
  filter: FilterName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const values of documents) {
    if (!fits(values, choice, filter)) continue;
    for (const value of values[filter] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
