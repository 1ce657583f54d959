import type { Inline } from '../../blocks.ts';

/** How the characters of a text are printed. */
export interface Look {
  readonly strong: boolean;
  /** White space counts: `pre`. */
  readonly pre: boolean;
}

/** Chinese characters and their punctuation: a line of the source that ends between two of them has no space there. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/u;

/** A line as it grows; collapses white space as a browser does. */
export class LineBuilder {
  private readonly wordBreaks: boolean;
  private pieces: { text: string; strong: boolean }[] = [];
  private pending: '' | 'space' | 'break' | 'join' | 'part' = '';
  /** The last character, kept apart: looking into a growing text copies it. */
  private before = '';
  private touched = false;

  /** `wordBreaks`: the source was cut into lines by Word, which cuts between any two Chinese characters. */
  constructor(wordBreaks: boolean) {
    this.wordBreaks = wordBreaks;
  }

  /** Whether something stood on the line, were it only a hard space. */
  get isTouched(): boolean {
    return this.touched;
  }

  /** Adds text of the source. */
  add(text: string, { strong, pre }: Look): void {
    if (pre) {
      this.put(text.replace(/\t/g, ' '), strong);
      return;
    }
    for (const [part] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[^ \t\n\r\f]/.test(part)) this.put(part, strong);
      else if (this.pending !== 'join' && this.pending !== 'break')
        this.pending = /[\n\r\f]/.test(part) ? 'break' : 'space';
    }
  }

  /** Marks the place of a line break that does not count: two lines of one heading. */
  join(): void {
    this.pending = 'join';
    this.touched = true;
  }

  /** Marks the place where text of another kind begins: two figures do not become one there. */
  part(): void {
    if (this.pending === '') this.pending = 'part';
  }

  /** What stands on the line, without the space around it; starts the next line. */
  take(): readonly Inline[] {
    const pieces = trim(this.pieces);
    this.pieces = [];
    this.pending = '';
    this.before = '';
    this.touched = false;
    return pieces.map(({ text, strong }) => (strong ? { text, strong } : { text }));
  }

  private put(part: string, strong: boolean): void {
    // A hard space is a space whose width counts.
    const text = part.replace(/\u00A0/g, ' ');
    if (text === '') return;
    const last = this.pieces.at(-1);
    const next = String.fromCodePoint(text.codePointAt(0) ?? 0);
    const glued =
      (this.pending === 'join' && (WIDE.test(this.before) || WIDE.test(next))) ||
      (this.pending === 'break' && this.wordBreaks && WIDE.test(this.before) && WIDE.test(next)) ||
      (this.pending === 'part' && !(/\d/.test(this.before) && /\d/.test(next)));
    // Space at the start of a line is not printed, and soft space beside soft space only once.
    const space = this.pending !== '' && last && !glued ? ' ' : '';
    this.pending = '';
    this.before = text.at(-1) ?? '';
    this.touched = true;
    if (last?.strong === strong) last.text += space + text;
    else {
      if (last) last.text += space;
      this.pieces.push({ text, strong });
    }
  }
}

/** Space around bold text is not bold; space at both ends of a line belongs to the layout. */
function trim(pieces: readonly { text: string; strong: boolean }[]): { text: string; strong: boolean }[] {
  const merged: { text: string; strong: boolean }[] = [];
  const add = (text: string, strong: boolean): void => {
    const last = merged.at(-1);
    if (text === '') return;
    if (last?.strong === strong) last.text += text;
    else merged.push({ text, strong });
  };
  for (const { text, strong } of pieces) {
    const words = text.trim();
    const lead = words === '' ? text.length : text.length - text.trimStart().length;
    add(text.slice(0, lead), false);
    add(words, strong);
    add(text.slice(lead + words.length), false);
  }
  while (merged[0]?.text.trim() === '') merged.shift();
  while (merged.at(-1)?.text.trim() === '') merged.pop();
  const [first, last] = [merged[0], merged.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return merged;
}
