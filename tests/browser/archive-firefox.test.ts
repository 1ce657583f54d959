import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useArchive } from '../support/archive.ts';
import { findFirefox, startFirefox, type StartedFirefox } from '../support/firefox.ts';
import { ANSWER, listSearches, type SearchAnswer } from '../support/searches.ts';
import { DOCUMENTS, resolveUrl } from '../support/site.ts';

// The same archive in the other browser. Where none is installed (Debian: firefox-esr) these tests are skipped.

const executable = findFirefox();
const folder = useArchive();
let firefox: StartedFirefox;

const SITE = 'data/site';
const open = (file: string, rest = '') => firefox.open(pathToFileURL(path.join(folder, file)).href + rest);
/** An expression that waits until another is true. */
const until = (condition: string) =>
  `new Promise((done) => { const look = () => (${condition}) ? done(true) : setTimeout(look, 30); look(); })`;

describe.skipIf(executable === undefined)('an archive opened from the disk in Firefox', () => {
  beforeAll(async () => {
    firefox = await startFirefox(executable ?? '');
  });
  afterAll(() => firefox.close());

  it.each(DOCUMENTS)('explains and checks %s', async (id) => {
    await open(`${SITE}/${id}/index.html`);
    await firefox.evaluate(until(`document.querySelector('.page-terms dd:not(:empty)')`));
    await firefox.evaluate(`document.querySelector('.page-check button').click() ?? 1`);
    await firefox.evaluate(
      until(`/一致/.test(document.querySelector('.page-check [role=status]').textContent)`),
    );
    const words = await firefox.evaluate<string>(
      `document.querySelector('.page-check [role=status]').textContent`,
    );
    expect(words).toMatch(/^(?:表|正文 \d+ 段)与存档清单一致/);
  });

  it('names the cell that differs, and marks the one a link leads to', async () => {
    await open(`${SITE}/zhuzhou/kexie/2021/index.html`, '#t03.total.basic');
    expect(await firefox.evaluate(`document.querySelector('td:target').id`)).toBe('t03.total.basic');
    await firefox.evaluate(`(document.querySelector('td:target').textContent = '680.51')`);
    await firefox.evaluate(`document.querySelector('.page-check button').click() ?? 1`);
    await firefox.evaluate(until(`document.querySelector('.page-check li')`));
    expect(await firefox.evaluate(`document.querySelector('.page-check li').textContent`)).toBe(
      '《支出决算表》t03.total.basic：清单为“680.50”，页面为“680.51”',
    );
  });

  it.each(['机关运行经费', '1,114.90', '2060702', 'zzskx'])('finds %s', async (query) => {
    await open(`${SITE}/search/index.html`, `?q=${encodeURIComponent(query)}`);
    await firefox.evaluate(until(`document.querySelector('#search-results a')`));
    const link = await firefox.evaluate<string>(`document.querySelector('#search-results a').href`);
    await firefox.open(link);
    expect(await firefox.evaluate(`document.querySelector('main.document') !== null`)).toBe(true);
  });

  it('leads a form of one page to another', async () => {
    await open(`${SITE}/index.html`);
    await firefox.evaluate(`(document.querySelector('form.search input').value = '三公')`);
    await firefox.evaluate(`document.querySelector('form.search').requestSubmit() ?? 1`);
    await expect
      .poll(() => firefox.evaluate<string>('location.href').catch(() => ''))
      .toContain('/search/index.html?q=');
  });

  it('asked nobody for anything, and nothing went wrong', async () => {
    expect(firefox.requests.filter((url) => /^(?:https?|wss?):/.test(url))).toEqual([]);
    expect(firefox.faults).toEqual([]);
    // Requests would have been seen: Firefox tells of them.
    await firefox.open(resolveUrl('/'));
    expect(firefox.requests).toContain(resolveUrl('/'));
  });

  it('finds the same as online, in the same order', async () => {
    const collect = async (address: string): Promise<SearchAnswer[]> => {
      const answers: SearchAnswer[] = [];
      for (const query of listSearches()) {
        await firefox.open(`${address}?q=${encodeURIComponent(query)}`);
        await firefox.evaluate(until(`document.getElementById('search-status').textContent.length > 2`));
        answers.push(await firefox.evaluate<SearchAnswer>(ANSWER));
      }
      return answers;
    };
    const online = await collect(resolveUrl('/search/'));
    const offline = await collect(pathToFileURL(path.join(folder, `${SITE}/search/index.html`)).href);
    expect(offline).toEqual(online);
    expect(online.filter(({ links }) => links.length > 0).length).toBeGreaterThan(online.length - 3);
  });
});
