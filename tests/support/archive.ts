import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { createArchive } from '../../src/lib/archive/index.ts';
import { DOCUMENTS } from './site.ts';

/**
 * An archive of the built site for all tests of a file, unpacked where files cannot be written to and under a name with
 * spaces and Chinese characters. Returns the folder; it is filled before the first test.
 */
export function useArchive(): string {
  const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'mingzhang-file-'));
  const folder = path.join(work, '光盘 一', '明账 存档');
  beforeAll(async () => {
    const zip = path.join(work, '明账 存档.zip');
    await createArchive({
      format: 'bagit',
      content: path.resolve('src/content'),
      ids: [...DOCUMENTS].sort(),
      selection: { regions: [], departments: [], years: [] },
      built: inject('siteFolder'),
      work: path.join(work, 'work'),
      out: zip,
      software: 'mingzhang test',
      count: () => ({ step: () => undefined, end: () => undefined }),
    });
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      const file = path.join(path.dirname(folder), name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      chmodSync(file, 0o444);
    }
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  return folder;
}

/** Opens a file as a double click does, offline; whatever goes wrong on the page or leaves the disk fails the test. */
export async function openFile<T>(
  browser: Browser,
  file: string,
  use: (page: Page) => Promise<T>,
  rest = '',
): Promise<T> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(`request ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left while it loads something gives that up; a file that is not there has another reason.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed ${decodeURI(request.url())} ${reason}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.text()}`);
  });
  try {
    await page.goto(pathToFileURL(file).href + rest);
    const result = await use(page);
    expect(faults).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** Every address that a page names, as written. */
export function readLinks(file: string): string[] {
  const html = readFileSync(file, 'utf8');
  return [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
}

/** Every anchor of a page. */
export function readAnchors(file: string): Set<string> {
  return new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
}
