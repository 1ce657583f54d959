import { DisclosureError, findFormByTitle } from '../../model/index.ts';
import { parsePrintedNumber } from '../../text/index.ts';
import { squeeze, toText, type Block, type RowLine, type TextBlock } from '../blocks.ts';
import { parseCaptions, type CaptionLine } from './caption.ts';
import { takeGrid } from './grid/locate.ts';
import type { LocatedTable } from './located.ts';
import { isPerformanceTitle } from './performance/title.ts';

export type { LocatedTable } from './located.ts';

const MAX_TITLE_LENGTH = 60;

/** Finds the tables of a document with their titles, captions, notes and statements, in reading order. */
export function locateTables(blocks: readonly Block[]): readonly (TextBlock | LocatedTable)[] {
  const flow: (TextBlock | LocatedTable)[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index] as Block;
    if (block.kind === 'text') {
      flow.push(block);
      index += 1;
      continue;
    }
    if (block.kind === 'grid') {
      index = takeGrid(flow, blocks, index);
      continue;
    }
    const above = takeAbove(flow);
    const parts: (readonly RowLine[])[] = [];
    let lastLine = block.lastLine;
    for (let part = blocks[index]; part?.kind === 'rows'; part = blocks[index]) {
      parts.push(part.rows);
      lastLine = part.lastLine;
      index += 1;
    }
    const inside = takeInside(parts, above.title);
    const title = above.title ?? inside.title;
    const below = takeBelow(blocks, index);
    index += below.count;
    flow.push({
      kind: 'located',
      ...(title === undefined ? {} : { title }),
      caption: [...above.caption, ...inside.caption],
      parts: inside.parts,
      notes: below.notes,
      ...(below.statement === undefined ? {} : { statement: below.statement }),
      line: above.line ?? block.line,
      lastLine: below.lastLine ?? lastLine,
      atEnd: index >= blocks.length && below.count === 0,
    });
  }
  return flow;
}

/** Throws `DisclosureError` when the title of a statutory table stands above its caption, or last, without a table. */
export function verifyTitles(file: string, flow: readonly (TextBlock | LocatedTable)[]): void {
  const lost = flow.find((entry, index) => {
    if (entry.kind !== 'text') return false;
    const text = toText(entry);
    const next = flow[index + 1];
    if (!isStatutoryTitle(text) || parsePrintedNumber(text)) return false;
    return next === undefined || (next.kind === 'text' && belongsToCaption(toText(next)));
  });
  if (lost?.kind !== 'text') return;
  const after = flow.slice(flow.indexOf(lost) + 1, flow.indexOf(lost) + 12);
  if (after.some((entry) => entry.kind === 'text' && looksRuled(toText(entry)))) {
    throw new DisclosureError({
      what: '表的各栏没有用制表符（Tab）分隔，读不出哪个数在哪一栏。',
      place: { file, line: lost.line, field: toText(lost) },
      found: '各栏用空格或竖线隔开',
      expected: '各栏之间一个制表符，空白的栏也留一个',
      todo: '在 Excel 或 WPS 表格里打开原表，全选、复制，粘贴到文本文件里代替这张表，再导入。',
    });
  }
  throw new DisclosureError({
    what: '只有表名，没有表，文件像是被截断了。',
    place: { file, line: lost.line, field: toText(lost) },
    found: '表名之后没有表格行',
    expected: '各行各栏以制表符分隔的表格',
    todo: '对照原件补全这张表，再导入；表在另一个文件里时，删去这个表名。',
  });
}

/** Whether a line shows columns by vertical bars or wide blanks. */
function looksRuled(text: string): boolean {
  return /\|[^|]*\|/u.test(text) || /\S\s{2,}\S+\s{2,}\S/u.test(text);
}

function belongsToCaption(text: string): boolean {
  return text.includes('\t') || parseCaptions(text) !== undefined;
}

function isStatutoryTitle(text: string): boolean {
  return findFormByTitle(text) !== undefined || isPerformanceTitle(text);
}

/** Takes caption lines and the title off the end of the flow. */
function takeAbove(flow: (TextBlock | LocatedTable)[]): {
  title?: string;
  caption: CaptionLine[];
  line?: number;
} {
  const caption: CaptionLine[] = [];
  let line: number | undefined;
  for (let last = flow.at(-1); last?.kind === 'text'; last = flow.at(-1)) {
    const found = parseCaptions(toText(last));
    if (!found) break;
    caption.unshift(...found);
    line = last.line;
    flow.pop();
  }
  const last = flow.at(-1);
  if (last?.kind !== 'text' || !isTableTitle(toText(last)))
    return { caption, ...(line === undefined ? {} : { line }) };
  flow.pop();
  return { title: toText(last), caption, line: last.line };
}

/** Takes title and caption off the first lines of a table: spreadsheets export them as cells of their own. */
function takeInside(
  parts: readonly (readonly RowLine[])[],
  above: string | undefined,
): { title?: string; caption: CaptionLine[]; parts: readonly (readonly RowLine[])[] } {
  const caption: CaptionLine[] = [];
  let title: string | undefined;
  for (const [index, rows] of parts.entries()) {
    for (const [position, { cells }] of rows.entries()) {
      const printed = cells.filter((cell) => cell !== '');
      const [only = ''] = printed;
      const found = printed.map((cell) => parseCaptions(cell));
      if (printed.length === 1 && (above ?? title) === undefined && isStatutoryTitle(only)) title = only;
      else if (found.every((captions) => captions !== undefined)) caption.push(...found.flat());
      else {
        const left = [rows.slice(position), ...parts.slice(index + 1)];
        return { ...(title === undefined ? {} : { title }), caption, parts: left };
      }
    }
  }
  // A table of nothing but such lines is left as it is.
  return { caption: [], parts };
}

/** Whether a line directly above a table is its title. */
function isTableTitle(text: string): boolean {
  if (isStatutoryTitle(text)) return true;
  if (text.length > MAX_TITLE_LENGTH || /[。；：:]/u.test(text)) return false;
  return /[表单](?:[（(][^）)]*[）)])?$/u.test(squeeze(text)) && parsePrintedNumber(text)?.style !== 'part';
}

interface Below {
  readonly notes: string[];
  statement?: string;
  count: number;
  lastLine?: number;
}

/** Reads notes (注：…, 备注：… and their numbered continuation) and the statement of an empty table. */
function takeBelow(blocks: readonly Block[], start: number): Below {
  const below: Below = { notes: [], count: 0 };
  for (let block = blocks[start]; block?.kind === 'text'; block = blocks[start + below.count]) {
    const text = toText(block);
    if (/^(?:备注|注)\s*[:：]/u.test(text) || continuesNote(below.notes, text)) below.notes.push(text);
    else if (below.statement === undefined && isStatement(text)) below.statement = text;
    else break;
    below.count += 1;
    below.lastLine = block.lastLine;
  }
  return below;
}

/** Whether a paragraph carries on numbered notes: `2. …` after `注：1. …`. */
function continuesNote(notes: readonly string[], text: string): boolean {
  const last = notes.at(-1)?.replace(/^(?:备注|注)\s*[:：]\s*/u, '');
  const before = last === undefined ? undefined : parsePrintedNumber(last);
  const number = parsePrintedNumber(text);
  return before?.style === 'arabic' && number?.style === 'arabic' && number.value === before.value + 1;
}

function isStatement(text: string): boolean {
  return /(?:故|因此)?本表(?:无数据|为空表?)[。.]?$/u.test(text);
}
