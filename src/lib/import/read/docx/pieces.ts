import type { XmlElement } from '../package/index.ts';
import type { Remark, RemarkName } from './remarks.ts';

/** A stretch of a paragraph as it is read: words, or the end of a line inside the paragraph. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  /** A manual line break; `page` where a new page begins. */
  | { readonly kind: 'break'; readonly page: boolean };

/** Collects what a paragraph holds. */
export class Sink {
  readonly pieces: Piece[] = [];
  readonly remarks: Remark[] = [];
  /** Contents of text boxes (文本框) that hang on the paragraph. */
  readonly boxes: XmlElement[] = [];
  /** Whether all that comes here is dropped, so that nothing else must be said of it. */
  readonly dropped: boolean;

  constructor(dropped = false) {
    this.dropped = dropped;
  }

  /** Adds words. */
  addText(text: string, strong: boolean): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (last?.kind === 'text' && last.strong === strong)
      this.pieces[this.pieces.length - 1] = { kind: 'text', text: last.text + text, strong };
    else this.pieces.push({ kind: 'text', text, strong });
  }

  /** Adds the end of a line. */
  addBreak(page: boolean): void {
    this.pieces.push({ kind: 'break', page });
  }

  /** Adds something to say. */
  remark(name: RemarkName, text: string): void {
    if (!this.dropped) this.remarks.push({ name, text });
  }

  /** The words so far, from a piece on; a line break is a line feed. */
  toText(): string {
    return this.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '\n')).join('');
  }

  /** Takes over what another sink holds. */
  take(other: Sink): void {
    for (const piece of other.pieces) {
      if (piece.kind === 'text') this.addText(piece.text, piece.strong);
      else this.pieces.push(piece);
    }
    for (const box of other.boxes) this.boxes.push(box);
    if (!this.dropped) for (const remark of other.remarks) this.remarks.push(remark);
  }
}
