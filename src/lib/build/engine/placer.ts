import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TaskRecord } from './task.ts';
import { copyWithTime, isSameFile, placeFile } from './writer.ts';

/** Files placed between two looks at what threads say. */
const SLICE = 100;

/** Gives files that were made before their place in the next site, in the time in which threads work. */
export class Placer {
  readonly #staged: string;
  readonly #current: string;
  readonly #waiting: { readonly folder: string; readonly files: readonly string[] }[] = [];
  readonly #homes = new Set<string>();

  /** Times of the files that were copied, not linked: they cannot be set to the nanosecond. */
  readonly copied = new Map<string, number>();

  /** `staged` is the folder of the next site, `current` that of the one that stands. */
  constructor({ staged, current }: { readonly staged: string; readonly current: string }) {
    this.#staged = staged;
    this.#current = current;
  }

  /** Files of a finished site, or of a part of one, that stand in the next site as they are, with the times they are to have. */
  add(folder: string, files: TaskRecord['files']): TaskRecord['files'] {
    if (folder === this.#current) {
      this.#wait(folder, files);
      return files;
    }
    // What comes from elsewhere has times of its own: a file that stands already with the same bytes keeps its time.
    const standing = new Map<string, TaskRecord['files'][number]>();
    for (const [file, size] of files) {
      const old = path.join(this.#current, file);
      if (isSameFile(old, path.join(folder, file))) standing.set(file, [file, size, statSync(old).mtimeMs]);
    }
    this.#wait(this.#current, [...standing.values()]);
    this.#wait(
      folder,
      files.filter(([file]) => !standing.has(file)),
    );
    return files.map((entry) => standing.get(entry[0]) ?? entry);
  }

  #wait(folder: string, files: TaskRecord['files']): void {
    if (files.length > 0) this.#waiting.push({ folder, files: files.map(([file]) => file) });
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
    const isOwn = folder === this.#current;
    // What lies elsewhere belongs to somebody else, who may write into it later.
    if (!isOwn) copyWithTime(source, target);
    if (!isOwn || placeFile(source, target)) this.copied.set(file, statSync(target).mtimeMs);
  }
}
