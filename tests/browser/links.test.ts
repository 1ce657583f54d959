import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readReport, resolveContentDir, resolveSource } from '../../src/lib/content/index.ts';
import { DOCUMENTS, readHtml, resolveUrl, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** What a page points to, and what can be pointed to on it. */
interface PageLinks {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly files: readonly string[];
  readonly references: readonly string[];
}

/** Address of an HTML file of the site. */
function toAddress(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

/** Reads every page of the site, as it is without scripts. */
async function readSite(): Promise<Map<string, PageLinks>> {
  const pages = new Map<string, PageLinks>();
  for (const file of readHtml().keys()) {
    const address = toAddress(file);
    const read = () =>
      visit(
        browser(),
        address,
        (page) =>
          page.evaluate(() => {
            const list = (selector: string, attribute: string) =>
              [...document.querySelectorAll(selector)].map(
                (element) => element.getAttribute(attribute) ?? '',
              );
            return {
              ids: list('[id]', 'id'),
              links: list('a[href]', 'href'),
              files: [...list('link[href]', 'href'), ...list('[src]', 'src')],
              references: ['headers', 'aria-labelledby', 'aria-describedby', 'for', 'aria-controls'].flatMap(
                (name) => list(`[${name}]`, name).flatMap((value) => value.split(/\s+/)),
              ),
            };
          }),
        { javaScriptEnabled: false },
      );
    pages.set(address, await read());
  }
  return pages;
}

describe('the links of the built site', () => {
  const pages = new Map<string, PageLinks>();

  it('are there to be followed', async () => {
    for (const [address, links] of await readSite()) pages.set(address, links);
    expect(pages.size).toBeGreaterThanOrEqual(DOCUMENTS.length + 8);
    for (const id of DOCUMENTS) expect(pages.get(`/${id}/`)?.links.length).toBeGreaterThan(15);
  });

  it('lead to pages and files that exist', async () => {
    const origin = new URL(inject('siteUrl')).origin;
    const broken: string[] = [];
    const status = new Map<string, number>();
    for (const [address, { links, files }] of pages) {
      for (const link of [...links, ...files]) {
        const url = new URL(link, resolveUrl(address));
        if (url.origin !== origin) continue;
        if (!status.has(url.pathname)) {
          const response = await fetch(new URL(url.pathname, origin), { redirect: 'manual' });
          status.set(url.pathname, response.status);
        }
        if (status.get(url.pathname) !== 200)
          broken.push(`${address} → ${link}: ${status.get(url.pathname) ?? 0}`);
      }
    }
    expect(broken).toEqual([]);
    expect(status.size).toBeGreaterThan(20);
  });

  it('lead to anchors that exist, cells among them', () => {
    const broken: string[] = [];
    let cells = 0;
    for (const [address, { links }] of pages) {
      for (const link of links) {
        const url = new URL(link, resolveUrl(address));
        if (url.hash === '' || url.origin !== new URL(inject('siteUrl')).origin) continue;
        const target = decodeURIComponent(url.hash.slice(1)).replace(/:~:text=.*$/, '');
        if (!pages.get(decodeURIComponent(url.pathname))?.ids.includes(target))
          broken.push(`${address} → ${link}`);
        if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(target)) cells += 1;
      }
    }
    expect(broken).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(7);
  });

  it('stay on the site or say where they go by https', () => {
    const foreign = [...pages].flatMap(([address, { links }]) =>
      links
        .filter((link) => /^[a-z]+:/i.test(link) && !/^(?:https|mailto|tel):/i.test(link))
        .map((link) => `${address} → ${link}`),
    );
    expect(foreign).toEqual([]);
  });

  it('never meet two elements of one name, and references inside a page resolve', () => {
    for (const [address, { ids, references }] of pages) {
      const seen = new Set(ids);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        address,
      ).toEqual([]);
      expect(
        references.filter((id) => id !== '' && !seen.has(id)),
        address,
      ).toEqual([]);
    }
  });

  it('lead into every cell of every table of every document', () => {
    const root = resolveContentDir();
    let cells = 0;
    for (const id of DOCUMENTS) {
      const ids = new Set(pages.get(`/${id}/`)?.ids);
      for (const table of readReport(root, id).tables.values()) {
        expect(ids.has(table.id), `${id}#${table.id}`).toBe(true);
        const rows = table.kind === 'table' ? table.panels.flatMap((panel) => panel.rows) : table.funds.rows;
        for (const row of rows) {
          for (const [column, print] of Object.entries(row.cells)) {
            if (print.trim() === '') continue;
            cells += 1;
            expect(ids.has(`${table.id}.${row.id}.${column}`), `${id}#${table.id}.${row.id}.${column}`).toBe(
              true,
            );
          }
        }
      }
    }
    expect(cells).toBeGreaterThan(300);
  });
});

describe('the original files', () => {
  it.each(DOCUMENTS)('of %s are published unchanged, with the checksum the page states', async (id) => {
    const root = resolveContentDir();
    const { head } = readReport(root, id);
    const stated = await visit(browser(), `/${id}/`, async (page) => ({
      href: await page.locator('a[download]').first().getAttribute('href'),
      sum: await page
        .locator('code')
        .filter({ hasText: /^[0-9a-f]{64}$/ })
        .first()
        .textContent(),
    }));
    const response = await fetch(resolveUrl(stated.href ?? ''));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(path.basename(stated.href ?? '')).toBe(encodeURIComponent(head.source.file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stated.sum);
    expect(bytes.equals(readFileSync(resolveSource(root, id, head)))).toBe(true);
    expect(stated.sum).toBe(head.source.sha256);
  });
});
