import type { ReviewItem, ReviewKind } from '../../../model/index.ts';

/** What a person should know, by its place on a page; its line is known once the blocks are counted. */
export interface PdfNote {
  readonly kind: ReviewKind;
  readonly page: number;
  /** Height on the page, from the top; what concerns the whole page stands at 0. */
  readonly y: number;
  readonly text: string;
  readonly message: string;
  readonly confidence?: number;
}

/** A line of the read document with its place. */
export interface CountedLine {
  readonly line: number;
  readonly page: number;
  readonly y: number;
}

/** Gives notes the line they belong to: the first one at or below them, else the last one before. */
export function placeNotes(notes: readonly PdfNote[], lines: readonly CountedLine[]): ReviewItem[] {
  return notes.map(({ page, y, ...note }) => {
    const next = lines.find((line) => line.page > page || (line.page === page && line.y >= y - 1));
    return { ...note, line: (next ?? lines.at(-1))?.line ?? 1 };
  });
}
