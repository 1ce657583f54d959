import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser, type StartedBrowser } from './browser.ts';

/** One browser for all tests of a file; call it at the top and ask for the browser inside the tests. */
export function useBrowser(): () => Browser {
  let started: StartedBrowser | undefined;
  beforeAll(async () => {
    started = await startBrowser();
  });
  afterAll(() => started?.close());
  return () => {
    if (!started) throw new Error('The browser starts before the first test, not earlier');
    return started.browser;
  };
}
