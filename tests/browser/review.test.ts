import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareProgram } from '../review/program.ts';
import { copyContent } from '../review/support.ts';
import { openWindow } from '../review/window.ts';
import { useBrowser } from '../support/use-browser.ts';

const ID = 'zhuzhou/kexie/2021';
const browser = useBrowser();
let root: string;
const program = prepareProgram(() => root);
const readTable = () => readFileSync(path.join(root, 'disclosures', ID, 'tables/t01.json'), 'utf8');

beforeAll(() => {
  root = copyContent(ID);
});

afterAll(async () => {
  await program.kill();
  rmSync(root, { recursive: true, force: true });
});

describe("a clerk's session", () => {
  it('goes from the list to a mended cell by keyboard, through a kill, and loses nothing', async () => {
    const { page, faults } = await openWindow(browser());
    await page.goto(await program.start());
    await page.getByRole('link', { name: '2021年度株洲市科学技术协会部门决算' }).waitFor();
    await page.locator('[data-part="list"]:not([data-waiting])').waitFor();
    await page.getByLabel('核对人').fill('李晓');
    await page.getByRole('link', { name: '2021年度株洲市科学技术协会部门决算' }).click();

    // The most doubtful item is chosen, and shown in both columns.
    await page.locator('.card.chosen').waitFor();
    expect(await page.locator('.source .marked').first().innerText()).toContain('后续政策');
    expect(await page.locator('.result .marked').getAttribute('id')).toBe('self-evaluation.32.label');
    expect(await page.getByLabel('核对人').inputValue()).toBe('李晓');

    // Confirmed by keyboard: the next is chosen.
    await page.keyboard.press('y');
    await page.getByText('还有 37 项待核对，已核对 1 项。').waitFor();
    await page.locator('.card.chosen [data-confirm]').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('k');

    // A cell is reached and changed by keyboard; the finding it causes shows, and goes again.
    const cell = page.locator('[id="t01.1.amount"]');
    await cell.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /T01/ }).fill('1,999.90');
    await page.keyboard.press('Enter');
    await page.getByText('已保存。').waitFor();
    expect(await cell.innerText()).toBe('1,999.90');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t01.1.amount');
    await page.getByRole('tab', { name: /检查结果/ }).click();
    const doubt = page.locator('#panel-findings .card', { hasText: '1,999.90' }).first();
    await doubt.locator('.open').click();
    expect(await page.locator('.result .marked').count()).toBe(1);
    await cell.dblclick();
    await page.getByRole('textbox', { name: /T01/ }).fill('1,114.90');
    await page.keyboard.press('Enter');
    await page
      .locator('#panel-findings .card', { hasText: '1,999.90' })
      .first()
      .waitFor({ state: 'detached' });

    // Killed with an edit half typed: the page says so, keeps what was typed, and the next run has all that was saved.
    await cell.dblclick();
    await page.getByRole('textbox', { name: /T01/ }).fill('1,114.9');
    await program.kill();
    await page.keyboard.press('Enter');
    await page.getByText('核对程序已停止').waitFor();
    expect(await page.getByRole('textbox', { name: /T01/ }).inputValue()).toBe('1,114.9');
    expect(faults.filter((text) => !text.includes('ERR_CONNECTION'))).toEqual([]);
    expect(readTable()).toContain('"1,114.90"');

    await page.goto(await program.start());
    await page.getByRole('link', { name: '2021年度株洲市科学技术协会部门决算' }).click();
    await page.getByText('还有 37 项待核对，已核对 1 项。').waitFor();
    await page.locator('[id="t01.1.amount"]').dblclick();
    expect(await page.getByRole('textbox', { name: /T01/ }).inputValue()).toBe('1,114.9');
    await page.keyboard.press('Escape');
    await program.kill();
    await page.context().close();
  });
});
