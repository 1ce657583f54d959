import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestTexts } from '../../system/index.ts';

/** Statements that load another file when they run; imports of types load nothing. */
const IMPORT =
  /(?:^|[;}\n])\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;

/** Digests of programs: of a file and every file of the project that it loads, however far down. */
export interface ClosureDigests {
  /** `file` is a path below `src/lib/build`. Packages are not followed: the lock file of `settings` stands for them. */
  digest(file: string): string;
}

/** Makes closure digests; `settings` is what else decides how programs run: packages, version of Node. */
export function openClosures(settings: string): ClosureDigests {
  const texts = new Map<string, { readonly text: string; readonly imports: readonly string[] }>();
  const read = (file: string) => {
    const known = texts.get(file);
    if (known) return known;
    const text = readFileSync(file, 'utf8');
    const found = { text, imports: findImports(file, text) };
    texts.set(file, found);
    return found;
  };
  return {
    digest(file) {
      const seen = new Set<string>();
      const queue = [fileURLToPath(new URL(`../${file}`, import.meta.url))];
      for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        queue.push(...read(at).imports);
      }
      const base = fileURLToPath(new URL('../../../../', import.meta.url));
      const files = [...seen].sort();
      return digestTexts([
        settings,
        ...files.flatMap((name) => [path.relative(base, name), read(name).text]),
      ]);
    },
  };
}

/** Files that a file loads when it runs, absolute. */
export function findImports(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map(([, plain, dynamic, url]) => path.resolve(path.dirname(file), plain ?? dynamic ?? url ?? ''))
    .filter((target) => statSync(target, { throwIfNoEntry: false })?.isFile());
}
