import { parseArgs } from 'node:util';
import type { Change } from './change.ts';
import { CHANGES } from './changes.ts';
import { createRandom } from '../search/random.ts';
import { openTrial } from './trial.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const random = createRandom(seed);
const pool = CHANGES.flatMap((change) => Array.from({ length: change.weight }, () => change));
const tally = new Map<
  string,
  { tried: number; refused: number; faults: number; changed: number; files: number }
>();
const trial = await openTrial(seed);
let faults = 0;
try {
  for (let number = 1; number <= count; number += 1) {
    const change = pool[random(pool.length)] as Change;
    const outcome = await trial.try(change, number);
    const entry = tally.get(change.name) ?? { tried: 0, refused: 0, faults: 0, changed: 0, files: 0 };
    entry.tried += 1;
    entry.refused += outcome.refused ? 1 : 0;
    entry.faults += outcome.faults.length > 0 ? 1 : 0;
    entry.changed += outcome.changed;
    entry.files += outcome.files;
    tally.set(change.name, entry);
    if (outcome.faults.length > 0) faults += 1;
    for (const fault of outcome.faults.slice(0, 5)) console.log(`${number} ${change.name}: ${fault}`);
    if (number % 10 === 0) console.error(`${number}/${count}, ${faults} with faults`);
  }
} finally {
  await trial.close();
}
console.log(
  '| change | tried | refused by both | with faults | files changed, of all |\n|---|--:|--:|--:|--:|',
);
for (const [name, { tried, refused, faults: wrong, changed, files }] of [...tally].sort(([a], [b]) =>
  a < b ? -1 : 1,
))
  console.log(`| ${name} | ${tried} | ${refused} | ${wrong} | ${((100 * changed) / files).toFixed(1)} % |`);
console.log(`\n${count} changes, ${faults} after which the incremental site was not the clean one.`);
process.exitCode = faults > 0 ? 1 : 0;
