import type { Site } from '../model/index.ts';
import type { ListedReport } from './listed.ts';
import { listAncestors, nameDepartment, nameRegion, type Portal } from './portal.ts';
import { departmentUrl, documentUrl, regionUrl } from './urls.ts';

/** A link with its words. */
export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

/** Other documents a page leads to. */
export interface Around {
  /** The year before and the year after, where published. */
  readonly previous?: NamedLink | undefined;
  readonly next?: NamedLink | undefined;
  /** Documents of other kinds of the same department: the budget beside the final accounts, newest first. */
  readonly siblings: readonly NamedLink[];
  /** Documents of other departments of the same region, of the same kind where there are any. */
  readonly neighbours: readonly NamedLink[];
}

/** Number of other documents of the region a page links to. */
const NEIGHBOURS = 8;
/** Number of other documents of the department a page links to. */
const SIBLINGS = 6;

/** What the page of a document takes from the rest of the portal; everything else stands in the document's own files. */
export interface Surroundings extends Around {
  readonly site: Site;
  /** Name of the region. */
  readonly region: string;
  /** Steps between the home page and the page: regions, department. */
  readonly way: readonly NamedLink[];
}

/** Finds what the page of a document takes from the rest of the portal. */
export function findSurroundings(portal: Portal, { id, region, department }: ListedReport): Surroundings {
  return {
    site: portal.site,
    region: nameRegion(portal, region),
    way: [
      ...listAncestors(portal, region).map((slug) => ({
        label: nameRegion(portal, slug),
        url: regionUrl(slug),
      })),
      { label: nameDepartment(portal, department), url: departmentUrl(department) },
    ],
    ...listAround(portal, id),
  };
}

/** What a page shows of other documents. */
export function listAround(portal: Portal, id: string): Around {
  const department = id.split('/').slice(0, 2).join('/');
  const region = id.split('/')[0] ?? '';
  const all = portal.byDepartment.get(department) ?? [];
  const own = all.find((candidate) => candidate.id === id)?.head;
  // A budget leads to budgets, accounts lead to accounts.
  const years = all.filter(({ head }) => head.kind === own?.kind);
  const at = years.findIndex((candidate) => candidate.id === id);
  const others: ListedReport[] = [];
  for (const candidate of portal.byRegion.get(region) ?? []) {
    if (others.length >= NEIGHBOURS) break;
    if (candidate !== department)
      others.push(...pickNeighbour(portal.byDepartment.get(candidate) ?? [], own));
  }
  return {
    previous: linkDocument(years[at + 1]),
    next: linkDocument(at > 0 ? years[at - 1] : undefined),
    siblings: all
      .filter(({ head }) => head.kind !== own?.kind)
      .slice(0, SIBLINGS)
      .flatMap((report) => linkDocument(report) ?? []),
    neighbours: others.flatMap((report) => linkDocument(report) ?? []),
  };
}

/** The document of another department to look at beside one: of its kind and year, of its kind, of its year, else the newest. */
function pickNeighbour(
  reports: readonly ListedReport[],
  own: ListedReport['head'] | undefined,
): readonly ListedReport[] {
  const rank = ({ head }: ListedReport) =>
    (head.kind === own?.kind ? 2 : 0) + (head.year === own?.year ? 1 : 0);
  // Newest first: of two alike the first counts.
  const best = reports.reduce<ListedReport | undefined>(
    (found, report) => (found && rank(found) >= rank(report) ? found : report),
    undefined,
  );
  return best ? [best] : [];
}

function linkDocument(report: ListedReport | undefined): NamedLink | undefined {
  return report && { label: report.head.title, url: documentUrl(report.id) };
}
