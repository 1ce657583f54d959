import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { placeFile } from './writer.ts';

/** Files placed between two looks at what threads say. */
const SLICE = 100;

/** Gives files that were made before their place in the next site, in the time in which threads work. */
export class Placer {
  readonly #staged: string;
  readonly #waiting: { readonly folder: string; readonly files: readonly string[] }[] = [];
  readonly #homes = new Set<string>();

  /** `staged` is the folder of the next site. */
  constructor(staged: string) {
    this.#staged = staged;
  }

  /** Files of a finished site, or of a part of one, that stand in the next site as they are. */
  add(folder: string, files: readonly string[]): void {
    if (files.length > 0) this.#waiting.push({ folder, files });
  }

  /** Places files until the work has ended or none is left. */
  async placeDuring(work: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    const end = (): void => over.abort();
    work.then(end, end);
    while (!over.signal.aborted && this.#placeSome()) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Places all that are left. */
  placeRest(): void {
    while (this.#placeSome());
  }

  /** False when none is left. */
  #placeSome(): boolean {
    for (let count = 0; count < SLICE;) {
      const next = this.#waiting.pop();
      if (!next) return false;
      for (const file of next.files) this.#place(next.folder, file);
      count += next.files.length;
    }
    return true;
  }

  #place(folder: string, file: string): void {
    const target = path.join(this.#staged, file);
    const home = path.dirname(target);
    if (!this.#homes.has(home)) mkdirSync(home, { recursive: true });
    this.#homes.add(home);
    placeFile(path.join(folder, file), target);
  }
}
