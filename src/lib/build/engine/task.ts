/** The kinds of work a thread does; each is a file in `jobs/`. */
export type JobKind =
  'survey' | 'document' | 'card' | 'page' | 'rules' | 'glossary' | 'shard' | 'catalogue' | 'assets';

/** Something that is made, or was made before and still holds. */
export interface Task<Input = unknown> {
  /** What is made: `document/<id>`, `page/<path>` … unique in a build, the same in every build. */
  readonly name: string;
  readonly kind: JobKind;
  /** Digest of everything the result comes from: with the same key the result is the same, byte for byte. */
  readonly key: string;
  /** What the job needs; data only, because it crosses to a thread. */
  readonly input: Input;
}

/** What a job hands back. */
export interface Made<Facts = unknown> {
  /** Files of the site it wrote, paths below the site. */
  readonly files: readonly string[];
  /** Names of what it put aside for later builds (`Keep`). */
  readonly kept?: readonly string[];
  /** Small facts that later tasks are planned with; JSON. */
  readonly facts?: Facts;
}

/** A made task as builds remember it. */
export interface TaskRecord {
  readonly name: string;
  readonly key: string;
  /** Path, bytes and time of last change (milliseconds) of every file. */
  readonly files: readonly (readonly [path: string, size: number, time: number])[];
  readonly kept: readonly string[];
  readonly facts: unknown;
}
