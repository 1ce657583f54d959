import type { Candidate, Choice, Search, StoredPage } from '../../../lib/search/browser.ts';

/** The part of Pagefind's browser interface this page uses. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Choice },
  ): Promise<{ readonly results: readonly Candidate<StoredPage>[] }>;
}

let loading: Promise<Pagefind> | undefined;
/** Files of the index that could not be fetched since the index was opened. */
let failures = 0;
/** Counts openings: a broken index is loaded anew under another address. */
let openings = 0;

/** A search in the index of this site, loaded on first use; rejects when there is no index or a part of it is missing. */
export async function openIndex(folder: string): Promise<(choice: Choice) => Search<StoredPage>> {
  loading ??= load(folder);
  const pagefind = await loading.catch(forget);
  return (filters) => async (query) => {
    const { results } = await pagefind.search(query, { filters });
    // Without the missing part the answer would be too small, or "nothing found", which may be untrue.
    if (failures > 0) forget(new Error(`${failures} files of the search index could not be fetched`));
    return results.map(({ id, score, data }) => ({ id, score, data: () => data().catch(forget) }));
  };
}

async function load(folder: string): Promise<Pagefind> {
  if (openings === 0) watchFetch(folder);
  failures = 0;
  openings += 1;
  const address = openings === 1 ? `${folder}pagefind.js` : `${folder}pagefind.js?${openings}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // The site stands where the index folder stands. In a worker, failed requests could not be seen.
  await pagefind.options({ baseUrl: folder.replace(/[^/]+\/$/, ''), noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Pagefind writes a failed request to the console and goes on as if the file were empty: here it is counted. */
function watchFetch(folder: string): void {
  const plain = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await plain(...request).catch((error: unknown) => {
      failures += 1;
      throw error;
    });
    if (!response.ok && new URL(response.url).pathname.startsWith(folder)) failures += 1;
    return response;
  };
}

/** Lets go of the index, so that the next query loads it anew. */
function forget(error: unknown): never {
  loading = undefined;
  throw error;
}
