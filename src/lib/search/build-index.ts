import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listReportIds, readDepartments, readGlossary, readReport } from '../content/index.ts';
import { listTree } from '../system/index.ts';
import type { ReportFacts } from './entries.ts';
import { makeIndexFiles } from './index-files.ts';
import { closePageReader, readEntries, type PageToRead, type SitePage } from './page-reader.ts';

/** Folder of the index below the site: inside the search page's own, so that no region can take its name. */
export const INDEX_FOLDER = 'search/index';

/**
 * Indexes every page below a folder that has a `data-pagefind-body` and writes the index to `search/index/` in it.
 * Tables, other names and terms come from the content root. The same pages and content give the same bytes.
 * Returns the number of pages indexed.
 *
 * Pagefind reads the pages: it decides by their marks what is text, cuts it into words and knows where each section begins.
 * Its own index files and runtime are not published. Measured (`bench/search`): with the words it cuts itself, a first query at
 * 2,000 department-years loads 160 to 200 KB and finds four of ten sections; with every Chinese character as a word it finds
 * them, but loads 0.3 to 1 MB, because every document has every common character and its list names each place, and because a hit
 * brings the whole text of its document. Its runtime also wants `fetch`, an ES module and WebAssembly, which a page opened by
 * double click may not have. So what Pagefind read is cut into small files here, by section and by pairs of characters:
 * about 60 KB, and everything comes through one `LoadChunk`.
 */
export async function writeSearchIndex(site: string, content: string): Promise<number> {
  const pages = listPages(site);
  const documents = await readEntries(addFacts(pages, content)).finally(closePageReader);
  const terms = readGlossary(content).flatMap(({ term, aliases }) => [term, ...aliases]);
  const folder = path.join(site, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  for (const file of makeIndexFiles(
    documents,
    terms.map((name) => ({ name })),
  )) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
  return pages.length;
}

/** Gives pages the tables and names that the content root has of their documents. */
export function addFacts(pages: readonly SitePage[], content: string): PageToRead[] {
  const reports = openReports(content);
  return pages.map((page) => {
    const facts = reports(page.file);
    return facts ? { ...page, facts } : page;
  });
}

/** Finds the tables and names of the document of a page; pages that are no documents have none. */
function openReports(content: string): (file: string) => ReportFacts | undefined {
  const known = new Set(listReportIds(content));
  const departments = readDepartments(content);
  return (file) => {
    const id = file.replace(/\/index\.html$/, '');
    if (!known.has(id)) return undefined;
    const { tables } = readReport(content, id);
    return { tables, aliases: departments.get(id.split('/').slice(0, 2).join('/'))?.aliases ?? [] };
  };
}

/** Every page below a folder that asks to be searched, by path. */
export function listPages(site: string): SitePage[] {
  return listTree(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(path.join(site, file), 'utf8') }))
    .filter(({ html }) => html.includes('data-pagefind-body'));
}
