import type { Keep } from './keep.ts';
import type { PageToRead, DocumentEntry } from '../../search/index.ts';
import type { Draw } from '../drawing/draw.ts';

/** What a job works with. Everything it reads besides stands in its input or in the content root. */
export interface Tools {
  /** Content root. */
  readonly content: string;
  /** Writes a file of the next site; a file that is there already with the same bytes keeps its time. */
  readonly write: (path: string, bytes: Uint8Array | string) => void;
  /** Draws the page at an address from its data. */
  readonly draw: Draw;
  /** What documents left for tasks that come later, in this build or another. */
  readonly keep: Keep;
  /** Reads drawn pages for search, in the order of their addresses. */
  readonly readPages: (pages: readonly PageToRead[]) => Promise<readonly DocumentEntry[]>;
  /** Tells the web team of something that is no error. */
  readonly warn: (text: string) => void;
}
