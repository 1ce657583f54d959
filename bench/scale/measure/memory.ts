import { readResident, readShare } from './proc.ts';

/** A process is asked again for its shares after its memory grew by this part, or by `STEP` kilobytes. */
const GROWTH = 1.1;
const STEP = 64 * 1024;

/** Adds up the memory of processes. */
export interface MemoryCount {
  /** Kilobytes all of them hold now. */
  add(pids: readonly number[]): number;
}

/**
 * The largest process counts in full, the others by their shares, so that pages they have in common (the program itself, libraries)
 * count once. To read shares costs the kernel a walk over all pages: it is done where a process has grown, and in between
 * what it shares is taken as unchanged.
 */
export function countMemory(): MemoryCount {
  const read = new Map<number, { readonly resident: number; readonly shared: number }>();
  const readShared = (pid: number, resident: number): number => {
    let last = read.get(pid);
    if (!last || resident > Math.min(last.resident * GROWTH, last.resident + STEP)) {
      last = { resident, shared: Math.max(0, resident - (readShare(pid) ?? resident)) };
      read.set(pid, last);
    }
    return last.shared;
  };
  return {
    add(pids) {
      const sizes = pids
        .map((pid) => ({ pid, resident: readResident(pid) ?? 0 }))
        .sort((left, right) => right.resident - left.resident);
      return sizes.reduce(
        (sum, { pid, resident }, index) =>
          sum + (index === 0 ? resident : Math.max(0, resident - readShared(pid, resident))),
        0,
      );
    },
  };
}
