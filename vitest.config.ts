import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Folder for machine-readable results beside the printed ones; `.ci/run` names one and adds them up. */
const results = process.env['TEST_RESULTS'];

// Two projects: `unit` needs nothing but Node; `browser` builds the site once and drives a real browser.
export default defineConfig({
  test: {
    env: { TZ: 'Asia/Shanghai' },
    reporters: results ? ['default', 'json'] : ['default'],
    // The projects run one after the other, each in a process of its own: one file each.
    ...(results ? { outputFile: { json: path.join(results, `${process.pid}.json`) } } : {}),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // One worker less than there are cores is vitest's own choice; on two cores that leaves one idle.
          maxWorkers: availableParallelism(),
          // A guard against hanging, not a measure of speed: machines are shared.
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/build-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Each file has a browser of its own; more at once than there are cores would only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
