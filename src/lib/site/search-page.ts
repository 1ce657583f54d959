import { listFilterOptions, type FilterOptions } from '../search/index.ts';
import { loadPortal } from './lists.ts';

/** The filters the search page offers, with the values that published documents have. */
export async function buildSearchFilters(): Promise<FilterOptions[]> {
  const { reports, regions } = await loadPortal();
  return listFilterOptions(reports, regions);
}
