import { REPORT_KINDS, type Region, type ReportHead } from '../model/index.ts';
import { CHAPTER_NAMES } from './chapters.ts';
import { FILTERS } from './filters.ts';

/** One filter with the values that documents have, in the order they are offered. */
export interface FilterOptions {
  readonly name: (typeof FILTERS)[number]['name'];
  readonly parameter: (typeof FILTERS)[number]['parameter'];
  readonly values: readonly string[];
}

/** The choices of the search page: regions as in `regions.json`, departments by pinyin, newest year first, kinds as in the model. */
export function listFilterOptions(
  reports: readonly { readonly region: string; readonly head: ReportHead }[],
  regions: ReadonlyMap<string, Region>,
): FilterOptions[] {
  const present = new Set(reports.map(({ region }) => region));
  const unknown = [...present].filter((slug) => !regions.has(slug));
  const known = [...regions].filter(([slug]) => present.has(slug)).map(([, { name }]) => name);
  const kinds = new Set(reports.map(({ head }) => REPORT_KINDS[head.kind]));
  const values: Record<FilterOptions['name'], readonly string[]> = {
    地区: [...known, ...unknown],
    部门: unique(reports.map(({ head }) => head.department)).sort((a, b) => a.localeCompare(b, 'zh-CN')),
    年度: unique(reports.map(({ head }) => String(head.year)))
      .sort()
      .reverse(),
    文种: Object.values(REPORT_KINDS).filter((kind) => kinds.has(kind)),
    章节: CHAPTER_NAMES,
    // The index itself says which tables there are.
    表: [],
  };
  return FILTERS.map(({ name, parameter }) => ({ name, parameter, values: values[name] }));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
