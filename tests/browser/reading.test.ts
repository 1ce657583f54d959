import { describe, expect, it } from 'vitest';
import { DOCUMENTS, resolveUrl, RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

describe('the contents list', () => {
  it.each(DOCUMENTS)(
    'of %s names the headings in order, none of the first three levels left out',
    async (id) => {
      const { entries, headings } = await visit(browser(), `/${id}/`, (page) =>
        page.evaluate(() => {
          const clean = (text: string) => text.replace(/#$/, '').replace(/\s+/g, '');
          return {
            entries: [...document.querySelectorAll('nav.contents a')].map((link) => clean(link.textContent)),
            headings: [...document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)')].map((heading) => ({
              text: clean(heading.textContent),
              level: Number(heading.localName.slice(1)),
            })),
          };
        }),
      );
      expect(entries.length).toBeGreaterThan(3);
      const rest = [...entries];
      const leftOut = headings.filter(({ text }) => (rest[0] === text ? (rest.shift(), false) : true));
      expect(rest, 'entries that are no heading, or out of order').toEqual([]);
      expect(leftOut.filter(({ level }) => level <= 4)).toEqual([]);
    },
  );

  it('follows the reading position, down and up again', async () => {
    await visit(browser(), RICH, async (page) => {
      // Sections longer than half the window: with their heading at the top, nothing else can be the one being read.
      const long = await page.locator('nav.contents a').evaluateAll((links) => {
        const sections = links.map((link) => {
          const id = decodeURIComponent((link as HTMLAnchorElement).hash.slice(1));
          return { id, top: document.getElementById(id)?.getBoundingClientRect().top ?? 0 };
        });
        return sections
          .filter(({ top }, index) => (sections[index + 1]?.top ?? top) - top > innerHeight / 2)
          .map(({ id }) => id);
      });
      expect(long.length).toBeGreaterThan(8);
      for (const id of [...long, ...long.filter((_, index) => index % 3 === 0).reverse()]) {
        await page.evaluate(
          (target) => document.getElementById(target)?.scrollIntoView({ block: 'start' }),
          id,
        );
        const link = page.locator('nav.contents a[aria-current]');
        await page.waitForTimeout(150);
        const current = await link.evaluateAll((links) =>
          links.map((entry) => decodeURIComponent((entry as HTMLAnchorElement).hash.slice(1))),
        );
        expect(current).toEqual([id]);
        const inSight = await link.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
        expect(inSight, `the entry of ${id} is in sight`).toBe(true);
      }
    });
  });

  it('is folded on a phone and closes behind a choice', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        const link = page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '名词解释' });
        expect(await link.isVisible()).toBe(false);
        await page.locator('nav.contents summary').click();
        await link.click();
        expect(await link.isVisible()).toBe(false);
        expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#s4');
      },
      { viewport: WINDOWS.phone },
    );
  });
});

describe('every heading', () => {
  it.each(DOCUMENTS)('of %s has a link to itself', async (id) => {
    await visit(browser(), `/${id}/`, async (page) => {
      const links = await page.locator('.prose :is(h2, h3, h4, h5, h6)').evaluateAll((headings) =>
        headings.map((heading) => {
          const link = heading.querySelector<HTMLAnchorElement>('a.anchor');
          const target = document.getElementById(decodeURIComponent(link?.hash.slice(1) ?? ''));
          return target !== null && (target.contains(heading) || target === heading);
        }),
      );
      expect(links.length).toBeGreaterThan(3);
      expect(links.every(Boolean)).toBe(true);
    });
  });
});

describe('the switches of the reader', () => {
  const look = () => ({
    background: getComputedStyle(document.body).backgroundColor,
    size: Number.parseFloat(getComputedStyle(document.querySelector('article p') ?? document.body).fontSize),
  });

  it('change colours and size and are remembered on every page', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        const before = await page.evaluate(look);
        await page.getByRole('button', { name: '深色' }).click();
        await page.getByRole('button', { name: '大字' }).click();
        const after = await page.evaluate(look);
        expect(after.background).not.toBe(before.background);
        expect(after.size).toBeGreaterThan(before.size * 1.1);
        await page.reload();
        expect(await page.evaluate(look)).toEqual(after);
        expect(await page.getByRole('button', { name: '深色' }).getAttribute('aria-pressed')).toBe('true');
        await page.goto(resolveUrl('/glossary/'));
        expect((await page.evaluate(look)).background).toBe(after.background);
        await page.goto(resolveUrl(RICH));
        await page.getByRole('button', { name: '深色' }).click();
        await page.getByRole('button', { name: '大字' }).click();
        expect(await page.evaluate(look)).toEqual(before);
      },
      { colorScheme: 'light' },
    );
  });

  it('start from the colours of the system', async () => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map((colorScheme) =>
        visit(browser(), RICH, (page) => page.evaluate(look), { colorScheme }),
      ),
    );
    expect(dark?.background).not.toBe(light?.background);
  });
});
