import { SearchEngine, type LoadChunk } from '../../../lib/search/browser.ts';

declare global {
  /** What a page opened by double click, where nothing can be fetched, hands the search instead. */
  var mingzhang: { readonly loadChunk?: LoadChunk } | undefined;
}

let opening: Promise<SearchEngine> | undefined;

/**
 * The search engine of this site, opened on first use; rejects when the index is missing, and tries anew the next time.
 * Everything it reads comes through one function: `mingzhang.loadChunk` where there is one, else `fetch`.
 */
export function openEngine(folder: string): Promise<SearchEngine> {
  opening ??= SearchEngine.open(globalThis.mingzhang?.loadChunk ?? fetchFrom(folder)).catch(
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

function fetchFrom(folder: string): LoadChunk {
  return async (path) => {
    const response = await fetch(folder + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
