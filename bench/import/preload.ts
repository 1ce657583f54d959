/** Loaded before the command that is measured: says at its end what it cost, in the file that `MEASURE` names. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const target = process.env['MEASURE'];
if (isMainThread && target !== undefined)
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    const { user, system } = process.cpuUsage();
    writeFileSync(target, JSON.stringify({ megabytes: maxRSS / 1024, cpu: (user + system) / 1_000_000 }));
  });
