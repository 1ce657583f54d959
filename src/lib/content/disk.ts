import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { DisclosureError } from '../model/index.ts';
import { parseContent } from './validate.ts';

/** The content root: `CONTENT_DIR`, else `src/content` below the working directory. Absolute. */
export function resolveContentDir(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): string {
  return path.resolve(cwd, env['CONTENT_DIR'] ?? 'src/content');
}

/** Reads a text file of the content root, without a byte order mark; throws `DisclosureError` when it is not there. */
export function readText(root: string, file: string): string {
  const full = path.join(root, file);
  if (!existsSync(full)) {
    throw new DisclosureError({
      what: '缺少内容文件。',
      place: { file },
      expected: `目录 ${root} 下有这个文件`,
      todo: '补上这个文件，或用 CONTENT_DIR 指定正确的内容目录。',
    });
  }
  // Windows editors put a byte order mark before the first character.
  return readFileSync(full, 'utf8').replace(/^\uFEFF/, '');
}

/** Reads a JSON file of the content root that must fit a schema. */
export function readJson<T>(root: string, file: string, schema: z.ZodType<T>): T {
  return parseContent({ file, text: readText(root, file) }, 'json', schema);
}

/** Names of the files in a folder that end as wanted, sorted; an absent folder is empty. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .filter((name) => statSync(path.join(full, name)).isFile())
    .sort();
}

/** Names of the folders in a folder, sorted; hidden ones are left out, an absent folder is empty. */
export function listFolders(root: string, folder: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
