import type { ReviewItem } from '../../../model/index.ts';
import { REMARKS, type RemarkName } from './remarks.ts';

/** From the 31st remark with the same words on, the last one grows instead: 500 icons are no 500 remarks. */
const MAX_SAME = 30;

interface Growing {
  readonly name: RemarkName;
  readonly line: number;
  lastLine: number;
  readonly texts: string[];
}

/** Collects what a person should know; text verbatim. */
export class Notes {
  private readonly remarks: Growing[] = [];
  private readonly latest = new Map<RemarkName, { count: number; remark: Growing }>();

  /** Adds a remark on a line; remarks of the same words on neighbouring lines become one. */
  add(name: RemarkName, line: number, text: string): void {
    const same = this.latest.get(name);
    const whole = name === 'hidden' || name === 'surroundings' || name === 'attachment' || name === 'sheet';
    if (same && (whole || line - same.remark.lastLine <= 1 || same.count >= MAX_SAME)) {
      same.remark.texts.push(text);
      if (!whole) same.remark.lastLine = Math.max(line, same.remark.lastLine);
      return;
    }
    const remark = { name, line: whole ? 1 : line, lastLine: whole ? 1 : line, texts: [text] };
    this.remarks.push(remark);
    this.latest.set(name, { count: (same?.count ?? 0) + 1, remark });
  }

  /** All remarks, with lines inside of the document: what stood after its end is told at its end. */
  list(lines: number): readonly ReviewItem[] {
    const most = Math.max(lines, 1);
    return this.remarks.map(({ name, line, lastLine, texts }) => ({
      kind: REMARKS[name].kind,
      line: Math.min(line, most),
      ...(lastLine > line && line < most ? { lastLine: Math.min(lastLine, most) } : {}),
      text: texts.filter((text) => text !== '').join('\n'),
      message: REMARKS[name].message,
      confidence: REMARKS[name].confidence,
    }));
  }
}
