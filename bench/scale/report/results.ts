import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../run-tool.ts';

/** What a result holds for: another version, corpus or program makes it void. */
export type Conditions = Readonly<Record<string, string | number>>;

/** Results kept in a folder, so that a run that was stopped goes on where it was. */
export interface Results {
  /** The result that holds under these conditions; none where something was amiss. */
  read(name: string, conditions: Conditions): Result | undefined;
  /** Seconds the tool took for a thousand documents at some time, whatever the conditions. */
  readSeconds(tool: string): number | undefined;
  write(name: string, conditions: Conditions, result: Result): void;
}

interface Kept {
  readonly conditions: Conditions;
  readonly result: Result;
}

/** Opens the results of a work folder. */
export function openResults(work: string): Results {
  const folder = path.join(work, 'results');
  const fileOf = (name: string): string => path.join(folder, `${name}.json`);
  const read = (name: string): Kept | undefined =>
    existsSync(fileOf(name)) ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as Kept) : undefined;
  return {
    read(name, conditions) {
      const kept = read(name);
      const isSound = kept?.result.faults.length === 0;
      return isSound && JSON.stringify(kept.conditions) === JSON.stringify(conditions)
        ? kept.result
        : undefined;
    },
    readSeconds(tool) {
      const sizes = [30000, 10000, 3000, 1000];
      const size = sizes.find((one) => read(`${tool}-${one}`)?.result.faults.length === 0);
      const costs = size === undefined ? undefined : read(`${tool}-${size}`)?.result.costs;
      const all = Object.values(costs ?? {}).flatMap((parts) =>
        Object.values(parts).flatMap((list) => list.slice(0, 1)),
      );
      return size === undefined
        ? undefined
        : (all.reduce((sum, { seconds }) => sum + seconds, 0) * 1000) / size;
    },
    write(name, conditions, result) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(name), `${JSON.stringify({ conditions, result }, null, 2)}\n`);
    },
  };
}
