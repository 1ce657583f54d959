import type { ReviewItem } from '../../model/index.ts';
import { toText, type TextBlock } from '../blocks.ts';

/** Keeps the headings whose numbering started again inside a list of the same style, for the review list. */
export class RestartLog {
  private readonly runs = new Map<number, TextBlock[]>();

  /** Adds a heading to its nested run; `before` is the block before it, which holds the run if this is its first. */
  add(run: number, heading: TextBlock, before: TextBlock | undefined): void {
    const headings = this.runs.get(run);
    if (headings) headings.push(heading);
    else this.runs.set(run, before ? [before, heading] : [heading]);
  }

  /** One item for each nested run: the heading that holds it, then its own headings. */
  list(): ReviewItem[] {
    return [...this.runs.values()].map((headings) => ({
      kind: 'derived',
      line: headings[0]?.line ?? 1,
      lastLine: headings.at(-1)?.lastLine ?? 1,
      text: headings.map(toText).join('\n'),
      message: '这个标题之后编号从头另起，另起的标题已作为它的下级放低一级，请核对层级。',
      confidence: 0.8,
    }));
  }
}
