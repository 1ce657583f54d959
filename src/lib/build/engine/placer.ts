import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyWithTime, isSameFile, placeFile } from './writer.ts';

/** Files placed between two looks at what threads say. */
const SLICE = 100;

/** Gives files that were made before their place in the next site, in the time in which threads work. */
export class Placer {
  readonly #staged: string;
  readonly #current: string;
  readonly #waiting: { readonly folder: string; readonly files: readonly string[] }[] = [];
  readonly #homes = new Set<string>();

  /** Times of files that have another one in the next site than where they were made. */
  readonly times = new Map<string, number>();

  /** `staged` is the folder of the next site, `current` that of the one that stands. */
  constructor({ staged, current }: { readonly staged: string; readonly current: string }) {
    this.#staged = staged;
    this.#current = current;
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
    const source = path.join(folder, file);
    const standing = path.join(this.#current, file);
    const isElsewhere = folder !== this.#current;
    // What lies elsewhere belongs to somebody else, who may write into it later, and has times of its own: it is copied, and a
    // file that stands already with the same bytes keeps its time.
    if (isElsewhere && !isSameFile(standing, source)) copyWithTime(source, target);
    else if (!placeFile(standing, target) && !isElsewhere) return;
    this.times.set(file, statSync(target).mtimeMs);
  }
}
