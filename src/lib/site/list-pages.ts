import { REPORT_KINDS } from '../model/index.ts';
import { buildFrame, type Frame } from './frame.ts';
import type { KeyFigure, ListedReport } from './listed.ts';
import { listAncestors, listChildRegions, nameDepartment, nameRegion, type Portal } from './portal.ts';
import { cellUrl, departmentUrl, documentUrl, homeUrl, regionUrl } from './urls.ts';

/** A document in a list. */
export interface ListItem {
  readonly title: string;
  readonly url: string;
  readonly year: number;
  readonly kind: string;
  readonly region: string;
  readonly department: string;
  readonly publishedAt?: string | undefined;
  readonly figures: readonly (KeyFigure & { readonly url: string })[];
}

/** A department in a list with its years, newest first. */
export interface DepartmentItem {
  readonly name: string;
  readonly url: string;
  readonly years: readonly { readonly year: number; readonly kind: string; readonly url: string }[];
}

/** A region in a list with the regions below it. */
export interface RegionItem {
  readonly name: string;
  readonly url: string;
  /** Documents in it and below it. */
  readonly count: number;
  readonly children: readonly RegionItem[];
}

export interface HomePage {
  readonly frame: Frame;
  readonly latest: readonly ListItem[];
  readonly regions: readonly RegionItem[];
  readonly counts: { readonly documents: number; readonly departments: number; readonly regions: number };
}

export interface RegionPage {
  readonly frame: Frame;
  readonly name: string;
  readonly code: string;
  readonly departments: readonly DepartmentItem[];
  readonly children: readonly RegionItem[];
}

/** The documents of one kind of a department, newest first. */
export interface KindGroup {
  readonly kind: string;
  readonly years: readonly ListItem[];
  /** Labels of the key figures any year prints, in their order. */
  readonly figureLabels: readonly string[];
}

export interface DepartmentPage {
  readonly frame: Frame;
  readonly name: string;
  /** A budget stands beside budgets only: its figures are planned, not spent. */
  readonly kinds: readonly KindGroup[];
}

/** Documents the home page lists. */
const LATEST = 10;

/** Builds the home page (首页). */
export function buildHomePage(portal: Portal): HomePage {
  const latest = [...portal.reports].sort(compareNewest).slice(0, LATEST);
  return {
    frame: buildFrame(portal.site, { description: portal.site.tagline, url: homeUrl() }),
    latest: latest.map((report) => describe(portal, report)),
    regions: listChildRegions(portal, undefined).map((slug) => describeRegion(portal, slug)),
    counts: {
      documents: portal.reports.length,
      departments: portal.byDepartment.size,
      regions: portal.byRegion.size,
    },
  };
}

/** Builds the page of a region (地区). */
export function buildRegionPage(portal: Portal, slug: string): RegionPage {
  const name = nameRegion(portal, slug);
  const way = listAncestors(portal, slug).slice(0, -1);
  return {
    frame: buildFrame(portal.site, {
      title: name,
      description: `${name}各部门公开的${nameKinds(listRegionReports(portal, slug))}。`,
      url: regionUrl(slug),
      way: way.map((ancestor) => ({ label: nameRegion(portal, ancestor), url: regionUrl(ancestor) })),
      column: name,
    }),
    name,
    code: portal.regions.get(slug)?.code ?? '',
    departments: (portal.byRegion.get(slug) ?? []).map((id) => ({
      name: nameDepartment(portal, id),
      url: departmentUrl(id),
      years: (portal.byDepartment.get(id) ?? []).map((report) => ({
        year: report.head.year,
        kind: REPORT_KINDS[report.head.kind],
        url: documentUrl(report.id),
      })),
    })),
    children: listChildRegions(portal, slug).map((child) => describeRegion(portal, child)),
  };
}

/** Builds the page of a department (部门): its years side by side. */
export function buildDepartmentPage(portal: Portal, id: string): DepartmentPage {
  const region = id.split('/')[0] ?? '';
  const name = nameDepartment(portal, id);
  const reports = portal.byDepartment.get(id) ?? [];
  return {
    frame: buildFrame(portal.site, {
      title: name,
      description: `${name}历年公开的${nameKinds(reports)}。`,
      url: departmentUrl(id),
      way: listAncestors(portal, region).map((slug) => ({
        label: nameRegion(portal, slug),
        url: regionUrl(slug),
      })),
      column: name,
    }),
    name,
    kinds: groupByKind(reports.map((report) => describe(portal, report))),
  };
}

/** One group a kind, in the order of `REPORT_KINDS`. */
export function groupByKind(items: readonly ListItem[]): readonly KindGroup[] {
  return Object.values(REPORT_KINDS).flatMap((kind) => {
    const years = items.filter((item) => item.kind === kind);
    if (years.length === 0) return [];
    const figureLabels = [...new Set(years.flatMap(({ figures }) => figures.map(({ label }) => label)))];
    return [{ kind, years, figureLabels }];
  });
}

/** Documents that lie directly in a region. */
function listRegionReports(portal: Portal, slug: string): readonly ListedReport[] {
  return (portal.byRegion.get(slug) ?? []).flatMap((id) => portal.byDepartment.get(id) ?? []);
}

/** The kinds of some documents as words: 部门决算、部门预算. */
function nameKinds(reports: readonly ListedReport[]): string {
  const kinds = new Set(reports.map(({ head }) => REPORT_KINDS[head.kind]));
  const named = Object.values(REPORT_KINDS).filter((kind) => kinds.has(kind));
  return named.length > 0 ? named.join('、') : '部门决算与绩效自评';
}

/** Newest year first, then newest publication, then by id. */
function compareNewest(left: ListedReport, right: ListedReport): number {
  const published = (right.head.publishedAt ?? '').localeCompare(left.head.publishedAt ?? '');
  return right.head.year - left.head.year || published || (left.id < right.id ? -1 : 1);
}

function describe(portal: Portal, { id, head, region, figures }: ListedReport): ListItem {
  return {
    title: head.title,
    url: documentUrl(id),
    year: head.year,
    kind: REPORT_KINDS[head.kind],
    region: nameRegion(portal, region),
    department: head.department,
    publishedAt: head.publishedAt,
    figures: figures.map((figure) => ({ ...figure, url: cellUrl(id, figure.anchor) })),
  };
}

function describeRegion(portal: Portal, slug: string): RegionItem {
  const children = listChildRegions(portal, slug).map((child) => describeRegion(portal, child));
  const own = (portal.byRegion.get(slug) ?? []).reduce(
    (sum, department) => sum + (portal.byDepartment.get(department)?.length ?? 0),
    0,
  );
  const count = children.reduce((sum, child) => sum + child.count, own);
  return { name: nameRegion(portal, slug), url: regionUrl(slug), count, children };
}
