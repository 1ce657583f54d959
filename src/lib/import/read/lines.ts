import type { ReviewItem } from '../../model/index.ts';

/** A line of the source, from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** Splits a text into lines: `\n`, `\r\n`, `\r`; a form feed ends a line too, without counting as one. */
export function splitLines(text: string): readonly SourceLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) =>
    line.split(/[\f\v]/).map((part) => ({ number: index + 1, text: part })),
  );
}

/** What editors leave behind: `[bookmark: _GoBack]`, field codes of a contents list, control characters. */
const ARTEFACTS = /\[bookmark: [^\]]*\]|PAGEREF _Toc\d+ (?:\\?h )?\d*|[\u0000-\u0008\u000E-\u001F\u007F]/gu;
/** The mark a text export puts before items of a list. */
const LIST_MARK = /^[-–•·●▪]\s+(?=\S)/u;

/** A page number on a line of its own: `— 7 —`, 第 7 页 共 20 页. */
const PAGE_NUMBER =
  /^\s*(?:[-–—－]+\s*\d{1,4}\s*[-–—－]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)\s*$/u;
/** What nobody sees on a page, or what turns the order of figures round; and what no font is certain to have. */
const UNSEEN = /[\u00AD\u0080-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD\p{Co}]/gu;

/** The page number a line is; undefined when it is none. */
export function readPageNumber({ text, number }: SourceLine): ReviewItem | undefined {
  if (!PAGE_NUMBER.test(text)) return undefined;
  return {
    kind: 'dropped-artefact',
    line: number,
    text,
    message: '单独一行的页码，已去除。',
    confidence: 0.9,
  };
}

/** Says that a line holds characters a person cannot see; they stay as they are. */
export function noteUnseen({ text, number }: SourceLine): ReviewItem[] {
  const codes = new Set(
    (text.match(UNSEEN) ?? []).map((character) => `U+${hex(character.codePointAt(0) ?? 0)}`),
  );
  if (codes.size === 0) return [];
  const names = [...codes].join('、');
  const message = `这一行有看不见的、会颠倒文字次序的或认不出的字符（${names}），照原样保留；请对照原件核对文字和数。`;
  return [{ kind: 'encoding', line: number, text, message }];
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** A line without its artefacts, and what was taken away. */
export interface CleanedLine {
  readonly text: string;
  /** List mark taken away from its start; empty where there was none. */
  readonly mark: string;
  readonly items: readonly ReviewItem[];
}

/** Takes away indentation, list marks and editor artefacts; everything taken away stands in `items`, verbatim. */
export function cleanLine(line: SourceLine): CleanedLine {
  const items: ReviewItem[] = [];
  const drop = (text: string, message: string, confidence: number) =>
    items.push({ kind: 'dropped-artefact', line: line.number, text, message, confidence });
  let text = line.text.replace(ARTEFACTS, (artefact) => {
    drop(artefact, '编辑软件留下的标记，已去除。', 1);
    return '';
  });
  const [lead = ''] = /^[^\S\t]+(?=[^\t])/u.exec(text) ?? [];
  if (lead !== '' && text.trim() !== '') drop(lead, '行首空白，已去除。', 1);
  const [tail = ''] = /(?<=[^\t])[^\S\t]+$/u.exec(text.slice(lead.length)) ?? [];
  if (tail !== '' && text.trim() !== '') drop(tail, '行末空白，已去除。', 1);
  text = text.slice(lead.length, text.length - tail.length);
  const [mark = ''] = LIST_MARK.exec(text) ?? [];
  if (mark !== '') drop(mark, '导出软件加在列表项前的短横，已去除。', 0.9);
  return { text: text.slice(mark.length), mark, items };
}
