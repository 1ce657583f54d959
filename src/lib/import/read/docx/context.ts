import type { OfficePackage } from '../package/index.ts';
import type { ListCounters } from './counters.ts';
import type { FieldStack } from './fields.ts';
import type { NoteMarks } from './note-marks.ts';
import type { StyleSheet } from './styles.ts';

/** What the reading of every paragraph needs to know, and the counts that go on from one to the next. */
export interface Context {
  readonly pack: OfficePackage;
  /** The part being read, whose relationships its pictures and charts name. */
  readonly part: string;
  readonly styles: StyleSheet;
  readonly counters: ListCounters;
  readonly fields: FieldStack;
  readonly notes: NoteMarks;
  /** Comments (批注) by id that were not told yet. */
  readonly comments: Map<string, string>;
  /** Drawings that were told already, by the part they stand in. */
  readonly told: Set<string>;
  readonly pages: PageCounter;
}

/** Counts the pages that Word noted when it saved the file. */
export class PageCounter {
  /** The page reached, from 1. */
  page = 1;

  /** A page ends here. */
  turn(): void {
    this.page += 1;
  }
}
