import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Inbox } from '../../../src/lib/import/inbox/index.ts';

/** A new empty folder. */
export function makeFolder(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), 'inbox-test-')));
}

/** Writes files of a folder; the folders between are made. */
export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/** A zip of texts and zips. */
export function toZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { mtime: new Date('2024-01-01T00:00:00Z') });
}

/** The files of an inbox below a folder, with their content. */
export function draw(inbox: Inbox, folder: string): string[] {
  return inbox.files.map(
    (file) => `${path.relative(folder, file.path)} = ${new TextDecoder().decode(file.load())}`,
  );
}
