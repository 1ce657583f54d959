import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePortal } from '../../bench/changes/portal.ts';
import {
  buildWholeSite,
  openPool,
  type Finished,
  type Pool,
  type Reporter,
} from '../../src/lib/build/index.ts';
import { resolveOutput } from '../../src/lib/publish/output/index.ts';

/** A small portal of made documents, built again and again by the same threads. */
export interface Place {
  readonly folder: string;
  readonly content: string;
  readonly pool: Pool;
  /** Builds into a folder of the place; the folder beside it remembers. */
  readonly build: (
    output: string,
    extra?: Partial<Parameters<typeof buildWholeSite>[0]>,
  ) => Promise<Finished>;
  /** How many tasks of each phase the last build made. */
  readonly made: Map<string, number>;
  readonly close: () => Promise<void>;
}

/** Writes the portal; `close` removes everything. */
export function openPlace(): Place {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-site-'));
  const content = path.join(folder, 'content');
  writePortal(content);
  const pool = openPool(2);
  const made = new Map<string, number>();
  const root = process.cwd();
  return {
    folder,
    content,
    pool,
    made,
    build: (output, extra = {}) => {
      made.clear();
      return buildWholeSite({
        root,
        content,
        cache: path.join(folder, 'cache'),
        folders: resolveOutput({ OUT_DIR: path.join(folder, output) }, root),
        reporter: countPhases(made),
        pool,
        ...extra,
      });
    },
    close: async () => {
      await pool.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A reporter that counts what each phase has to do. */
export function countPhases(made: Map<string, number>): Reporter {
  return {
    phase: (label, { total }) => {
      made.set(label, total);
      return { step: () => undefined, end: () => undefined };
    },
    note: () => undefined,
    warn: () => undefined,
  };
}
