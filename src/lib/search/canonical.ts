import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** One file of a search index. */
export interface IndexFile {
  /** Path below the index folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What every compressed Pagefind file starts with. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Pagefind's own user interfaces and debugging page: the site has its own. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|playground\/)/;

/**
 * Brings an index into one canonical form. Pagefind 1.5 writes the values of a filter, and the list of filters,
 * in the order of a hash table that is seeded anew in each process; those files, and the names that are hashes of them,
 * differ between two runs over the same pages. Here they are sorted and named again.
 */
export function canonicalise(files: readonly IndexFile[]): IndexFile[] {
  const used = files.filter(({ path }) => !UNUSED.test(path));
  const renamed = new Map<string, string>();
  const sorted = used.map((file): IndexFile => {
    const filter = /^filter\/(.+)\.pf_filter$/.exec(file.path);
    if (!filter?.[1]) return file;
    const [name, values] = unpack(file) as [string, readonly CborValue[]];
    const content = pack([name, values.toSorted(byFirst)]);
    const hash = rename(filter[1], content);
    renamed.set(filter[1], hash);
    return { path: `filter/${hash}.pf_filter`, content };
  });
  const metas = new Map<string, string>();
  const described = sorted.map((file): IndexFile => {
    const meta = /^pagefind\.(.+)\.pf_meta$/.exec(file.path);
    if (!meta?.[1]) return file;
    const [version = '', pages = [], chunks = [], filters, ...rest] = unpack(file) as CborValue[];
    const list = (filters as readonly [string, string][])
      .map(([name, hash]): CborValue => [name, renamed.get(hash) ?? hash])
      .sort(byFirst);
    const content = pack([version, pages, chunks, list, ...rest]);
    const hash = rename(meta[1], content);
    metas.set(meta[1], hash);
    return { path: `pagefind.${hash}.pf_meta`, content };
  });
  return described
    .map((file) =>
      file.path === 'pagefind-entry.json' ? { ...file, content: renameEntry(file.content, metas) } : file,
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The entry names the metadata of each language. */
function renameEntry(content: Uint8Array, metas: ReadonlyMap<string, string>): Uint8Array {
  let text = Buffer.from(content).toString('utf8');
  for (const [before, after] of metas) text = text.replaceAll(`"${before}"`, `"${after}"`);
  return Buffer.from(text);
}

function unpack({ path, content }: IndexFile): CborValue {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error(`Expected a Pagefind file with its signature, not ${path}`);
  }
  return decodeCbor(bytes.subarray(SIGNATURE.length));
}

function pack(value: CborValue): Uint8Array {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
  // The gzip header names the operating system; 255 says "unknown" on all of them.
  bytes[9] = 255;
  return bytes;
}

/** A name of the same form, `zh-cn_1a2b3c4`, from the content. */
function rename(before: string, content: Uint8Array): string {
  const [language = ''] = before.split('_');
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 13)}`;
}

function byFirst(left: CborValue, right: CborValue): number {
  const [a, b] = [left, right].map((value) => String((value as readonly CborValue[])[0]));
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
