import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DisclosureError } from '../../model/index.ts';
import { listTree } from '../../system/index.ts';
import { CHUNK_ENDING, wrapChunk } from '../record/chunk.ts';
import { bundleArchiveScript, bundleScript } from './bundle.ts';
import { ARCHIVE_SCRIPT, ARCHIVE_STYLE, rewritePage } from './rewrite.ts';

/** Files that only a server has a use for. */
const SERVER_ONLY = /^(?:404\.html|robots\.txt)$/;
/** Data that scripts of the site fetch. */
const FETCHED = /(?:^|\/)notes\.json$|^search\/index\//;
const STYLE = fileURLToPath(new URL('../client/archive.css', import.meta.url));

/** A file of the archived site; its bytes are made when they are asked for. */
export interface SiteFile {
  readonly path: string;
  readonly read: () => Uint8Array | Promise<Uint8Array>;
}

/** The files of a built site as they go into an archive, sorted by path: all that pages need to work from a folder. */
export function listSiteFiles(built: string): readonly SiteFile[] {
  const files = new Map<string, SiteFile['read']>();
  const add = (name: string, read: SiteFile['read']): void => {
    if (files.has(name)) throw refuseName(name);
    files.set(name, read);
  };
  for (const name of listFolder(built)) {
    const full = path.join(built, name);
    const read = (): Buffer => readFileSync(full);
    if (SERVER_ONLY.test(name)) continue;
    if (isPage(name))
      add(name, () =>
        Buffer.from(rewritePage(read().toString('utf8'), { file: name, has: (file) => files.has(file) })),
      );
    else if (FETCHED.test(name)) add(name + CHUNK_ENDING, () => Buffer.from(wrapChunk(name, read())));
    else if (/^_assets\/.*\.js$/.test(name)) add(name, async () => Buffer.from(await bundleScript(full)));
    else add(name, read);
  }
  add(ARCHIVE_SCRIPT, async () => Buffer.from(await bundleArchiveScript()));
  add(ARCHIVE_STYLE, () => readFileSync(STYLE));
  return [...files]
    .map(([name, read]) => ({ path: name, read }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Whether a file is a page of the site; originals of departments may be web pages too and stay as they are. */
export function isPage(name: string): boolean {
  return /(?:^|\/)index\.html$/.test(name);
}

/** Every file below a folder as a path with `/`, sorted; hidden ones are left out. */
export function listFolder(folder: string): string[] {
  return listTree(folder).filter((name) => !name.split('/').some((step) => step.startsWith('.')));
}

function refuseName(name: string): DisclosureError {
  return new DisclosureError({
    what: '原始文件的名称与存档自身的文件冲突。',
    place: { file: name },
    expected: '不以 notes.json.js、record.json.js 为名',
    todo: '给原始文件换一个名称，重新导入。',
  });
}
