import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Row, Step } from './tool.ts';
import { ROOT } from './files.ts';

const RUNNER = path.join(ROOT, 'node_modules/pagefind/lib/runner/bin.cjs');

/** Indexes a site with Pagefind as it comes. */
export function indexSite(output: string, cwd: string): Step {
  return {
    part: 'search',
    command: { program: process.execPath, args: [RUNNER, '--site', output], cwd },
  };
}

/** Whether the indexer is installed. */
export function hasPagefind(): boolean {
  return existsSync(RUNNER);
}

/** The rows of a tool that has no search of its own. */
export function listRows(title: string): readonly Row[] {
  return [
    { title, contains: '网页', parts: ['pages'] },
    { title: `${title} + Pagefind`, contains: '网页、检索', parts: ['pages', 'search'] },
  ];
}
