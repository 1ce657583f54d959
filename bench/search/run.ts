import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBuild } from '../../tests/support/run-build.ts';
import { measureScale } from './scale.ts';
import { measureQuality } from './quality.ts';

/**
 * Measures the search: what it finds and what stands first, over the published documents, beside stock Pagefind;
 * then bytes, requests and time over made department-years. `npm run bench:search -- 2000` says how many.
 */
const count = Number(process.argv[2] ?? '2000');
const work = mkdtempSync(path.join(tmpdir(), 'mingzhang-bench-'));
try {
  const site = path.join(work, 'dist');
  await runBuild({ output: site, cache: path.join(work, 'cache') });
  await measureQuality(site, path.resolve('src/content'));
  await measureScale(site, count);
} finally {
  rmSync(work, { recursive: true, force: true });
}
