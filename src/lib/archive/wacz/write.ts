import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../model/index.ts';
import { sha256 } from '../../system/index.ts';
import { isPage, listFolder } from '../pages/site.ts';
import { parsePage, readWords, walkElements } from '../pages/tree.ts';
import type { StagingFolder } from '../staging.ts';
import { packInfo, packResponse } from './record.ts';
import { toMime, toSortKey, toUrl, UNKNOWN_ORIGIN } from './url.ts';

/** Bytes after which a further WARC file begins. */
const ROLL = 100 * 1024 * 1024;

/** What a WACZ is made of. */
export interface WaczInput {
  /** Folder of the built site, exactly as a server would give it out. */
  readonly built: string;
  readonly site: Site;
  /** Day the captures are dated with. */
  readonly date: string;
  readonly software: string;
  readonly documents: number;
}

/**
 * Puts a WACZ 1.1.1 together from the built site, without a server and without crawling: every file is recorded as a server
 * would have sent it.
 */
export function writeWacz(staging: StagingFolder, input: WaczInput, onFile: () => void): void {
  const { built, site, software } = input;
  const date = `${input.date}T00:00:00Z`;
  const origin = site.origin ?? UNKNOWN_ORIGIN;
  const description = `${site.name}：由生成的网页直接封装，未经网络抓取；日期为存档日期，不是抓取时刻`;
  const lines: string[] = [];
  const pages: { readonly url: string; readonly title: string; readonly file: string }[] = [];
  let number = 1;
  let pieces: Uint8Array[] = [];
  let offset = 0;
  const nameFile = (): string => (number === 1 ? 'data.warc.gz' : `data-${number}.warc.gz`);
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  const close = (): void => {
    staging.write(`archive/${nameFile()}`, Buffer.concat(pieces));
    pieces = [];
    offset = 0;
    number += 1;
  };
  for (const file of listFolder(built)) {
    if (pieces.length === 0) add(packInfo(nameFile(), software, description, date));
    const bytes = readFileSync(path.join(built, file));
    const [url, mime] = [toUrl(origin, file), toMime(file)];
    const { packed, digest } = packResponse({ url, mime, bytes }, date);
    const place = { status: '200', digest, length: String(packed.length), offset: String(offset) };
    const entry = { url, mime: mime.replace(/;.*/, ''), ...place, filename: nameFile() };
    lines.push(`${toSortKey(url)} ${date.replace(/\D/g, '')} ${JSON.stringify(entry)}\n`);
    if (isPage(file)) pages.push({ url, file, title: readTitle(bytes.toString('utf8')) });
    add(packed);
    if (offset > ROLL) close();
    onFile();
  }
  if (pieces.length > 0) close();
  staging.write('indexes/index.cdxj', lines.sort().join(''));
  const listed = pages
    .sort((left, right) => rank(left.file) - rank(right.file) || (left.file < right.file ? -1 : 1))
    .map(({ url, title }) => ({ id: sha256(url).slice(0, 16), url, ts: date, title }));
  const head = { format: 'json-pages-1.0', id: 'pages', title: site.name };
  staging.write('pages/pages.jsonl', [head, ...listed].map((line) => `${JSON.stringify(line)}\n`).join(''));
  writePackage(staging, {
    title: `${site.name}（${input.documents} 份文档）`,
    description,
    created: date,
    software,
    mainPageUrl: toUrl(origin, 'index.html'),
    mainPageDate: date,
  });
}

function writePackage(staging: StagingFolder, about: Readonly<Record<string, string>>): void {
  const resources = staging.list().map(({ path: file, bytes, sha256: hash }) => ({
    name: path.posix.basename(file),
    path: file,
    hash: `sha256:${hash}`,
    bytes,
  }));
  const data = { profile: 'data-package', wacz_version: '1.1.1', ...about, resources };
  const { sha256: hash } = staging.write('datapackage.json', `${JSON.stringify(data, undefined, 2)}\n`);
  const digest = { path: 'datapackage.json', hash: `sha256:${hash}` };
  staging.write('datapackage-digest.json', `${JSON.stringify(digest, undefined, 2)}\n`);
}

/** The home page first, then documents and lists, what explains them last. */
function rank(file: string): number {
  if (file === 'index.html') return 0;
  return /^(?:rules|glossary|about|search)\//.test(file) ? 2 : 1;
}

function readTitle(html: string): string {
  for (const element of walkElements(parsePage(html)))
    if (element.tagName === 'title') return readWords(element);
  return '';
}
