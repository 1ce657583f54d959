import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type StartedBrowser } from '../support/browser.ts';
import { findChromium } from '../support/chromium.ts';
import { unpackWoff } from '../support/woff.ts';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startBrowser();
});
afterAll(() => started.close());

/** The ink of one character drawn on a canvas, as a string that differs when the drawing differs. */
async function drawCharacters(characters: string, font: string): Promise<string[]> {
  const page = await started.browser.newPage();
  const drawings = await page.evaluate(
    ([text = '', family = '']) =>
      [...text].map((character) => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        if (!context) throw new Error('Expected a canvas');
        context.font = `64px ${family}`;
        context.fillText(character, 10, 80);
        return canvas.toDataURL();
      }),
    [characters, font],
  );
  await page.close();
  return drawings;
}

describe('the browser of the tests', () => {
  for (const font of ['sans-serif', 'serif', '"PingFang SC", system-ui']) {
    it(`draws Chinese in ${font}, each character with its own glyph`, async () => {
      const characters: string = '你好决算洣①⑦，1A';
      const drawings = await drawCharacters(characters, font);
      const [missing, blank] = await drawCharacters('\u{10fffd} ', font);
      expect(missing).not.toBe(blank);
      expect(drawings).not.toContain(missing);
      expect(drawings).not.toContain(blank);
      expect(new Set(drawings).size).toBe([...characters].length);
    });
  }

  it('knows no font of the machine it runs on', async () => {
    const [own] = await drawCharacters('决', '"Noto Sans SC"');
    expect(await drawCharacters('决', '"DejaVu Sans", "Noto Serif CJK SC"')).toEqual([own]);
  });

  it('says which file CHROMIUM_PATH names when it is not there', async () => {
    await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow('/nowhere/chromium');
  });

  it('prefers CHROMIUM_PATH, then the search path, then the packaged browser', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'mingzhang-path-'));
    try {
      expect(await findChromium({ CHROMIUM_PATH: process.execPath, PATH: empty })).toEqual({
        executable: process.execPath,
      });
      const packaged = await findChromium({ PATH: empty });
      expect(packaged.executable).toContain('mingzhang-chromium');
      expect(existsSync(path.join(packaged.libraries ?? '', 'libnss3.so'))).toBe(true);
    } finally {
      rmSync(empty, { recursive: true, force: true });
    }
  });

  it('refuses a font that is not WOFF', () => {
    expect(() => unpackWoff(Buffer.from('wOF2 and so on'))).toThrow('WOFF 1.0');
  });
});
