import { BAG_FILES } from '../bag/tags.ts';
import { checkBag } from './bag.ts';
import { checkManifest } from './manifest.ts';
import { openPackage, type Counter } from './package.ts';
import type { Problem, Verdict } from './problem.ts';
import { checkWacz, WACZ_FILES } from './wacz.ts';

/** Nobody watches. */
const SILENT: Counter = () => ({ step: () => undefined, end: () => undefined });

/**
 * Verifies an archive, zip or folder, by itself: neither the site nor the content is needed, nothing is written. Throws
 * `DisclosureError` for what cannot be read at all or is an attack; everything else is a problem of the verdict.
 */
export function verifyArchive(archive: string, count: Counter = SILENT): Verdict {
  const pack = openPackage(archive, count);
  try {
    const shared = {
      archive,
      files: pack.names.length,
      ...(pack.sha256 === undefined ? {} : { sha256: pack.sha256 }),
    };
    const outside = pack.names
      .filter((name) => name.startsWith('../'))
      .map((name): Problem => ({ kind: 'extra', file: name.slice(3), message: '在存档的文件夹外面' }));
    const before = [...pack.problems, ...outside];
    if (Object.values(WACZ_FILES).some((name) => pack.find(name))) {
      const problems = merge([...before, ...checkWacz(pack, count)]);
      return { ...shared, form: 'wacz', documents: 0, tables: 0, cells: 0, problems, notices: pack.notices };
    }
    const isBag = [BAG_FILES.declaration, BAG_FILES.manifest].some((name) => pack.find(name));
    if (!isBag) {
      const message = '这里没有存档：既没有 bagit.txt，也没有 datapackage.json';
      const problems: Problem[] = [...before, { kind: 'package', file: archive, message }];
      return {
        ...shared,
        form: 'unknown',
        documents: 0,
        tables: 0,
        cells: 0,
        problems,
        notices: pack.notices,
      };
    }
    const manifest = checkManifest(pack, count);
    return {
      ...shared,
      ...manifest,
      form: 'bagit',
      problems: merge([...before, ...checkBag(pack), ...manifest.problems]),
      notices: [...pack.notices, ...manifest.notices],
    };
  } finally {
    pack.close();
  }
}

/** Two manifests list the same files: what both say is said once. */
function merge(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const sources = new Set(problems.filter(({ kind }) => kind === 'source').map(({ file }) => file));
  return problems.filter(({ kind, file, cell = '', message, table = '' }) => {
    const alike = ['missing', 'extra', 'changed'].includes(kind);
    const key = JSON.stringify(alike ? [kind, file] : [kind, file, table, cell, message]);
    if (seen.has(key) || (kind === 'changed' && sources.has(file))) return false;
    seen.add(key);
    return true;
  });
}
