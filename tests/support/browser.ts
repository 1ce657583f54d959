import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { prepareFonts } from './fonts.ts';

/** Nothing but the tested pages: no updates, no sync, no calls of the browser's own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
];

/** A running browser and how to end it together with everything it wrote. */
export interface StartedBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts a headless Chromium with an empty profile and the fonts of the tests only. */
export async function startBrowser(): Promise<StartedBrowser> {
  const { executable, libraries } = await findChromium();
  const home = mkdtempSync(path.join(tmpdir(), 'mingzhang-browser-'));
  const inherited = process.env['LD_LIBRARY_PATH'];
  const searched = [libraries, inherited].filter((folder) => folder !== undefined && folder !== '');
  try {
    const browser = await chromium.launch({
      executablePath: executable,
      args: FLAGS,
      env: {
        ...process.env,
        HOME: home,
        TMPDIR: home,
        FONTCONFIG_FILE: prepareFonts(path.join(home, 'fonts')),
        LD_LIBRARY_PATH: searched.join(path.delimiter),
        TZ: 'Asia/Shanghai',
      },
    });
    const close = async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    };
    return { browser, close };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}
