import { formatNumber } from './formats.ts';

/** The two kinds of notes: 脚注 at the foot of a page, 尾注 at the end. */
export type NoteKind = 'footnote' | 'endnote';

/** A note that the words refer to. */
export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
  /** As printed in the words: 〔1〕, or ① where Word draws a circle. */
  readonly mark: string;
}

/** How notes of a kind are numbered. */
export interface NoteNumbering {
  readonly format: string;
  readonly start: number;
}

/** Numbers notes in reading order. */
export class NoteMarks {
  /** Notes referred to so far, in reading order. */
  readonly references: NoteReference[] = [];
  private readonly numberings: Readonly<Record<NoteKind, NoteNumbering>>;
  private readonly counts = { footnote: 0, endnote: 0 };

  constructor(numberings: Readonly<Record<NoteKind, NoteNumbering>>) {
    this.numberings = numberings;
  }

  /** Refers to a note and gives its mark; `own` where the words bring a mark of their own, such as *. */
  refer(kind: NoteKind, id: string, own: boolean): string {
    if (own) {
      this.references.push({ kind, id, mark: '' });
      return '';
    }
    const { format, start } = this.numberings[kind];
    const printed = formatNumber(format, start + this.counts[kind]).text;
    this.counts[kind] += 1;
    // Brackets keep the number of a note away from the figure before it.
    const mark = /^[①-⓿㉑-㊿]$/u.test(printed) ? printed : `〔${printed}〕`;
    this.references.push({ kind, id, mark });
    return mark;
  }
}
