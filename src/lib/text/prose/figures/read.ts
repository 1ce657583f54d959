import { findQuotes, foldWidth } from '../fold.ts';
import { resolveBare } from './bare.ts';
import { readChinese } from './chinese.ts';
import { findTitleEnd, readCitation } from './citations.ts';
import { readDate } from './dates.ts';
import { readNumeral } from './numeral.ts';
import { readCircled, readOrdinal } from './ordinals.ts';
import { readQuantity } from './quantities.ts';
import { place, type Figure, type FigureOptions, type Source } from './types.ts';
import { readCode, readName } from './words.ts';

/** Tried in this order at every digit; the first that reads it holds. */
const READERS = [readCitation, readName, readDate, readOrdinal, readCode, readQuantity] as const;
const HAN_NUMERAL = /[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]/;
/** All that `readAt` may read something at: not the ideographs and marks that are nearly all of the text. */
const NEXT =
  /[《0-9〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟\u2460-\u2793]|[^\u0000-\u065f\u2000-\ua61f]/g;
const HEADING =
  /^\s*(?:第?[一二三四五六七八九十百]{1,4}(?:部分|章|节)?\s*[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[(][一二三四五六七八九十]{1,3}[)])/;

/**
 * Reads every number of a paragraph, left to right: none is missed, none is read twice, and each `print` is the text
 * between its offsets. Time is linear in the length of the text.
 */
export function readFigures(text: string, options: FigureOptions = {}): readonly Figure[] {
  const folded = foldWidth(text);
  const source: Source = { text, folded, quoted: findQuotes(text) };
  const figures: Figure[] = [];
  let last = 0;
  const push = (figure: Figure) => {
    figures.push(figure.offset < last ? { ...figure, ...place(source, last, figure.end) } : figure);
    last = figure.end;
  };
  const heading = HEADING.exec(folded);
  if (heading) push(readHeadingNumber(source, heading[0]));
  for (let at = findNext(folded, last); at < folded.length; at = findNext(folded, at)) {
    const figure = readAt(source, at);
    if (figure) push(figure);
    at = figure ? figure.end : at + 1;
  }
  return resolveBare(figures, folded, options);
}

function findNext(folded: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.test(folded) ? NEXT.lastIndex - 1 : folded.length;
}

function readAt(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  const character = folded[at] ?? '';
  if (character === '《') {
    const end = findTitleEnd(folded, at);
    return end > 0 && /\d/.test(folded.slice(at, end))
      ? { kind: 'citation', ...place(source, at, end) }
      : undefined;
  }
  if (character >= '0' && character <= '9') return readDigits(source, at);
  if (HAN_NUMERAL.test(character)) return readChinese(source, at);
  return character >= '\u2460' && character <= '\u2793'
    ? readCircled(source, at)
    : readOtherDigit(source, at);
}

function readDigits(source: Source, at: number): Figure {
  for (const read of READERS) {
    const figure = read(source, at);
    if (figure) return figure;
  }
  const numeral = readNumeral(source.folded, at);
  if (!numeral) {
    const digits = /\d+/y;
    digits.lastIndex = at;
    return { kind: 'name', ...place(source, at, at + (digits.exec(source.folded)?.[0].length ?? 1)) };
  }
  const quoted =
    source.quoted[at] === 1 && /^[.\d]*[”"’」]/.test(source.folded.slice(numeral.end, numeral.end + 1));
  if (quoted || /^[.\-]\d/.test(source.folded.slice(numeral.end, numeral.end + 2)))
    return readWord(source, at);
  return { kind: 'bare', value: numeral.value, ...place(source, numeral.offset, numeral.end) };
}

/** 3.5.1, 0731-12345678, “5.30”: numbers strung together are a word. */
function readWord(source: Source, at: number): Figure {
  const string = /\d+(?:[.\-]\d+)*/y;
  string.lastIndex = at;
  return { kind: 'name', ...place(source, at, at + (string.exec(source.folded)?.[0].length ?? 1)) };
}

/** Digits of other scripts and styles (𝟏, ٣) are kept as names, so that none is lost. */
function readOtherDigit(source: Source, at: number): Figure | undefined {
  const code = source.text.codePointAt(at) ?? 0;
  // No digits among ASCII punctuation and the ideographs, which are nearly all of the text.
  if (code < 0x660 || (code >= 0x2000 && code < 0xa620)) return undefined;
  const character = String.fromCodePoint(code);
  return /\p{Nd}/u.test(character)
    ? { kind: 'name', ...place(source, at, at + character.length) }
    : undefined;
}

function readHeadingNumber(source: Source, print: string): Figure {
  const numeral = /[一二三四五六七八九十百]+/.exec(print)?.[0] ?? '';
  const start = print.length - print.trimStart().length;
  let order = 0;
  for (const character of numeral) {
    const digit = '一二三四五六七八九'.indexOf(character) + 1;
    if (character === '十') order = (order || 1) * 10;
    else if (character === '百') order = (order || 1) * 100;
    else order = order >= 10 ? order + digit : digit;
  }
  return { kind: 'ordinal', order, ...place(source, start, print.length) };
}
