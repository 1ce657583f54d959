import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReviewedFinding } from '../checks/index.ts';
import { toYearBefore, type Coverage } from '../model/index.ts';
import { resolveFolder } from './files.ts';

/** What the checks say about one document. */
export interface CheckedDocument {
  /** Files, links, terms and waivers. */
  readonly findings: readonly ReviewedFinding[];
  /** What the figures and words say about each other. */
  readonly figures?: readonly ReviewedFinding[];
  readonly coverage?: Coverage;
}

/** The checks of documents, made again only when a file has changed. */
export interface CheckMemory {
  /** What the checks say now. */
  obtain(id: string): CheckedDocument;
  /** What they say, if nothing has to be computed for it. */
  peek(id: string): CheckedDocument | undefined;
}

/** Remembers checks by everything of the document and of the year before that they look at. */
export function rememberChecks(root: string, check: (id: string) => CheckedDocument): CheckMemory {
  const known = new Map<string, { readonly state: string; readonly checked: CheckedDocument }>();
  const peek = (id: string): CheckedDocument | undefined => {
    const found = known.get(id);
    return found?.state === describeState(root, id) ? found.checked : undefined;
  };
  return {
    peek,
    obtain(id) {
      const found = peek(id);
      if (found) return found;
      // Taken first: what changes while the check runs is checked again.
      const state = describeState(root, id);
      const checked = check(id);
      known.set(id, { state, checked });
      return checked;
    },
  };
}

/** Which files there are, how long, and when each was put there: told without reading them, for a list has hundreds. */
function describeState(root: string, id: string): string {
  return [id, toYearBefore(id)]
    .flatMap((one) => {
      const folder = resolveFolder(root, one);
      const names = ['', 'tables', 'source'].flatMap((below) => listNames(path.join(folder, below)));
      return names.map((name) => {
        const { ino, size, mtimeNs } = statSync(name, { bigint: true });
        return `${name} ${ino} ${size} ${mtimeNs}`;
      });
    })
    .join('\n');
}

function listNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name));
}
