import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A file of a folder, by its path and the SHA-256 of its bytes. */
export interface DigestedFile {
  readonly path: string;
  readonly digest: string;
}

/** Files that were found to make one document, by their paths, and the document they went into once it was written. */
export interface KnownGroup {
  readonly files: readonly string[];
  readonly id?: string;
}

/** What a batch that was stopped had done already. */
export interface Journal {
  /** How the files of a folder were put together; undefined for a folder that is new or holds another file by now. */
  recall(folder: string, files: readonly DigestedFile[]): readonly KnownGroup[] | undefined;
  /** Remembers how the files of a folder belong together. */
  group(folder: string, files: readonly DigestedFile[], groups: readonly (readonly string[])[]): void;
  /** Remembers that a group of a folder was written. */
  add(folder: string, files: readonly string[], id: string): void;
  /** Forgets the batch: it ran to its end. */
  close(): void;
}

const entrySchema = z.union([
  z.strictObject({ folder: z.string(), listing: z.string(), groups: z.array(z.array(z.string())) }),
  z.strictObject({ folder: z.string(), files: z.array(z.string()), id: z.string() }),
]);

type Entry = z.infer<typeof entrySchema>;

/**
 * Opens the journal of a batch: a hidden file of its own in the content root, a line an entry, so that a run that is
 * killed loses one line at most. `batch` names what is imported and how; other batches have other journals. A journal
 * that cannot be read or written costs a repetition, nothing else.
 */
export function openJournal(root: string, batch: string): Journal {
  const file = path.join(root, `.import-journal.${batch.slice(0, 16)}.jsonl`);
  const entries = readEntries(file);
  let isClean = entries.length === 0 && !existsSync(file);
  const write = (entry: Entry): void => {
    entries.push(entry);
    try {
      mkdirSync(root, { recursive: true });
      // The first entry of a run clears away what a run that was killed left half-written.
      if (isClean) appendFileSync(file, renderEntries([entry]));
      else writeFileSync(file, renderEntries(entries));
      isClean = true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  };
  return {
    recall(folder, files) {
      const at = entries.findLastIndex((entry) => entry.folder === folder && 'listing' in entry);
      const sorted = entries[at];
      if (!sorted || !('listing' in sorted) || sorted.listing !== list(files)) return undefined;
      const done = entries.slice(at).filter((entry) => entry.folder === folder && 'id' in entry);
      return sorted.groups.map((group) => {
        const found = done.find((entry) => 'id' in entry && isSame(entry.files, group));
        return found && 'id' in found ? { files: group, id: found.id } : { files: group };
      });
    },
    group(folder, files, groups) {
      write({ folder, listing: list(files), groups: groups.map((group) => [...group]) });
    },
    add(folder, files, id) {
      write({ folder, files: [...files], id });
    },
    close() {
      rmSync(file, { force: true });
    },
  };
}

/** Names a listing: any other file in the folder gives another name. */
function list(files: readonly DigestedFile[]): string {
  return files.map(({ path: place, digest }) => `${digest} ${place}`).join('\n');
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((file, index) => file === right[index]);
}

function renderEntries(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function readEntries(file: string): Entry[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(parseEntry);
  } catch {
    return [];
  }
}

function parseEntry(line: string): Entry[] {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
