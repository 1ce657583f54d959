import { explainNoDocuments } from '../content/index.ts';
import type { Department, GlossaryTerm, Region, ReportHead, Site } from '../model/index.ts';
import { verifyClaims } from '../text/index.ts';
import type { KeyFigure, ListedReport } from './listed.ts';
import { verifyRegion, verifyRegions } from './regions.ts';

/** Everything that lists, menus and breadcrumbs are made from. */
export interface Portal {
  readonly site: Site;
  /** Regions by slug, in the order of `regions.json`. */
  readonly regions: ReadonlyMap<string, Region>;
  /** Departments by `<region>/<department>`. */
  readonly departments: ReadonlyMap<string, Department>;
  /** Every document, sorted by id. */
  readonly reports: readonly ListedReport[];
  /** Documents by `<region>/<department>`, newest year first. */
  readonly byDepartment: ReadonlyMap<string, readonly ListedReport[]>;
  /** Departments with documents, by region slug, in the order of their folder names. */
  readonly byRegion: ReadonlyMap<string, readonly string[]>;
}

/** What a portal is made of. */
export interface PortalParts extends Pick<Portal, 'site' | 'regions' | 'departments'> {
  /** Heads by document id, in any order. */
  readonly heads: ReadonlyMap<string, ReportHead>;
  /** The standard terms. */
  readonly glossary: readonly GlossaryTerm[];
  /** Key figures of a document; asked for lists only. */
  readonly findFigures?: (id: string) => readonly KeyFigure[];
}

/**
 * Puts a portal together. Throws `DisclosureError` for regions that are wrong, documents in none, terms that claim the same word,
 * and where there is no document at all.
 */
export function makePortal({
  site,
  regions,
  departments,
  heads,
  glossary,
  findFigures,
}: PortalParts): Portal {
  if (heads.size === 0) throw explainNoDocuments();
  verifyRegions(regions);
  verifyClaims(glossary);
  const ids = [...heads.keys()].sort();
  const reports = ids.map((id): ListedReport => {
    verifyRegion(regions, id);
    const [region = '', department = ''] = id.split('/');
    return {
      id,
      region,
      department: `${region}/${department}`,
      head: heads.get(id) as ReportHead,
      get figures() {
        return findFigures?.(id) ?? [];
      },
    };
  });
  const byDepartment = new Map<string, ListedReport[]>();
  for (const report of reports) {
    const years = byDepartment.get(report.department);
    if (years) years.unshift(report);
    else byDepartment.set(report.department, [report]);
  }
  const byRegion = new Map<string, string[]>();
  for (const department of byDepartment.keys()) {
    const region = department.split('/')[0] ?? '';
    const list = byRegion.get(region);
    if (list) list.push(department);
    else byRegion.set(region, [department]);
  }
  return { site, regions, departments, reports, byDepartment, byRegion };
}

/** Name of a department: as registered, else as its newest document prints it. */
export function nameDepartment(portal: Portal, department: string): string {
  const registered = portal.departments.get(department)?.name;
  return registered ?? portal.byDepartment.get(department)?.[0]?.head.department ?? department;
}

/** Name of a region. */
export function nameRegion(portal: Portal, region: string): string {
  return portal.regions.get(region)?.name ?? region;
}

/** Slugs from the outermost region down to this one. */
export function listAncestors(portal: Portal, region: string): string[] {
  const path = [region];
  for (let at = portal.regions.get(region)?.parent; at !== undefined; at = portal.regions.get(at)?.parent) {
    path.unshift(at);
  }
  return path;
}

/** Regions that lie directly below a region, or at the top, and have documents in them or further down. */
export function listChildRegions(portal: Portal, parent: string | undefined): string[] {
  return [...portal.regions]
    .filter(([slug, region]) => region.parent === parent && hasDocuments(portal, slug))
    .map(([slug]) => slug);
}

/** Whether a region has a document in it or in a region below. */
export function hasDocuments(portal: Portal, region: string): boolean {
  if (portal.byRegion.has(region)) return true;
  return [...portal.regions].some(([slug, { parent }]) => parent === region && hasDocuments(portal, slug));
}
