import { describe, expect, it } from 'vitest';
import { readReport, resolveContentDir } from '../../src/lib/content/index.ts';
import { search } from '../support/search.ts';
import { DOCUMENTS, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

describe('a search for figures', () => {
  it('finds a figure that stands in a cell only, and leads to the cell, which is marked', async () => {
    const root = resolveContentDir();
    const report = readReport(root, DOCUMENTS[0]);
    const prints = [...report.tables.values()].flatMap((table) =>
      table.kind === 'table'
        ? table.panels.flatMap((panel) => panel.rows.flatMap((row) => Object.values(row.cells)))
        : [],
    );
    const only = prints.filter((print) => /^\d{3}\.\d{2}$/.test(print) && !report.body.includes(print));
    expect(only.length).toBeGreaterThan(3);
    await visit(browser(), '/search/', async (page) => {
      const [print = ''] = only;
      expect(await search(page, `${print}万元`)).toMatch(/\d+ 份文档/);
      const link = page.locator('.cells a.asked').first();
      expect(await link.locator('b').textContent()).toBe(print);
      await link.click();
      await page.waitForLoadState();
      expect(new URL(page.url()).pathname).toBe(`/${DOCUMENTS[0]}/`);
      const cell = page.locator('td:target');
      expect((await cell.textContent())?.trim()).toBe(print);
      const [marked, plain] = await cell.evaluate((element) => [
        getComputedStyle(element).outlineStyle,
        getComputedStyle(element.previousElementSibling ?? element).outlineStyle,
      ]);
      expect(marked).toBe('solid');
      expect(plain).not.toBe('solid');
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('.cells a.asked').length > 0);
      expect(await page.getByRole('searchbox').inputValue()).toBe(`${print}万元`);
    });
  });

  it('finds no figure by its first digits, and none that is not there', async () => {
    await visit(browser(), '/search/', async (page) => {
      expect(await search(page, '1,114.9万元')).toMatch(/\d+ 份文档/);
      expect(await search(page, '114.90万元')).toContain('没有金额正好相符');
      expect(await search(page, '123456789.01')).toContain('没有');
    });
  });

  it('finds amounts in a range with a word, the largest first', async () => {
    await visit(browser(), '/search/', async (page) => {
      expect(await search(page, '>1万 公务接待费')).toMatch(/\d+ 份文档/);
      const prints = await page.locator('#search-results .row a.asked b').allTextContents();
      expect(prints.length).toBeGreaterThan(0);
      expect(prints.filter((print) => Number(print.replaceAll(',', '')) <= 1)).toEqual([]);
      expect(await search(page, '>1万')).toContain('再加一个词');
    });
  });

  it('finds rows by code, classes with everything below, departments by their sound', async () => {
    await visit(browser(), '/search/', async (page) => {
      expect(await search(page, '2060702')).toContain('科目编码 2060702');
      expect(await page.locator('#search-results .row').first().textContent()).toContain('2060702 科普活动');
      expect(await search(page, '206')).toContain('科目编码 206');
      const names = await page.locator('#search-results .row > a').allTextContents();
      expect(names.filter((name) => !/ 206(?:\d\d){0,2} /.test(name))).toEqual([]);
      await search(page, 'zzskx');
      expect(await page.locator('.offers button').allTextContents()).toContain('株洲市科学技术协会');
      expect(await page.locator('.found h2').first().textContent()).toContain('株洲市科学技术协会');
    });
  });

  it('narrows to one table', async () => {
    await visit(browser(), '/search/?q=2060702&table=支出决算表', async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('#search-results .row').length > 0);
      const tables = await page.locator('#search-results .row > a').allTextContents();
      expect(tables.filter((name) => !name.startsWith('支出决算表'))).toEqual([]);
      expect(await page.getByRole('combobox', { name: '表', exact: true }).inputValue()).toBe('支出决算表');
    });
  });

  it('shows the other hits of a document on demand and moves on to them', async () => {
    await visit(browser(), '/search/', async (page) => {
      await search(page, '1114.90');
      const before = await page.locator('#search-results li li').count();
      await page
        .getByRole('button', { name: /显示其余/ })
        .first()
        .click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('#search-results li li').length > count,
        before,
      );
      expect(
        await page.evaluate(() => document.activeElement?.closest('#search-results li li') !== null),
      ).toBe(true);
    });
  });
});
