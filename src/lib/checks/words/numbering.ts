import { parsePrintedNumber, type PrintedNumber } from '../../text/index.ts';
import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';

/** What is odd about the number of a heading or paragraph (编号). */
export interface NumberingBreak {
  readonly kind: 'twice' | 'jump' | 'back' | 'start' | 'style' | 'alone';
  readonly paragraph: ReadParagraph;
  /** The number as printed: 十二、 */
  readonly print: string;
  /** The one before it in its series, as printed; absent for `start`. */
  readonly before?: { readonly print: string; readonly line: number };
}

interface Numbered extends PrintedNumber {
  readonly paragraph: ReadParagraph;
  readonly print: string;
}

/** A number above this is a figure at the start of a sentence, no number of a list. */
const MOST = 60;

/** Breaks in the numbering of headings, level by level, then of numbered paragraphs, section by section. */
export function findNumberingBreaks(view: NarrativeView): readonly NumberingBreak[] {
  const numbers = readNumbers(view);
  return [...findInHeadings(view, numbers), ...findInParagraphs(view, numbers), ...findAlone(view)].toSorted(
    (left, right) => left.paragraph.index - right.paragraph.index,
  );
}

/** The characters a printed number begins with: most paragraphs begin with another. */
const FIRST = /^\s*[第零〇一二三四五六七八九十百\d（(①-⑳]/;

function readNumber(paragraph: ReadParagraph): Numbered | undefined {
  const number = FIRST.test(paragraph.text) ? parsePrintedNumber(paragraph.text) : undefined;
  if (!number || number.value > MOST) return undefined;
  return { ...number, paragraph, print: paragraph.text.slice(0, number.length).trim() };
}

/** The numbers of all headings and paragraphs that have one. */
type Numbers = ReadonlyMap<ReadParagraph, Numbered>;

function readNumbers({ paragraphs }: NarrativeView): Numbers {
  return new Map(
    paragraphs.flatMap((paragraph) => {
      const number = readNumber(paragraph);
      return number ? [[paragraph, number] as const] : [];
    }),
  );
}

function findInHeadings({ paragraphs }: NarrativeView, all: Numbers): readonly NumberingBreak[] {
  const groups = Map.groupBy(
    paragraphs.filter(({ heading }) => heading),
    ({ heading, section }) => `${heading?.depth ?? 0} ${section.at(-1)?.anchor ?? ''}`,
  );
  // A series may run on through several chapters: （一）（二） in one, （三） in the next.
  const ended = new Set<string>();
  return [...groups.values()].flatMap((group) => {
    const numbers = group.flatMap((paragraph) => all.get(paragraph) ?? []);
    const [first] = numbers;
    const last = numbers.at(-1);
    const begins =
      first &&
      first.value > 1 &&
      !ended.has(`${first.style} ${first.value - 1}`) &&
      !isLed(paragraphs, all, first)
        ? [{ kind: 'start' as const, paragraph: first.paragraph, print: first.print }]
        : [];
    if (last) ended.add(`${last.style} ${last.value}`);
    return [...begins, ...findInSeries(numbers)];
  });
}

/** Whether a paragraph above, in the same chapter, has the number before: （1） may be a paragraph where （2） is a heading. */
function isLed(
  paragraphs: readonly ReadParagraph[],
  all: Numbers,
  { paragraph, style, value }: Numbered,
): boolean {
  const chapter = paragraph.section.at(-1)?.anchor;
  return paragraphs.slice(0, paragraph.index).some((other) => {
    if (other.heading || other.section.at(-1)?.anchor !== chapter) return false;
    const number = all.get(other);
    return number?.style === style && number.value === value - 1;
  });
}

function findInSeries(numbers: readonly Numbered[]): readonly NumberingBreak[] {
  return numbers.flatMap((number, index): NumberingBreak[] => {
    const before = numbers[index - 1];
    const kind = before && compareNumbers(before, number);
    if (!before || !kind) return [];
    const { paragraph, print } = number;
    if (kind === 'style') return [toStyleBreak(numbers, before, number)];
    return [{ kind, paragraph, print, before: { print: before.print, line: before.paragraph.line } }];
  });
}

/** Of two styles on one level the rarer is the odd one: its first number is named. */
function toStyleBreak(numbers: readonly Numbered[], before: Numbered, after: Numbered): NumberingBreak {
  const count = (style: Numbered['style']) => numbers.filter((one) => one.style === style).length;
  const [odd, usual] = count(before.style) < count(after.style) ? [before, after] : [after, before];
  const first = numbers.find(({ style }) => style === odd.style) ?? odd;
  return {
    kind: 'style',
    paragraph: first.paragraph,
    print: first.print,
    before: { print: usual.print, line: usual.paragraph.line },
  };
}

/** What is odd about a number after another of the same level. A series that starts again from 1 is a new one. */
function compareNumbers(before: Numbered, after: Numbered): NumberingBreak['kind'] | undefined {
  if (after.style !== before.style) return after.value === before.value + 1 ? 'style' : undefined;
  if (after.value === before.value + 1 || after.value === 1) return undefined;
  if (after.value === before.value) return 'twice';
  return after.value > before.value ? 'jump' : 'back';
}

/**
 * Paragraphs of one section that carry numbers of one style. A list may go on inside a paragraph (1、…2、…3、…),
 * so that a jump is one only where the numbers between are printed nowhere in the section.
 */
function findInParagraphs({ paragraphs }: NarrativeView, all: Numbers): readonly NumberingBreak[] {
  const breaks: NumberingBreak[] = [];
  let open: Numbered[] = [];
  let between = '';
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'words') {
      open = [];
      continue;
    }
    const number = all.get(paragraph);
    const before = number && open.findLast(({ style }) => style === number.style);
    if (number) {
      const kind = before && compareNumbers(before, number);
      if (before && kind && kind !== 'back' && !isPrinted(between, number)) {
        breaks.push({
          kind,
          paragraph,
          print: number.print,
          before: { print: before.print, line: before.paragraph.line },
        });
      }
      // A number of another style opens a list below; the outer one may go on after it.
      open = [...open.filter(({ style }) => style !== number.style), number];
      between = '';
    }
    between += `${paragraph.text.slice(number?.length ?? 0)}\n`;
  }
  return breaks;
}

/** 一是 that no 二是 follows in its section. 统一是, 之一是 count nothing. */
function findAlone({ paragraphs }: NarrativeView): readonly NumberingBreak[] {
  return paragraphs.flatMap((paragraph): NumberingBreak[] => {
    const { kind, text: own } = paragraph;
    if (kind !== 'words' || !own.includes('一是') || !/(?:^|[。；，：:,])一是/m.test(own)) return [];
    const section = paragraph.section.at(-1)?.anchor;
    const goesOn = paragraphs.some(
      ({ text, section: other }) => other.at(-1)?.anchor === section && /二是|二为|其二|另一是/.test(text),
    );
    return goesOn ? [] : [{ kind: 'alone', paragraph, print: '一是' }];
  });
}

/** Whether the number before this one is printed inside a text: 3、 or （3） or ③ where this is 4. */
function isPrinted(text: string, { value, style, print }: Numbered): boolean {
  if (value < 2) return true;
  const previous = value - 1;
  if (style === 'circled') return text.includes(String.fromCodePoint(0x2460 + previous - 1));
  if (/\d/.test(print)) return new RegExp(`(?<!\\d)${previous}(?:[、．.)）])`).test(text);
  return text.includes('〇一二三四五六七八九十'[previous] ?? '') && previous <= 10;
}
