import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import {
  digestReport,
  listReportIds,
  readDepartments,
  readGlossary,
  readRegions,
  readReport,
  readSite,
  resolveContentDir,
} from '../content/index.ts';
import type { GlossaryTerm } from '../model/index.ts';
import { compileReport } from './compile.ts';
import { digestFiles, digestTexts } from './digest.ts';
import type { IndexEntry } from './index-entry.ts';
import { findKeyFigures } from './key-figures.ts';
import { verifyRegion, verifyRegions } from './regions.ts';

/** Files of the content root that every page reads besides the reports. */
const PORTAL_FILES = ['site.json', 'regions.json', 'departments', 'glossary'];

/**
 * Loads the index of the content root: head, digest, key figures and terms of each document, never its text or tables.
 * Documents whose digest did not change are kept from the last build. Any wrong file stops with a `DisclosureError`.
 */
export function reportIndexLoader(): Loader {
  return {
    name: 'report-index',
    load: async (context) => {
      const root = resolveContentDir();
      await loadIndex(root, context);
      watch(root, context);
    },
  };
}

async function loadIndex(root: string, context: LoaderContext): Promise<void> {
  const regions = readRegions(root);
  verifyRegions(regions);
  readSite(root);
  readDepartments(root);
  const glossary = readGlossary(root);
  // The program counts too: a changed rule of the compiler or of a form must not leave old entries behind.
  const program = digestFiles(fileURLToPath(new URL('src/', context.config.root)), ['lib']);
  const shared = digestTexts([digestFiles(root, PORTAL_FILES), program, context.config.base]);
  const ids = listReportIds(root);
  for (const id of context.store.keys()) if (!ids.includes(id)) context.store.delete(id);
  for (const id of ids) {
    verifyRegion(regions, id);
    const digest = digestTexts([shared, digestReport(root, id)]);
    if (context.store.get(id)?.digest === digest) continue;
    const entry = readEntry(root, id, glossary, digest);
    const data = await context.parseData({ id, data: { ...entry } });
    context.store.set({ id, data, digest });
  }
}

function readEntry(root: string, id: string, glossary: readonly GlossaryTerm[], digest: string): IndexEntry {
  const report = readReport(root, id);
  const narrative = compileReport(report, glossary);
  const headings = new Map(narrative.headings.map((heading) => [heading.id, heading.text]));
  return {
    head: report.head,
    figures: findKeyFigures(report.tables),
    defined: narrative.defined.map(({ term, definition, anchor }) => ({ term, definition, anchor })),
    used: narrative.terms.map(({ term, glossaryId, sections }) => ({
      term,
      ...(glossaryId === undefined ? {} : { glossaryId }),
      sections: sections.map((anchor) => ({ anchor, heading: headings.get(anchor) ?? '' })),
    })),
    digest,
  };
}

/** In `astro dev` an edit anywhere below the content root loads the index again. */
function watch(root: string, context: LoaderContext): void {
  if (!context.watcher) return;
  context.watcher.add(root);
  let loading = Promise.resolve();
  const reload = (file: string): void => {
    if (!path.resolve(file).startsWith(root + path.sep)) return;
    loading = loading
      .then(() => loadIndex(root, context))
      .catch((error: unknown) =>
        context.logger.error(error instanceof Error ? error.message : String(error)),
      );
  };
  context.watcher.on('change', reload);
  context.watcher.on('add', reload);
  context.watcher.on('unlink', reload);
}
