import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';

/** Files that browsers load beside the pages: styles, scripts, what lies in `public/`. */
export interface AssetsInput {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Puts the assets into the site. */
export function run(inputs: readonly AssetsInput[], { write }: Tools): Promise<readonly Made[]> {
  return Promise.resolve(
    inputs.map(({ folder, files }) => {
      for (const file of files) write(file, readFileSync(path.join(folder, file)));
      return { files };
    }),
  );
}
