import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  DISCLOSURES,
  listReportIds,
  readDepartments,
  readGlossary,
  readRegions,
  readReport,
  readReportHead,
  readSite,
  resolveContentDir,
  resolveSource,
} from '../content/index.ts';
import type { ReportHead } from '../model/index.ts';
import { prepareCard, renderCard } from '../publish/card/index.ts';
import { compileReport } from './compile.ts';
import { buildDocumentPage } from './document-page.ts';
import { buildGlossaryPage } from './glossary-page.ts';
import { planGlossary, summariseTerms } from './glossary-plan.ts';
import { findKeyFigures } from './key-figures.ts';
import { buildDepartmentPage, buildHomePage, buildRegionPage } from './list-pages.ts';
import { buildNotes } from './notes.ts';
import { makePortal, type Portal } from './portal.ts';
import { findYearBefore, reviewReport } from './review.ts';
import { buildRulePage, listRuleIds } from './rule-page.ts';
import { buildRulesPage } from './rules-page.ts';
import { buildSearchPage } from './search-page.ts';
import { describeCard } from './share-card.ts';
import { findSurroundings } from './surroundings.ts';
import { listTerms } from './terms.ts';

/** What a page is given while someone edits: read anew for every request, so that edits show. Undefined where there is no page. */
export async function provide(pathname: string): Promise<Partial<App.Locals> | undefined> {
  const root = resolveContentDir();
  const site = readSite(root);
  const at = decodeURIComponent(pathname).replace(/^\/|\/$/g, '');
  const portal = makePortal({
    site,
    regions: readRegions(root),
    departments: readDepartments(root),
    heads: readHeads(root),
    glossary: readGlossary(root),
    findFigures: (id) => findKeyFigures(readReport(root, id).tables),
  });
  const [region = '', department = '', year = '', ...file] = at.split('/');
  const id = [region, department, year].join('/');
  if (portal.reports.some((report) => report.id === id)) {
    return file.length > 0
      ? { site, file: await provideFile(portal, root, id, file.join('/')) }
      : { site, page: providePage(portal, root, id) };
  }
  const page = provideList(portal, root, at);
  return page !== undefined || FIXED.includes(at) ? { site, page } : undefined;
}

/** Pages whose words stand in their own file. */
const FIXED = ['about', '404'];

function provideList(portal: Portal, root: string, at: string): unknown {
  if (at === '') return buildHomePage(portal);
  if (at === 'search') return buildSearchPage(portal);
  if (at === 'rules') return buildRulesPage(portal.site);
  const rule = listRuleIds().find((id) => at === `rules/${id.toLowerCase()}`);
  if (rule !== undefined) return buildRulePage(portal.site, rule);
  if (at === 'glossary') return provideGlossary(portal, root);
  if (portal.byDepartment.has(at)) return buildDepartmentPage(portal, at);
  return portal.regions.has(at) ? buildRegionPage(portal, at) : undefined;
}

function review(portal: Portal, root: string, id: string) {
  return reviewReport({ root, id, before: findYearBefore(portal, id), glossary: readGlossary(root) });
}

function providePage(portal: Portal, root: string, id: string): unknown {
  const listed = portal.reports.find((report) => report.id === id);
  if (!listed) throw new Error(`Expected ${id} to be published`);
  return buildDocumentPage(review(portal, root, id), findSurroundings(portal, listed));
}

async function provideFile(portal: Portal, root: string, id: string, name: string) {
  const head = readReportHead(root, id);
  const file = (bytes: Uint8Array, type: string) => ({ bytes: new Uint8Array(bytes), type });
  if (name === 'notes.json') {
    const notes = JSON.stringify(buildNotes(review(portal, root, id)));
    return file(Buffer.from(notes), 'application/json');
  }
  if (name === 'card.png') {
    const figures = findKeyFigures(readReport(root, id).tables);
    return file(await renderCard(prepareCard(describeCard(portal.site, head, figures))), 'image/png');
  }
  return file(readFileSync(resolveSource(root, id, head, name)), 'application/octet-stream');
}

function provideGlossary(portal: Portal, root: string): unknown {
  const glossary = readGlossary(root);
  const documents = new Map(
    portal.reports.map(({ id, head }) => {
      const terms = listTerms(compileReport(readReport(root, id), glossary));
      return [id, { id, year: head.year, title: head.title, ...terms }] as const;
    }),
  );
  const summaries = [...documents.values()].map(({ id, year, ...terms }) => ({
    id,
    year,
    terms: summariseTerms(terms),
  }));
  return buildGlossaryPage(portal.site, planGlossary(glossary, summaries), (id) => {
    const document = documents.get(id);
    if (!document) throw new Error(`Expected ${id} to be read`);
    return document;
  });
}

/** Heads by file time: a portal of thousands of documents is not parsed again for every request. */
const kept = new Map<string, { readonly time: number; readonly head: ReportHead }>();

function readHeads(root: string): ReadonlyMap<string, ReportHead> {
  return new Map(
    listReportIds(root).map((id) => {
      const file = path.join(root, DISCLOSURES, id, 'index.mdx');
      const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      const known = kept.get(file);
      const head = known?.time === time ? known.head : readReportHead(root, id);
      kept.set(file, { time, head });
      return [id, head];
    }),
  );
}
