import { encodePath } from './names.ts';

/** What stands in every bag: its version and how its tag files are encoded. */
export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Names of the tag files that RFC 8493 knows. */
export const BAG_FILES = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tags: 'tagmanifest-sha256.txt',
} as const;

/** A file and its digest, as manifests list them. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/** A manifest: one line a file, sorted by path. `sha256sum -c` reads it. */
export function renderManifest(files: readonly ListedFile[]): string {
  return files
    .toSorted((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`)
    .join('');
}

/** `bag-info.txt`: labels and values, one a line; line breaks inside a value become spaces. Empty values are left out. */
export function renderBagInfo(
  entries: readonly (readonly [label: string, value: string | undefined])[],
): string {
  return entries
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value = '']) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}

/** A line of a manifest that is none. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

/** Reads a manifest of any BagIt tool: digest, white space, path. */
export function parseManifest(text: string): { files: ListedFile[]; bad: BadLine[] } {
  const files: ListedFile[] = [];
  const bad: BadLine[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === '') continue;
    const [, sha256, path] = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) bad.push({ line: index + 1, text: line.slice(0, 120) });
    else files.push({ path: path.replace(/^\.\//, ''), sha256: sha256.toLowerCase() });
  }
  return { files, bad };
}

/** Letters of a line of `bag-info.txt` that are looked at. */
const MAX_LINE = 4_000;

/** Reads `bag-info.txt`: values by label; a line that begins with white space goes on with the one before. */
export function parseBagInfo(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  let last = '';
  for (const whole of text.split(/\r\n|\r|\n/)) {
    const line = whole.slice(0, MAX_LINE);
    const [, label, value = ''] = /^([^:\s][^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (/^\s+\S/.test(line)) entries.set(last, `${entries.get(last) ?? ''} ${line.trim()}`);
    else if (label !== undefined) entries.set((last = label), value);
  }
  return entries;
}
