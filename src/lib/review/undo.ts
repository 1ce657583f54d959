import { readStored, replaceFile } from './files.ts';

/** One step that can be taken back: what stood in a file before, and what was written. */
export interface Step {
  readonly id: string;
  readonly file: string;
  /** Undefined where there was no file. */
  readonly before: Uint8Array | undefined;
  /** Digest of what was written. */
  readonly after: string;
  /** What was done, for people. */
  readonly what: string;
}

/** What came of taking a step back. */
export type Undone =
  | { readonly kind: 'undone'; readonly what: string }
  | { readonly kind: 'nothing' }
  /** The file was changed by somebody else since; it was left alone. */
  | { readonly kind: 'changed'; readonly what: string };

/** The last steps of each document, kept as long as the program runs. */
export interface History {
  /** Remembers a step that was just written. */
  add(step: Step): void;
  /** What undoing would take back; undefined where there is nothing. */
  peek(id: string): string | undefined;
  /** Takes back the last step of a document, unless its file says something else by now. */
  undo(id: string): Undone;
  /** Forgets the steps of a document that was written anew. */
  forget(id: string): void;
}

/** Steps kept for each document. */
const KEPT = 50;

/** Starts to remember the steps on documents of a content root. */
export function startHistory(root: string): History {
  const steps = new Map<string, Step[]>();
  return {
    add(step) {
      const own = [...(steps.get(step.id) ?? []), step];
      steps.set(step.id, own.slice(-KEPT));
    },
    peek: (id) => steps.get(id)?.at(-1)?.what,
    undo(id) {
      const own = steps.get(id) ?? [];
      const last = own.at(-1);
      if (!last) return { kind: 'nothing' };
      const { what } = last;
      if (readStored(root, id, last.file).digest !== last.after) return { kind: 'changed', what };
      replaceFile(root, id, last.file, last.before);
      own.pop();
      // Earlier steps on the same file ended in what stands there again.
      return { kind: 'undone', what };
    },
    forget: (id) => void steps.delete(id),
  };
}
