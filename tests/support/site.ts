import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { listTree } from '../../src/lib/system/index.ts';

/** The five department-years of the repository: every test of pages runs over all of them. */
export const DOCUMENTS = [
  'zhuzhou/kexie/2021',
  'hengyang/kexie/2021',
  'changning/kexie/2021',
  'lusong/kexie/2021',
  'yuanjiang/kexie/2023',
] as const;

/** The document with the nine statutory tables and the self-evaluation form. */
export const RICH = '/zhuzhou/kexie/2021/';

/** One address of every kind of page, and every document. */
export const PAGES: readonly string[] = [
  '/',
  '/zhuzhou/',
  '/zhuzhou/kexie/',
  ...DOCUMENTS.map((id) => `/${id}/`),
  '/glossary/',
  '/search/',
  '/search/?q=科普活动',
  '/search/?q=206',
  '/about/',
  '/rules/',
  '/rules/i01/',
  '/rules/link-broken/',
  '/no/such/page/',
];

/** Window sizes by name, in CSS pixels. */
export const WINDOWS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** Address of a page of the built site. */
export function resolveUrl(address: string): string {
  return new URL(address, inject('siteUrl')).href;
}

/** Every HTML file of the built site by its path. */
export function readHtml(folder: string = inject('siteFolder')): Map<string, string> {
  const files = listTree(folder).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Opens an address in a context of its own, runs the work there and closes it again. */
export async function visit<T>(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: WINDOWS.desktop, locale: 'zh-CN', ...options });
  try {
    const page = await context.newPage();
    await page.goto(resolveUrl(address));
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Waits until the results of a search page are drawn: the status line says what was found. */
export async function waitForSearch(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.getElementById('search-status')?.textContent ?? '').length > 2);
}
