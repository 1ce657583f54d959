import { makeEntry, type ReportFacts } from './entries.ts';
import type { DocumentEntry } from './entry.ts';
import { readFragments } from './fragments.ts';

/** A page of the built site. */
export interface SitePage {
  /** Path below the site. */
  readonly file: string;
  readonly html: string;
}

/** A page to be read, with what its document has that stands on the page in no form that can be searched. */
export interface PageToRead extends SitePage {
  /** Absent on pages that are no documents. */
  readonly facts?: ReportFacts;
}

/**
 * The entries of a batch of pages, in the order of their addresses; pages that do not ask to be searched have none. Pagefind reads
 * them: a program that is started by the first call in a thread and goes on until `closePageReader`. It keeps nothing of a batch.
 */
export async function readEntries(pages: readonly PageToRead[]): Promise<DocumentEntry[]> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const facts = new Map(pages.map((page) => [toAddress(page.file), page.facts]));
    const fragments = await readFragments(index, pages);
    return fragments.map((fragment) => makeEntry(fragment, facts.get(fragment.url)));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the program that reads pages for this thread; another call of `readEntries` starts it anew. */
export async function closePageReader(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}

/** The address Pagefind gives a page: `a/b/index.html` is `/a/b/`. */
function toAddress(file: string): string {
  return `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
}
