import { getCollection } from 'astro:content';
import { readDepartments, readGlossary, readRegions, readSite, resolveContentDir } from '../content/index.ts';
import type { Department, GlossaryTerm, Region, Site } from '../model/index.ts';
import type { ListedReport } from './index-entry.ts';

/** Everything that lists, menus and breadcrumbs are made from. */
export interface Portal {
  /** Absolute path of the content root. */
  readonly root: string;
  readonly site: Site;
  /** Regions by slug, in the order of `regions.json`. */
  readonly regions: ReadonlyMap<string, Region>;
  /** Departments by `<region>/<department>`. */
  readonly departments: ReadonlyMap<string, Department>;
  readonly glossary: readonly GlossaryTerm[];
  /** Every document, sorted by id. */
  readonly reports: readonly ListedReport[];
  /** Documents by `<region>/<department>`, newest year first. */
  readonly byDepartment: ReadonlyMap<string, readonly ListedReport[]>;
  /** Departments with documents, by region slug, in the order of their folder names. */
  readonly byRegion: ReadonlyMap<string, readonly string[]>;
}

let loaded: Promise<Portal> | undefined;

/** Reads the portal and the index once per build; `astro dev` reads anew, so that edits show. */
export function loadPortal(): Promise<Portal> {
  if (import.meta.env.DEV) return readPortal();
  return (loaded ??= readPortal());
}

async function readPortal(): Promise<Portal> {
  const root = resolveContentDir();
  const entries = await getCollection('reports');
  const reports = entries
    .map(({ id, data }): ListedReport => {
      const [region = '', department = ''] = id.split('/');
      return { ...data, id, region, department: `${region}/${department}` };
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const byDepartment = new Map<string, ListedReport[]>();
  for (const report of reports) {
    byDepartment.set(report.department, [report, ...(byDepartment.get(report.department) ?? [])]);
  }
  const byRegion = new Map<string, string[]>();
  for (const department of byDepartment.keys()) {
    const region = department.split('/')[0] ?? '';
    byRegion.set(region, [...(byRegion.get(region) ?? []), department]);
  }
  return {
    root,
    site: readSite(root),
    regions: readRegions(root),
    departments: readDepartments(root),
    glossary: readGlossary(root),
    reports,
    byDepartment,
    byRegion,
  };
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
