import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { preparePage } from './prepare.ts';

/** What Pagefind keeps of one page: its words in order, the places that have an id, its title and the values of its filters. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    /** Counts words from 0. */
    readonly location: number;
  }[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
}

/** What every compressed Pagefind file starts with. */
const SIGNATURE = 'pagefind_dcd';

/** Indexes pages with Pagefind, and hands over what it read of each that has a `data-pagefind-body`, by address. */
export async function readFragments(
  index: PagefindIndex,
  pages: readonly { readonly file: string; readonly html: string }[],
): Promise<Fragment[]> {
  for (const { file, html } of pages) {
    const added = await index.addHTMLFile({ sourcePath: file, content: preparePage(html) });
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not index ${file}: ${added.errors.join('; ')}`);
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
  return written.files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, content }) => readFragment(path, content))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Reads a fragment; throws when Pagefind's format is not the one known. */
export function readFragment(path: string, content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error(`Expected a Pagefind file with its signature, not ${path}`);
  const fragment = JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
  if (
    typeof fragment.url !== 'string' ||
    typeof fragment.content !== 'string' ||
    !Array.isArray(fragment.anchors)
  )
    throw new Error(`Expected url, content and anchors in ${path}`);
  return fragment;
}
