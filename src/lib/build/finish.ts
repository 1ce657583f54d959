import { readdirSync } from 'node:fs';
import path from 'node:path';
import { replaceOutput, type OutputFolders } from '../publish/output/index.ts';
import type { Builder } from './engine/builder.ts';
import type { Store } from './engine/store.ts';

/** What a finished build changed. */
export interface Finished {
  /** Pages of the site. */
  readonly pages: number;
  readonly files: number;
  /** Whether anything at all is different from the site that stood. */
  readonly changed: boolean;
}

/**
 * Puts the finished site in the place of the one that stands. Files that did not change are the same files; when nothing
 * changed nothing is touched. `verifyHeld` throws when somebody else has begun to work with the folders: the last chance to hear.
 */
export function finishSite(
  builder: Builder,
  folders: OutputFolders,
  before: Store | undefined,
  verifyHeld: () => void,
): Finished {
  const files = [...builder.records.values()].flatMap((record) => record.files.map(([file]) => file));
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const changed = !before || !isSame(builder, before) || hasOthers(folders.output, files);
  if (changed) {
    verifyUnique(builder);
    builder.placeRest();
    verifyHeld();
    replaceOutput(folders);
  }
  return { pages, files: files.length, changed };
}

/** Whether every file stands already as it should, and none too many. */
function isSame(builder: Builder, before: Store): boolean {
  const count = (records: Store['records']): number =>
    [...records.values()].reduce((sum, { files }) => sum + files.length, 0);
  if (count(before.records) !== count(builder.records)) return false;
  return [...builder.records].every(
    ([name, record]) => record.files.length === 0 || builder.origins.get(name) === before,
  );
}

/** Whether anything lies in the site that no build has written, be it an empty folder. */
function hasOthers(site: string, files: readonly string[]): boolean {
  const known = new Set(files);
  const homes = new Set<string>();
  for (const file of files)
    for (
      let end = file.lastIndexOf('/');
      end > 0 && !homes.has(file.slice(0, end));
      end = file.lastIndexOf('/', end - 1)
    )
      homes.add(file.slice(0, end));
  const isOther = (below: string): boolean =>
    readdirSync(path.join(site, below), { withFileTypes: true }).some((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? !homes.has(name) || isOther(name) : !known.has(name);
    });
  return isOther('');
}

/** Two tasks that write one file would overwrite each other: which came last would be chance. */
function verifyUnique(builder: Builder): void {
  const owners = new Map<string, string>();
  for (const { name, files } of builder.records.values()) {
    for (const [file] of files) {
      const other = owners.get(file);
      if (other !== undefined) throw new Error(`Both ${other} and ${name} write ${file}`);
      owners.set(file, name);
    }
  }
}
