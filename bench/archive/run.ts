// Changes one byte of an archive in a thousand places drawn by seed, verifies each copy, and counts how many changes were
// found and how many were named: the file they lie in, or the closing record of the zip.
//
//   npm run bench:archive -- FILE.zip [changes] [seed]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRandom, mapStretches, tryFlip, type Outcome } from './flip.ts';

const [file, changes = '1000', seed = '20261121'] = process.argv.slice(2);
if (file === undefined) throw new Error('Expected an archive: npm run bench:archive -- FILE.zip');
const intact = readFileSync(file);
const stretches = mapStretches(file);
const random = makeRandom(Number(seed));
const work = mkdtempSync(path.join(tmpdir(), 'mingzhang-flip-'));
const outcomes: Outcome[] = [];
const started = performance.now();
try {
  const parts = ['header', 'data', 'directory', 'end'] as const;
  for (let count = 0; count < Number(changes); count += 1) {
    // Half of the places anywhere, where nearly all bytes are data; the other half evenly over the parts of the structure.
    const part = parts[random() % parts.length];
    const own = stretches.filter((stretch) => stretch.part === part);
    const chosen = count % 2 === 0 ? undefined : own[random() % own.length];
    const at = chosen ? chosen.from + (random() % (chosen.to - chosen.from)) : random() % intact.length;
    outcomes.push(tryFlip(intact, stretches, path.join(work, path.basename(file)), at, 1 << (random() % 8)));
  }
  for (const part of parts) {
    const own = outcomes.filter(({ stretch }) => stretch.part === part);
    const found = own.filter((outcome) => outcome.found).length;
    const named = own.filter((outcome) => outcome.named).length;
    console.log(`${part.padEnd(10)} ${own.length} changes, ${found} found, ${named} named`);
  }
  const missed = outcomes.filter(({ found, named }) => !found || !named);
  for (const { stretch, at, found, said } of missed.slice(0, 20))
    console.log(
      `${found ? 'not named' : 'NOT FOUND'}: byte ${at}, ${stretch.part} of ${stretch.member}: ${said}`,
    );
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${outcomes.length} changes, ${outcomes.filter(({ found }) => found).length} found, ${outcomes.filter(({ named }) => named).length} named, ${seconds.toFixed(0)} s`,
  );
  if (missed.length > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
