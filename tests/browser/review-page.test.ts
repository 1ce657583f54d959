import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReview, type RunningReview } from '../../src/lib/cli/import/review.ts';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader } from '../../src/lib/import/index.ts';
import { copyContent } from '../review/support.ts';
import { findViolations, openWindow } from '../review/window.ts';
import { useBrowser } from '../support/use-browser.ts';

const ID = 'zhuzhou/kexie/2021';
/** A document with few tables: quick to draw and to look through. */
const SMALL = 'hengyang/kexie/2021';
/** A figure of it. */
const SMALL_CELL = 'a1.r1.c2';
const PDF_ID = 'lusong/kexie/2021';
const browser = useBrowser();
let root: string;

beforeAll(async () => {
  root = copyContent(ID, SMALL);
  const quiet = { write: () => true };
  const file = path.resolve(import.meta.dirname, '../import/fixtures/pdf/lusong-kexie-2021.pdf');
  await runImport([file], { into: root }, { out: quiet, err: quiet, pool: createDirectReader() });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const readSmall = () => readFileSync(path.join(root, 'disclosures', SMALL, 'tables/a1.json'), 'utf8');

describe('the review page', () => {
  let running: RunningReview;
  beforeAll(async () => {
    running = await runReview([], { into: root }, { write: () => true }, [0]);
  });
  afterAll(() => running.close());

  it('tells of a change in another tab, shows both, and lets the person choose', async () => {
    const { page } = await openWindow(browser());
    await page.goto(running.address);
    await page.goto(new URL(`/d/${SMALL}`, running.address).href);
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [one, value] of [
      [other, '5.00'],
      [page, '6.00'],
    ] as const) {
      await one.locator(`[id="${SMALL_CELL}"]`).dblclick();
      await one.locator('#editor-value').fill(value);
      await one.keyboard.press('Enter');
      if (one === other) await one.getByText('已保存。').waitFor();
    }
    await page.getByText('文件里现在是：5.00').waitFor();
    expect(readSmall()).toContain('"5.00"');
    await page.getByRole('button', { name: '用我填的' }).click();
    await page.getByText('已保存。').waitFor();
    expect(readSmall()).toContain('"6.00"');
    await page.getByRole('button', { name: '撤销上一步' }).click();
    await page.getByText('已撤销').waitFor();
    expect(readSmall()).toContain('"5.00"');
    await page.context().close();
  });

  it('draws the real page of a PDF, and shows the words read from it', async () => {
    const { page, faults } = await openWindow(browser());
    await page.goto(running.address);
    await page.goto(new URL(`/d/${PDF_ID}`, running.address).href);
    const canvas = page.locator('canvas[data-page]');
    await canvas.waitFor();
    const ink = await canvas.evaluate((element) => {
      const sheet = element as HTMLCanvasElement;
      const pixels = sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data ?? [];
      return pixels.filter((value, index) => index % 4 === 0 && value < 128).length;
    });
    expect(ink).toBeGreaterThan(1000);
    await page.getByRole('button', { name: '看读出的文字' }).click();
    await page.locator('.read [data-first]').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has no barrier: the list, an item, an open editor, a finding being explained', async () => {
    const { page, faults } = await openWindow(browser());
    await page.goto(running.address);
    await page.locator('[data-part="list"]:not([data-waiting])').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(new URL(`/d/${SMALL}`, running.address).href);
    await page.locator('.card.chosen').waitFor();
    await page.locator(`[id="${SMALL_CELL}"]`).dblclick();
    await page.getByText('快捷键', { exact: true }).click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: /检查结果/ }).click();
    await page.locator('#panel-findings .card .open').first().click();
    await page.locator('.waive summary').first().click();
    expect(await findViolations(page, '.rail')).toEqual([]);
    await page.goto(new URL(`/d/${PDF_ID}`, running.address).href);
    await page.locator('canvas[data-page]').waitFor();
    expect(await findViolations(page, '.source')).toEqual([]);
    await page.goto(new URL(`/d/${ID}`, running.address).href);
    for (const table of ['#table-t01', '#table-t06', '#table-self-evaluation'])
      expect(await findViolations(page, table)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([1280, 1920])('fits a window %i wide', async (width) => {
    const { page } = await openWindow(browser(), width);
    await page.goto(running.address);
    for (const address of ['/', `/d/${SMALL}`]) {
      await page.goto(new URL(address, running.address).href);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(isWide, address).toBe(false);
    }
    await page.context().close();
  });
});
