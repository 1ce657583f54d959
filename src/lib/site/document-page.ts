import type { Block, Narrative } from '../markdown/index.ts';
import { listSources, REPORT_KINDS, type Coverage, type Report, type SourceFile } from '../model/index.ts';
import { buildContents, type ContentsEntry } from './contents.ts';
import { buildFrame, type Frame } from './frame.ts';
import type { KeyFigure, ListedReport } from './index-entry.ts';
import { listAncestors, loadPortal, nameDepartment, nameRegion, type Portal } from './lists.ts';
import { keepNotes } from './notes-file.ts';
import { listOpenFindings, reviewReport, type ReviewedReport } from './review.ts';
import { buildTableView, type TableView } from './table-view.ts';
import { cardUrl, departmentUrl, documentUrl, regionUrl, ruleUrl, rulesUrl, sourceUrl } from './urls.ts';

/** A stretch of the document: ready HTML or a table to draw. */
export type DocumentBlock =
  Extract<Block, { kind: 'html' }> | { readonly kind: 'table'; readonly table: TableView };

/** A link with its words. */
export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

/** Everything the page of one department-year shows. */
export interface DocumentPage {
  readonly frame: Frame;
  readonly title: string;
  /** The title was composed by the importer, because the original prints none. */
  readonly titleDerived: boolean;
  /** Identity (身份), in order. `filter` names the search filter the value belongs to. */
  readonly identity: readonly { readonly label: string; readonly value: string; readonly filter?: boolean }[];
  /** The files it was made of (来源文件), the one with the words first. */
  readonly sources: readonly (SourceFile & { readonly url: string })[];
  readonly figures: readonly KeyFigure[];
  readonly contents: readonly ContentsEntry[];
  readonly blocks: readonly DocumentBlock[];
  /** How far the numbers of the words are accounted for; absent where they have none. */
  readonly coverage?: (Coverage & { readonly rulesUrl: string }) | undefined;
  /** What the portal wants readers to know of the checks (核对提示), with the page of the rule; none by default. */
  readonly notices: readonly NamedLink[];
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

/** Builds the page of a department-year. Throws `DisclosureError` for a file that is wrong. */
export async function buildDocumentPage(id: string): Promise<DocumentPage> {
  const portal = await loadPortal();
  const reviewed = reviewReport(portal, id);
  const { report, narrative, review } = reviewed;
  keepNotes(id, reviewed);
  const listed = portal.reports.find((candidate) => candidate.id === id);
  const around = listAround(portal, id);
  return {
    frame: frameDocument(portal, report),
    title: report.head.title,
    titleDerived: report.head.titleDerived ?? false,
    identity: describeIdentity(portal, report),
    sources: listSources(report.head).map((source) => ({ ...source, url: sourceUrl(id, source.file) })),
    figures: listed?.figures ?? [],
    contents: buildContents(narrative.headings),
    blocks: placeTables(report, narrative),
    coverage: describeCoverage(review.coverage),
    notices: portal.site.publicNotices ? listNotices(reviewed) : [],
    ...around,
  };
}

/** What a page shows of other documents: part of its cache key. */
export function listAround(
  portal: Portal,
  id: string,
): Pick<DocumentPage, 'previous' | 'next' | 'siblings' | 'neighbours'> {
  const department = id.split('/').slice(0, 2).join('/');
  const region = id.split('/')[0] ?? '';
  const all = portal.byDepartment.get(department) ?? [];
  const own = all.find((candidate) => candidate.id === id)?.head;
  // A budget leads to budgets, accounts lead to accounts.
  const years = all.filter(({ head }) => head.kind === own?.kind);
  const at = years.findIndex((candidate) => candidate.id === id);
  const others = (portal.byRegion.get(region) ?? [])
    .filter((candidate) => candidate !== department)
    .flatMap((candidate) => pickNeighbour(portal.byDepartment.get(candidate) ?? [], own))
    .slice(0, NEIGHBOURS);
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

function frameDocument(portal: Portal, report: Report): Frame {
  const { head, id, region } = report;
  const kind = REPORT_KINDS[head.kind];
  const department = `${region}/${report.departmentSlug}`;
  return buildFrame(portal.site, {
    title: head.title,
    description: `${head.department}${head.year}年度${kind}：原文、表格与原始文件。`,
    url: documentUrl(id),
    way: [
      ...listAncestors(portal, region).map((slug) => ({
        label: nameRegion(portal, slug),
        url: regionUrl(slug),
      })),
      { label: nameDepartment(portal, department), url: departmentUrl(department) },
    ],
    column: kind,
    article: { source: head.department, published: head.publishedAt },
    card: cardUrl(id),
  });
}

function describeIdentity(portal: Portal, { head, region }: Report): DocumentPage['identity'] {
  const optional = (label: string, value: string | undefined) =>
    value === undefined ? [] : [{ label, value }];
  return [
    { label: '地区', value: nameRegion(portal, region), filter: true },
    { label: '部门', value: head.department, filter: true },
    { label: '年度', value: String(head.year), filter: true },
    { label: '文种', value: REPORT_KINDS[head.kind], filter: true },
    ...optional('批复日', head.approvedAt),
    ...optional('公开日', head.publishedAt),
    ...optional('索引号', head.identifier),
  ];
}

function describeCoverage(coverage: Coverage | undefined): DocumentPage['coverage'] {
  if (!coverage || coverage.bound + coverage.recomputed + coverage.stated === 0) return undefined;
  return { ...coverage, rulesUrl: rulesUrl() };
}

function listNotices(reviewed: ReviewedReport): readonly NamedLink[] {
  return listOpenFindings(reviewed).map(({ message, rule }) => ({ label: message, url: ruleUrl(rule) }));
}

/** Puts the tables into their places; tables that the words do not place follow at the end, so that none is lost. */
function placeTables(report: Report, narrative: Narrative): DocumentBlock[] {
  const depths = new Map(narrative.headings.map(({ table, depth }) => [table, depth]));
  const placed = new Set(narrative.blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : [])));
  const rest = [...report.tables.keys()].filter((id) => !placed.has(id));
  const all: readonly Block[] = [...narrative.blocks, ...rest.map((id) => ({ kind: 'table' as const, id }))];
  return all.flatMap((block): DocumentBlock[] => {
    if (block.kind === 'html') return [block];
    const table = report.tables.get(block.id);
    return table ? [{ kind: 'table', table: buildTableView(table, depths.get(block.id) ?? 3) }] : [];
  });
}
