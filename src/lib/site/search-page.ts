import { listFilterOptions, type FilterOptions } from '../search/index.ts';
import { nameDepartment, nameRegion, type Portal } from './portal.ts';
import { departmentUrl, documentUrl } from './urls.ts';

/** Where the documents of one region or department are listed for readers without scripts. */
export interface SearchList {
  readonly name: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** What the search page (检索) shows before anything is asked. */
export interface SearchPage {
  readonly filters: readonly FilterOptions[];
  readonly list: readonly SearchList[];
}

/** Above this number the list leads to departments, not to every document. */
const MOST_DOCUMENTS = 400;

/** Builds the search page: its filters, and what readers without scripts find in their place. */
export function buildSearchPage(portal: Portal): SearchPage {
  return { filters: buildSearchFilters(portal), list: buildSearchList(portal) };
}

/** The filters the search page offers, with the values that published documents have. */
function buildSearchFilters({ reports, regions }: Portal): FilterOptions[] {
  return listFilterOptions(reports, regions);
}

/** Every document by region, or every department where there are too many documents for one list. */
function buildSearchList(portal: Portal): SearchList[] {
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
