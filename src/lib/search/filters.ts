/** The search filters (筛选): name in the index, name in the address. */
export const FILTERS = [
  { name: '地区', parameter: 'region' },
  { name: '部门', parameter: 'department' },
  { name: '年度', parameter: 'year' },
  { name: '文种', parameter: 'kind' },
  { name: '章节', parameter: 'chapter' },
  { name: '表', parameter: 'table' },
] as const;

/** Filters that choose parts of documents, not documents. */
export const PART_FILTERS: readonly FilterName[] = ['章节', '表'];

export type FilterName = (typeof FILTERS)[number]['name'];

/** The values chosen; a filter that is not set is absent. */
export type Choice = Partial<Readonly<Record<FilterName, string>>>;

/** Filters that choose documents. */
export const DOCUMENT_FILTERS: readonly FilterName[] = ['地区', '部门', '年度', '文种'];

/** What is chosen of the parts of documents only. */
export function pickParts(choice: Choice): Choice {
  return DOCUMENT_FILTERS.reduce(without, choice);
}

/** The choice without one filter. */
export function without(choice: Choice, filter: FilterName): Choice {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => name !== filter));
}

/** Values of the filters a document has. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Whether a document has every value chosen, one filter left out of account when named. */
export function fits(values: Values, choice: Choice, except?: FilterName): boolean {
  return FILTERS.every(({ name }) => {
    if (PART_FILTERS.includes(name)) return true;
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
