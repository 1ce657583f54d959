import { shareHits, SearchEngine, type LoadChunk } from '../../src/lib/search/browser.ts';
import type { IndexFile } from '../../src/lib/search/index-files.ts';
import type { Anchor } from './truth.ts';

/** What an engine answers. */
export interface Answered {
  /** The section of every result in the order shown; rows of one table are results of their own. */
  readonly sections: readonly Anchor[];
}

/** A search that is measured. */
export interface Engine {
  readonly ask: (query: string) => Promise<Answered>;
  /** Bytes and requests since the last call. */
  readonly takeTraffic: () => { readonly bytes: number; readonly requests: number };
}

/** Counts what a loader loads. */
export function countLoads(load: LoadChunk): LoadChunk & { take: () => { bytes: number; requests: number } } {
  let bytes = 0;
  let requests = 0;
  const counted = async (path: string): Promise<Uint8Array> => {
    const content = await load(path);
    bytes += content.length;
    requests += 1;
    return content;
  };
  const take = (): { bytes: number; requests: number } => {
    const taken = { bytes, requests };
    bytes = 0;
    requests = 0;
    return taken;
  };
  return Object.assign(counted, { take });
}

/** This program's search over files in memory; everything is loaded anew after `restart`. */
export function openOurs(files: readonly IndexFile[]): Engine & { restart: () => void } {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const load = countLoads((path) => {
    const content = byPath.get(path);
    return content ? Promise.resolve(content) : Promise.reject(new Error(`no ${path}`));
  });
  let opened: Promise<SearchEngine> | undefined;
  return {
    restart: () => (opened = undefined),
    takeTraffic: load.take,
    ask: async (query) => {
      opened ??= SearchEngine.open(load);
      const engine = await opened;
      const answer = await engine.answer({ query, choice: {}, sort: 'relevance' });
      const first = await answer.next(10);
      const shares = shareHits(first.map(({ found }) => found));
      const sections = first.flatMap(({ found }, index) =>
        [
          ...found.rows.map(({ tableAnchor }) => `${found.url}#${tableAnchor}`),
          ...found.sections.map(({ id }) => `${found.url}#${id ?? ''}`),
        ].slice(0, shares[index]),
      );
      return { sections };
    },
  };
}

/** Every cell, row and section an answer names once everything is opened. */
export async function listAll(
  engine: SearchEngine,
  query: string,
): Promise<{ cells: Anchor[]; sections: Anchor[] }> {
  const answer = await engine.answer({ query, choice: {}, sort: 'relevance' });
  const cells: Anchor[] = [];
  const sections: Anchor[] = [];
  for (;;) {
    const next = await answer.next(10);
    if (next.length === 0) return { cells, sections };
    for (const shown of next) {
      const found = (await shown.rest()) ?? shown.found;
      for (const row of found.rows)
        for (const cell of row.cells) if (cell.match) cells.push(`${found.url}#${cell.anchor}`);
      sections.push(...found.sections.map(({ id }) => `${found.url}#${id ?? ''}`));
    }
  }
}
