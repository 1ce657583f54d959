import type { LaneAnswer } from './lane.ts';
import { FUZZ_FORMATS, type FuzzFormat } from './originals.ts';

/** What became of the damaged files of one format. */
interface Count {
  variants: number;
  read: number;
  refused: number;
  faults: number;
  /** Of one file, in milliseconds. */
  slowest: number;
  /** Of the process that read it, in megabytes. */
  largest: number;
}

/** Counts results by format. */
export class Tally {
  readonly #counts = new Map<FuzzFormat, Count>();

  /** Counts one result. */
  add({ format, result, faults, milliseconds, megabytes }: LaneAnswer): void {
    const count = this.#counts.get(format) ?? {
      variants: 0,
      read: 0,
      refused: 0,
      faults: 0,
      slowest: 0,
      largest: 0,
    };
    this.#counts.set(format, count);
    count.variants += 1;
    count[result] += 1;
    if (faults.length > 0) count.faults += 1;
    count.slowest = Math.max(count.slowest, milliseconds);
    count.largest = Math.max(count.largest, megabytes);
  }

  /** A table for the terminal. */
  render(): string {
    const lines = FUZZ_FORMATS.flatMap((format) => {
      const count = this.#counts.get(format);
      if (!count) return [];
      const { variants, read, refused, slowest, largest, faults } = count;
      return [[format, variants, read, refused, (slowest / 1000).toFixed(1), largest.toFixed(0), faults]];
    });
    const head = ['format', 'variants', 'read', 'refused', 'slowest s', 'memory MB', 'faults'];
    return [head, ...lines]
      .map((cells) => cells.map((cell) => String(cell).padStart(10)).join(''))
      .join('\n');
  }
}
