import { statSync } from 'node:fs';
import path from 'node:path';
import { cut, eachOf } from './batches.ts';
import type { Keep } from './keep.ts';
import { Placer } from './placer.ts';
import type { Pool, ThreadFolders } from './pool.ts';
import type { Reporter } from './reporter.ts';
import { isIntact, type Store } from './store.ts';
import type { JobKind, Made, Task, TaskRecord } from './task.ts';

/** What a builder works with. */
export interface BuilderOptions {
  readonly pool: Pool;
  /** Where threads read and write; `staged` is the next site. */
  readonly folders: ThreadFolders;
  /** What earlier builds, or parts made elsewhere, have made; the first that has a task counts. */
  readonly stores: readonly Store[];
  readonly reporter: Reporter;
  /** What this build, and later ones, put aside. */
  readonly keep: Keep;
}

/** How a phase is done. */
export interface Phase {
  /** What the person reads: 文档, 检索索引 … */
  readonly label: string;
  /** Tasks handed to a thread at once. */
  readonly batch: number;
  /** Unit the tasks are counted in. */
  readonly unit?: string;
  /** One task holds hundreds of documents at once. */
  readonly large?: boolean;
  /** Called in place of making a task that is nowhere to be had: parts that must be there. */
  readonly refuse?: ((missing: readonly Task[]) => Error) | undefined;
}

/** Tasks after which threads hold so much that a new start is cheaper. */
const FEW = 200;

/** Makes tasks, or takes what was made before with the same key. */
export class Builder {
  readonly records = new Map<string, TaskRecord>();
  /** Where the files of a record lie that was not made now. */
  readonly origins = new Map<string, Store>();
  /** Number of tasks made now. */
  made = 0;
  readonly #options: BuilderOptions;
  /** Tasks that were made when threads last rested. */
  #rested = 0;

  /** Whether any file was made now. */
  #isNew = false;
  readonly #placer: Placer;

  constructor(options: BuilderOptions) {
    this.#options = options;
    this.#placer = new Placer(options.folders);
  }

  /** Does every task of a phase. Rejects with the first error of a job; nothing of the phase counts then. */
  async make(phase: Phase, tasks: readonly Task[]): Promise<void> {
    const { pool, reporter, folders } = this.#options;
    const open = tasks.filter((task) => !this.#take(task));
    if (open.length > 0 && phase.refuse) throw phase.refuse(open);
    const progress = reporter.phase(phase.label, {
      total: open.length,
      same: tasks.length - open.length,
      unit: phase.unit,
    });
    const batches = cut(open, phase.batch, pool.size);
    let failed = false;
    // Few orders wait at a time: what they carry is held twice while it crosses to a thread.
    const work = eachOf(batches, pool.size * 2, async (batch) => {
      if (failed) return;
      const kind = batch[0]?.kind;
      if (kind === undefined) return;
      try {
        const inputs = batch.map(({ input }) => input);
        const order = { kind, inputs, folders, large: phase.large ?? false };
        const made = await pool.run(order, (text) => reporter.warn(text));
        for (const [index, task] of batch.entries()) this.#record(task, made[index]);
        progress.step(batch.length);
      } catch (error) {
        failed = true;
        throw error;
      }
    });
    // When something is new the site will be another one: what stays is put in its place while threads work.
    if (this.#isNew) await Promise.all([work, this.#placer.placeDuring(work)]);
    else await work;
    this.made += open.length;
    progress.end();
  }

  /** While the few tasks of a phase are done, another thread makes ready for the next; after many there is no hurry. */
  prepare(kind: JobKind, { large = false }: Phase): void {
    if (this.#isNew && this.#isRested) this.#options.pool.prepare(kind, large);
  }

  /** Gives back the memory of a long phase: threads keep what they once took. After a few tasks it is not worth a new start. */
  async rest(): Promise<void> {
    if (this.#isRested) return;
    this.#rested = this.made;
    await this.#options.pool.rest();
  }

  /** Gives every file that was made before its place in the next site. */
  placeRest(): void {
    this.#placer.placeRest();
    const { times } = this.#placer;
    if (times.size === 0) return;
    for (const [name, record] of this.records) {
      if (!record.files.some(([file]) => times.has(file))) continue;
      const files = record.files.map(([file, size, time]) => [file, size, times.get(file) ?? time] as const);
      this.records.set(name, { ...record, files });
    }
  }

  /** The facts a task left; the kind of the task says their shape. */
  facts(name: string): unknown {
    const record = this.records.get(name);
    if (!record) throw new Error(`Expected ${name} to be made`);
    return record.facts;
  }

  /** Whether threads have done so little since they last rested that they hold next to nothing. */
  get #isRested(): boolean {
    return this.made - this.#rested < FEW;
  }

  /** Takes a task from where it was made before; false when it has to be made. */
  #take(task: Task): boolean {
    for (const store of this.#options.stores) {
      const record = store.records.get(task.name);
      if (record?.key !== task.key || !isIntact(record, store)) continue;
      this.records.set(task.name, record);
      this.#placer.add(
        store.folder,
        record.files.map(([file]) => file),
      );
      this.origins.set(task.name, store);
      // What a part from elsewhere left for later stands in our own folder from now on.
      if (store.keep !== this.#options.keep)
        for (const name of record.kept) this.#options.keep.put(store.keep.get(name));
      return true;
    }
    return false;
  }

  #record(task: Task, made: Made | undefined): void {
    if (!made) throw new Error(`Expected the job of ${task.name} to hand something back`);
    this.#isNew ||= made.files.length > 0;
    this.records.set(task.name, {
      name: task.name,
      key: task.key,
      files: made.files.map((file) => {
        const { size, mtimeMs } = statSync(path.join(this.#options.folders.staged, file));
        return [file, size, mtimeMs] as const;
      }),
      kept: made.kept ?? [],
      facts: made.facts ?? null,
    });
  }
}
