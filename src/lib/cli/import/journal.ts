import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Name of the file in the content root that remembers a batch while it runs; hidden from everything that reads content. */
export const JOURNAL_FILE = '.import-journal.json';

const journalSchema = z.strictObject({
  /** What was imported and how: the files named and the options given. Another batch begins anew. */
  batch: z.string(),
  /** SHA-256 of the files that are done, with the document they went into. */
  done: z.record(z.string(), z.string()),
});

/** What a batch that was stopped had done already. */
export interface Journal {
  /** The document a file went into; undefined when the file is still to do. `digest` is its SHA-256. */
  find(digest: string): string | undefined;
  /** Remembers files that went into a document. */
  add(digests: readonly string[], id: string): void;
  /** Forgets the batch: it ran to its end. */
  close(): void;
}

/**
 * Opens the journal of a batch below a content root. After a batch that was stopped, the same batch goes on where it
 * was; any other starts anew. A damaged journal counts as none.
 */
export function openJournal(root: string, batch: string): Journal {
  const file = path.join(root, JOURNAL_FILE);
  const before = readJournal(file);
  const done: Record<string, string> = before?.batch === batch ? before.done : {};
  return {
    find: (digest) => done[digest],
    add(digests, id) {
      for (const digest of digests) done[digest] = id;
      mkdirSync(root, { recursive: true });
      const fresh = `${file}.${String(process.pid)}`;
      writeFileSync(fresh, JSON.stringify({ batch, done }));
      renameSync(fresh, file);
    },
    close() {
      rmSync(file, { force: true });
    },
  };
}

function readJournal(file: string): z.infer<typeof journalSchema> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return journalSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
