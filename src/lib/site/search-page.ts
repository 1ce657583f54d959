import { listFilterOptions, type FilterOptions } from '../search/index.ts';
import { loadPortal, nameDepartment, nameRegion } from './lists.ts';
import { departmentUrl, documentUrl } from './urls.ts';

/** Where the documents of one region or department are listed for readers without scripts. */
export interface SearchList {
  readonly name: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Above this number the list leads to departments, not to every document. */
const MOST_DOCUMENTS = 400;

/** The filters the search page offers, with the values that published documents have. */
export async function buildSearchFilters(): Promise<FilterOptions[]> {
  const { reports, regions } = await loadPortal();
  return listFilterOptions(reports, regions);
}

/** Every document by region, or every department where there are too many documents for one list. */
export async function buildSearchList(): Promise<SearchList[]> {
  const portal = await loadPortal();
  const isShort = portal.reports.length <= MOST_DOCUMENTS;
  return [...portal.byRegion].map(([region, departments]) => ({
    name: nameRegion(portal, region),
    links: departments.flatMap((department) =>
      isShort
        ? (portal.byDepartment.get(department) ?? []).map(({ id, head }) => ({
            label: head.title,
            url: documentUrl(id),
          }))
        : [{ label: nameDepartment(portal, department), url: departmentUrl(department) }],
    ),
  }));
}
