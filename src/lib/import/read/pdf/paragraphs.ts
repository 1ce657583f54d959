import type { Inline } from '../../blocks.ts';
import { isBlank } from './content.ts';
import { median } from './geometry.ts';
import type { PageLine } from './layout.ts';
import { joinGlyphs, joinSeparator, readLine } from './words.ts';

/** A paragraph as a page shows it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly page: number;
  readonly y: number;
  readonly inlines: readonly Inline[];
  readonly spaced: boolean;
  /** Whether its last line runs to the right margin, so that the next page may carry it on. */
  readonly full: boolean;
  /** Whether its first line begins at the left margin, without indentation. */
  readonly flush: boolean;
  readonly size: number;
}

/** The margins between which running text stands. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A line begins a paragraph when it is indented by more than this many letters. */
const INDENT = 1.1;
/** Lines further apart than this many usual line distances are parted by an empty line. */
const SPACED = 1.55;
const TERMINAL = /[。！？；：!?;:…][”’"』」）)]?$/u;
const NUMBERED =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节)|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|[•●■◆★]|附件?[\d：:]|[备]?注[：:])/u;
/** An entry of a contents list ends in its page number. */
const CONTENTS = /[.…·⋯]{3,}\s*\d{1,4}$/u;

/** Joins the lines of one column of text, from top to bottom, into paragraphs. */
export function joinLines(lines: readonly PageLine[], margins: Margins): Paragraph[] {
  const pitch = findPitch(lines);
  const indented = countIndented(lines, margins) >= 2;
  const paragraphs: Paragraph[] = [];
  let group: PageLine[] = [];
  let spaced = true;
  const close = () => {
    if (group.length > 0) paragraphs.push(toParagraph(group, margins, spaced));
  };
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last && continues(group, last, line, margins, pitch, indented)) {
      group.push(line);
      continue;
    }
    close();
    spaced = last === undefined || line.baseline - last.baseline > pitchOf(last, line, pitch) * SPACED;
    group = [line];
  }
  close();
  return paragraphs;
}

/** Number of lines that begin two letters inside of the margin. */
function countIndented(lines: readonly PageLine[], { left }: Margins): number {
  return lines.filter((line) => Math.abs((line.left - left) / line.size - 2) < 0.6).length;
}

/** The usual distance of baselines, in parts of the type size. */
function findPitch(lines: readonly PageLine[]): number {
  const pitches = lines.slice(1).flatMap((line, index) => {
    const last = lines[index];
    const pitch = last ? (line.baseline - last.baseline) / line.size : 0;
    return pitch > 0.9 && pitch < 4 ? [pitch] : [];
  });
  return pitches.length === 0 ? 1.6 : median(pitches);
}

function pitchOf(last: PageLine, line: PageLine, pitch: number): number {
  return pitch * Math.max(last.size, line.size);
}

function continues(
  group: readonly PageLine[],
  last: PageLine,
  line: PageLine,
  margins: Margins,
  pitch: number,
  indented: boolean,
): boolean {
  const [head, tail] = [readLine(last).trim(), readLine(line).trim()];
  if (line.baseline - last.baseline > pitchOf(last, line, pitch) * SPACED) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.08) return false;
  if (CONTENTS.test(head)) return false;
  if (isStrong(last) !== isStrong(line) && (NUMBERED.test(tail) || isWholeStrong(group))) return false;
  if (!reachesRight(last, line, margins)) return false;
  // Where paragraphs are indented, a number at the margin stands inside one.
  if (!indented && NUMBERED.test(tail) && TERMINAL.test(head)) return false;
  const indent = (line.left - margins.left) / line.size;
  if (indent < INDENT) return true;
  // Hanging indentation and centred titles: the next line of a title that fills the line is centred below it.
  const first = group[0] ?? last;
  const hangs = line.left >= first.left - 1 && group.length > 1 && Math.abs(line.left - last.left) < 1;
  return (
    hangs ||
    (isCentred(line, margins) && last.left - margins.left < last.size * INDENT * 2 && !TERMINAL.test(head))
  );
}

/** Whether a line had no room for the beginning of the next one. */
function reachesRight(last: PageLine, next: PageLine, margins: Margins): boolean {
  return margins.right - last.right < firstWidth(next) + last.size * 0.7;
}

/** Width of what may not be parted at the start of a line: a figure, a Latin word, or one letter with its mark. */
function firstWidth(line: PageLine): number {
  const printed = line.glyphs.filter(({ text }) => !isBlank(text));
  const [first] = printed;
  if (!first) return 0;
  const end = printed.findIndex(
    ({ text }, index) => index > 0 && !(/^[\w.,%]$/u.test(first.text) && /^[\w.,%]$/u.test(text)),
  );
  const last = printed[(end === -1 ? printed.length : end) - 1] ?? first;
  const mark = printed[end]?.text ?? '';
  const closing = /^[，。、；：！？”’）》%]$/u.test(mark) ? (printed[end]?.width ?? 0) : 0;
  return Math.min(last.x + last.width - first.x + closing, line.size * 8);
}

function isCentred(line: PageLine, { left, right }: Margins): boolean {
  return Math.abs(line.left - left - (right - line.right)) < line.size && line.left - left > line.size;
}

function isStrong(line: PageLine): boolean {
  const printed = line.glyphs.filter(({ text }) => !isBlank(text));
  return printed.filter(({ strong }) => strong).length * 2 > printed.length;
}

function isWholeStrong(lines: readonly PageLine[]): boolean {
  return lines.every((line) => line.glyphs.every(({ text, strong }) => isBlank(text) || strong));
}

function toParagraph(lines: readonly PageLine[], margins: Margins, spaced: boolean): Paragraph {
  const [first, last] = [lines[0], lines.at(-1)] as [PageLine, PageLine];
  const inlines: Inline[] = [];
  let text = '';
  for (const line of lines) {
    const own = trimInlines(joinGlyphs(line));
    const words = own.map((inline) => inline.text).join('');
    const separator = text === '' ? '' : joinSeparator(text, words);
    for (const inline of separator === '' ? own : [{ text: separator }, ...own]) push(inlines, inline);
    text += separator + words;
  }
  return {
    kind: 'paragraph',
    page: first.page,
    y: first.top,
    inlines,
    spaced,
    full: margins.right - last.right < last.size * 1.6,
    flush: (first.left - margins.left) / first.size < INDENT,
    size: last.size,
  };
}

function push(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (last && Boolean(last.strong) === Boolean(inline.strong))
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
  else inlines.push(inline);
}

function trimInlines(inlines: readonly Inline[]): Inline[] {
  return inlines
    .map((inline, index) => ({
      ...inline,
      text:
        index === 0 && index === inlines.length - 1
          ? inline.text.trim()
          : index === 0
            ? inline.text.trimStart()
            : index === inlines.length - 1
              ? inline.text.trimEnd()
              : inline.text,
    }))
    .filter(({ text }) => text !== '');
}
