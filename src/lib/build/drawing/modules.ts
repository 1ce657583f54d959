import path from 'node:path';

/** As much of the bundler as is asked. */
export interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
  getModuleIds(): IterableIterator<string>;
}

/** Files of the project that a page is made of, itself included, sorted; packages are left out, the lock file stands for them. */
export function collectModules(graph: ModuleGraph, root: string, page: string): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const full = path.join(root, page);
  const queue = [...graph.getModuleIds()].filter((id) => toFile(id) === full);
  if (queue.length === 0) throw new Error(`Expected the bundle to hold ${page}`);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const file = path.relative(root, toFile(id));
    if (path.isAbsolute(toFile(id)) && !file.startsWith('..') && !file.startsWith('node_modules')) {
      files.add(file.split(path.sep).join('/'));
    }
    const info = graph.getModuleInfo(id);
    queue.push(...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? []));
  }
  return [...files].sort();
}

function toFile(id: string): string {
  return id.replace(/^\0/, '').replace(/\?.*$/s, '');
}
