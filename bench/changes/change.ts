import type { Workplace } from './edit.ts';

/** A kind of change: what it does, and how often it is drawn. */
export interface Change {
  readonly name: string;
  readonly weight: number;
  /** Changes the program itself: it has to run in a process of its own. */
  readonly program?: true;
  readonly make: (place: Workplace, number: number) => void;
}
