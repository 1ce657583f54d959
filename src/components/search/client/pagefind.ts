import type { Candidate, Search, StoredPage } from '../../../lib/search/browser.ts';
import type { Choice } from '../../../lib/search/browser.ts';

/** The part of Pagefind's browser interface this page uses. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Choice },
  ): Promise<{ readonly results: readonly Candidate<StoredPage>[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** A search in the index of this site, loaded on first use; rejects when there is no index. */
export async function openIndex(folder: string): Promise<(choice: Choice) => Search<StoredPage>> {
  loading ??= load(folder);
  const pagefind = await loading;
  return (filters) => async (query) => (await pagefind.search(query, { filters })).results;
}

async function load(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // The site stands where the index folder stands.
  await pagefind.options({ baseUrl: folder.replace(/[^/]+\/$/, '') });
  await pagefind.init();
  return pagefind;
}
