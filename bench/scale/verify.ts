import type { Corpus } from './content/corpus.ts';
import type { Edit } from './content/edit.ts';
import { layoutPlain, listCells } from './content/plain.ts';
import { inspectTables, readPage, readPages, type Pages } from './site.ts';
import type { Case, Project, Tool } from './tools/index.ts';

/** Watches over the sites a tool writes, from one case to the next. */
export interface Verifier {
  /** What is amiss with the site after this case; empty when all is well. */
  verify(kind: Case): readonly string[];
  /** Pages of the last site. */
  readonly pages: number;
}

/** A comparison holds only where all tools write the same: every page, every cell, and the change where it belongs. */
export function startVerifying(tool: Tool, project: Project, corpus: Corpus, edit: Edit): Verifier {
  let before: Pages = new Map();
  let pages: Pages = before;
  return {
    get pages() {
      return pages.size;
    },
    verify(kind) {
      pages = readPages(project.output);
      const { tables } = kind === 'change' ? edit.after : edit.before;
      const cells = listCells(tables.map(layoutPlain));
      const faults = [
        ...countPages(tool, corpus, pages),
        ...inspectTables(readPage(project.output, edit.document), cells, tool.extraCells * tables.length),
      ];
      if (kind === 'none') faults.push(...listChanges(before, pages, () => false));
      if (kind === 'change') {
        if (pages.get(edit.document) === before.get(edit.document)) faults.push('改动没有写进页面');
        faults.push(...listChanges(before, pages, (page) => mayChange(tool, edit, page)));
      }
      before = pages;
      return faults;
    },
  };
}

function countPages(tool: Tool, corpus: Corpus, pages: Pages): string[] {
  const { ids, departments, regions } = corpus;
  const expected = ['.', ...regions.keys(), ...departments.keys(), ...ids];
  const missing = expected.filter((page) => !pages.has(page));
  if (missing.length > 0) return [`少 ${missing.length} 页，如 ${missing[0] ?? ''}`];
  return tool.plain && pages.size > expected.length ? [`多 ${pages.size - expected.length} 页`] : [];
}

/** Plain pages repeat no cell. Ours may: key figures of a department, and what its other years say of this one. */
function mayChange(tool: Tool, { document }: Edit, page: string): boolean {
  const [region = '', department = ''] = document.split('/');
  if (page === document) return true;
  return !tool.plain && (page === '.' || page === region || page.split('/')[1] === department);
}

function listChanges(before: Pages, after: Pages, isExpected: (page: string) => boolean): string[] {
  const pages = new Set([...before.keys(), ...after.keys()]);
  const changed = [...pages].filter((page) => before.get(page) !== after.get(page) && !isExpected(page));
  return changed.length === 0 ? [] : [`另有 ${changed.length} 页变了，如 ${changed[0] ?? ''}`];
}
