import {
  buildDepartmentPage,
  buildHomePage,
  buildRegionPage,
  buildSearchPage,
  departmentUrl,
  hasDocuments,
  homeUrl,
  planGlossary,
  regionUrl,
  searchUrl,
  aboutUrl,
  type Portal,
} from '../../site/index.ts';
import type { Task } from '../engine/task.ts';
import type { AssetsInput } from '../jobs/assets.ts';
import type { DocumentFacts } from '../jobs/document.ts';
import type { GlossaryInput } from '../jobs/glossary.ts';
import type { PageInput } from '../jobs/page.ts';
import type { RulesInput } from '../jobs/rules.ts';
import { digestData, type PlanContext } from './context.ts';

/** Pages of lists and fixed pages: what they show is at hand, and is what they are made from. */
export function* planPages(context: PlanContext, portal: Portal): Generator<Task<PageInput>> {
  const { site, regions, drawing, programs } = context;
  const program = programs.digest('jobs/page.ts');
  const plan = (
    route: string,
    url: string,
    page?: unknown,
    file = `${url.slice(1)}index.html`,
  ): Task<PageInput> => {
    const locals = { site, ...(page === undefined ? {} : { page }) };
    return {
      name: `page/${file}`,
      kind: 'page',
      key: digestData(program, drawing.digestRoute(route), url, locals),
      input: { url, file, locals },
    };
  };
  yield plan('index.astro', homeUrl(), buildHomePage(portal));
  yield plan('search.astro', searchUrl(), buildSearchPage(portal));
  yield plan('about.mdx', aboutUrl());
  yield plan('404.astro', '/404/', undefined, '404.html');
  for (const slug of regions.keys()) {
    if (!hasDocuments(portal, slug)) continue;
    yield plan('[region]/index.astro', regionUrl(slug), buildRegionPage(portal, slug));
  }
  for (const department of portal.byDepartment.keys()) {
    const page = buildDepartmentPage(portal, department);
    yield plan('[region]/[department]/index.astro', departmentUrl(department), page);
  }
}

/** The pages of the rules. */
export function planRules({ site, drawing, programs }: PlanContext): Task<RulesInput> {
  const routes = ['rules/index.astro', 'rules/[rule].astro'].map((route) => drawing.digestRoute(route));
  return {
    name: 'page/rules',
    kind: 'rules',
    key: digestData(programs.digest('jobs/rules.ts'), ...routes, site),
    input: { site },
  };
}

/** The glossary: made from the standard terms and from what the documents it names say of them. */
export function planGlossaryPage(
  { site, glossary, drawing, programs }: PlanContext,
  portal: Portal,
  facts: (id: string) => DocumentFacts,
): Task<GlossaryInput> {
  const terms = planGlossary(
    glossary,
    portal.reports.map(({ id, head }) => ({ id, year: head.year, terms: facts(id).terms })),
  );
  const named = new Set(
    terms.flatMap(({ uses, wordings }) => [
      ...uses,
      ...wordings.flatMap(({ documents }) => documents.map(({ id }) => id)),
    ]),
  );
  const documents = Object.fromEntries([...named].sort().map((id) => [id, facts(id).named]));
  return {
    name: 'page/glossary',
    kind: 'glossary',
    key: digestData(
      programs.digest('jobs/glossary.ts'),
      drawing.digestRoute('glossary.astro'),
      site,
      terms,
      documents,
    ),
    input: { site, terms, documents },
  };
}

/** Styles, scripts and the fixed files of `public/`. */
export function planAssets({ drawing, programs }: PlanContext): Task<AssetsInput> {
  return {
    name: 'assets',
    kind: 'assets',
    key: digestData(programs.digest('jobs/assets.ts'), drawing.assetsDigest),
    input: { folder: `${drawing.folder}/client`, files: drawing.assets },
  };
}
