import type { Inline } from '../../blocks.ts';
import { isBlank, type Glyph } from './content.ts';
import type { Line } from './lines.ts';

/** Widest gap, in parts of the type size, that is no blank between letters and digits. */
const LETTER_GAP = 0.22;
/** A gap this wide is a printed blank between hanzi: lines set to full width have narrower ones. */
const HANZI_GAP = 0.8;
/** A gap this wide is a printed blank whatever stands around it. */
const WIDE_GAP = 2.4;
/** What stands for a gap without blanks in it, as wide as two letters at most. */
const FULL_BLANK = '　';

/** The text of a line with its look: blanks as the file has them, and where only a gap shows one. */
export function joinGlyphs(line: Line): Inline[] {
  const inlines: { text: string; strong: boolean }[] = [];
  const even = isEven(line);
  let last: Glyph | undefined;
  let blanks = '';
  const push = (text: string, strong: boolean) => {
    const end = inlines.at(-1);
    if (end?.strong === strong) end.text += text;
    else inlines.push({ text, strong });
  };
  for (const glyph of line.glyphs) {
    if (isBlank(glyph.text)) {
      if (last) blanks += glyph.text;
      continue;
    }
    if (last) {
      const blank = blanks === '' ? findGap(last, glyph, even) : blanks.replaceAll('\u00A0', ' ');
      if (blank !== '') push(blank, last.strong && glyph.strong);
    }
    push(glyph.text, glyph.strong);
    blanks = '';
    last = glyph;
  }
  return inlines.map(({ text, strong }) => (strong ? { text, strong } : { text }));
}

/** The words of a line. */
export function readLine(line: Line): string {
  return joinGlyphs(line)
    .map(({ text }) => text)
    .join('');
}

function findGap(last: Glyph, next: Glyph, even: boolean): string {
  const gap = (next.x - (last.x + last.width)) / Math.max(last.size, next.size);
  // What a label is followed by stands apart without a blank: 部门：　某某局.
  if (/[：:]$/u.test(last.text) || (even && gap < WIDE_GAP)) return '';
  const isLatin = /[\w.,;%)\]]$/u.test(last.text) && /^[\w([]/u.test(next.text);
  if (isLatin && gap > LETTER_GAP && gap < WIDE_GAP) return ' ';
  if (gap < HANZI_GAP || even) return '';
  return FULL_BLANK.repeat(Math.min(2, Math.round(gap)));
}

/** Whether a short line is spread evenly over its place (合　　计): its gaps are spacing, not blanks. */
function isEven(line: Line): boolean {
  const printed = line.glyphs.filter(({ text }) => !isBlank(text));
  if (printed.length < 2 || printed.length > 16) return false;
  const gaps = printed
    .slice(1)
    .map((glyph, index) => glyph.x - (printed[index]?.x ?? 0) - (printed[index]?.width ?? 0));
  const widest = Math.max(...gaps);
  return widest > 0 && Math.min(...gaps) > widest * 0.6;
}

/** What stands between two lines of one text: nothing in Chinese, a blank between Latin words. */
export function joinSeparator(head: string, tail: string): string {
  return /[A-Za-z,.;:]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? ' ' : '';
}
