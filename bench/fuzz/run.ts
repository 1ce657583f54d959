/**
 * Damages small files of every format in thousands of ways and imports each as the command would. Run with
 * `npm run bench:fuzz -- [count] [seed]`; ends with 1 when anything but a document or a clear refusal came out. A damaged
 * file that shows a fault is kept, so that it can be imported by itself.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { examineAll, type LaneResult } from './lanes.ts';
import { loadOriginals } from './originals.ts';
import { Tally } from './tally.ts';
import { makeVariant } from './variant.ts';

/** Memory of a process that imports small files, in megabytes: what one reader may take, and the program itself. */
const MOST_MEGABYTES = 2_000;

const [count = 10_000, seed = 1, from = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-fuzz-'));
const kept = path.join(folder, 'faults');
mkdirSync(kept);
const originals = loadOriginals();
const tally = new Tally();
const started = performance.now();
let faults = 0;
let done = 0;

function listFaults(result: LaneResult): readonly string[] {
  if ('died' in result) return [result.died];
  tally.add(result);
  const isLarge = result.megabytes > MOST_MEGABYTES;
  return isLarge ? [...result.faults, `${result.megabytes.toFixed(0)} MB of memory`] : result.faults;
}

await examineAll(
  { from, to: from + count, seed },
  { folder, lanes: Math.max(1, Math.min(4, availableParallelism())) },
  (result) => {
    const found = listFaults(result);
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${count}`);
    if (found.length === 0) return;
    faults += 1;
    const variant = makeVariant(originals, seed, result.index);
    const file = path.join(kept, `${seed}-${result.index}.${variant.format}`);
    writeFileSync(file, variant.bytes);
    console.log(
      `seed ${seed}, number ${result.index} (${variant.story})\n  ${found.join('\n  ')}\n  ${file}`,
    );
  },
);
console.log(`${count} damaged files, seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(tally.render());
if (faults === 0) rmSync(folder, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
