import type { Block, Narrative } from '../markdown/index.ts';
import {
  listSources,
  REPORT_KINDS,
  type Coverage,
  type Report,
  type ReportHead,
  type SourceFile,
} from '../model/index.ts';
import { buildContents, type ContentsEntry } from './contents.ts';
import { buildFrame, type Frame } from './frame.ts';
import { findKeyFigures } from './key-figures.ts';
import type { KeyFigure } from './listed.ts';
import { listOpenFindings, type ReviewedReport } from './review.ts';
import type { Around, NamedLink, Surroundings } from './surroundings.ts';
import { buildTableView, type TableView } from './table-view.ts';
import { cardUrl, documentUrl, ruleUrl, rulesUrl, sourceUrl } from './urls.ts';

/** A stretch of the document: ready HTML or a table to draw. */
export type DocumentBlock =
  Extract<Block, { kind: 'html' }> | { readonly kind: 'table'; readonly table: TableView };

/** Everything the page of one department-year shows. */
export interface DocumentPage extends Around {
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
}

/** Builds the page of a department-year from its review and what surrounds it. */
export function buildDocumentPage(reviewed: ReviewedReport, surroundings: Surroundings): DocumentPage {
  const { report, narrative, review } = reviewed;
  const { head, id } = report;
  const { site, region, previous, next, siblings, neighbours } = surroundings;
  return {
    frame: frameDocument(report, surroundings),
    title: head.title,
    titleDerived: head.titleDerived ?? false,
    identity: describeIdentity(region, head),
    sources: listSources(head).map((source) => ({ ...source, url: sourceUrl(id, source.file) })),
    figures: findKeyFigures(report.tables),
    contents: buildContents(narrative.headings),
    blocks: placeTables(report, narrative),
    coverage: describeCoverage(review.coverage),
    notices: site.publicNotices ? listNotices(reviewed) : [],
    previous,
    next,
    siblings,
    neighbours,
  };
}

function frameDocument({ head, id }: Report, { site, way }: Surroundings): Frame {
  const kind = REPORT_KINDS[head.kind];
  return buildFrame(site, {
    title: head.title,
    description: `${head.department}${head.year}年度${kind}：原文、表格与原始文件。`,
    url: documentUrl(id),
    way,
    column: kind,
    article: { source: head.department, published: head.publishedAt },
    card: cardUrl(id),
  });
}

function describeIdentity(region: string, head: ReportHead): DocumentPage['identity'] {
  const optional = (label: string, value: string | undefined) =>
    value === undefined ? [] : [{ label, value }];
  return [
    { label: '地区', value: region, filter: true },
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
