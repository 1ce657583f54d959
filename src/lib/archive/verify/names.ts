import { decodePath } from '../bag/names.ts';
import { BAG_FILES } from '../bag/tags.ts';
import { unpack, type ByteFile, type ZipMap } from '../zip/index.ts';

/** Files that list the others, and the folder they lie in. */
const LIST = /^((?:[^/]+\/)?)(manifest-sha256\.txt|tagmanifest-sha256\.txt|datapackage\.json)$/;

/** The folder that most files of a zip lie in: a single damaged name does not lead astray. */
export function findPrefix(names: readonly string[]): string {
  if (names.some((name) => name === BAG_FILES.declaration || name === 'datapackage.json')) return '';
  const counts = new Map<string, number>();
  for (const name of names) {
    const first = name.slice(0, name.indexOf('/') + 1);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? '';
}

/** A path below the top folder; what lies outside of it keeps a step up in front. */
export function dropPrefix(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : `../${name}`;
}

/** The names that the lists of an archive know, each below the folder that its list lies in. */
export function readKnownNames(bytes: ByteFile, { listed = [], chained = [] }: ZipMap): ReadonlySet<string> {
  const known = new Set<string>();
  for (const member of [...listed, ...chained]) {
    const [, prefix, list] = LIST.exec(member.name.toString('utf8')) ?? [];
    if (prefix === undefined || list === undefined) continue;
    known.add(prefix + list);
    const text = unpack(bytes, member).content?.toString('utf8') ?? '';
    for (const [, path = ''] of text.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm))
      known.add(prefix + decodePath(path));
    for (const [, path = ''] of text.matchAll(/"path": "([^"]+)"/g)) known.add(prefix + path);
  }
  return known;
}
