import type { ReviewItem } from '../../model/index.ts';
import { parsePrintedNumber } from '../../text/index.ts';
import { squeeze, toText, type Block, type TextBlock } from '../blocks.ts';
import { parseGridCaptions } from '../tables/grid/caption.ts';
import { isFormTitle } from '../tables/grid/titles.ts';
import { isPerformanceTitle } from '../tables/performance/title.ts';
import { ContentsEntries } from './contents.ts';

/** A cover has few lines; more than this is text. */
const MAX_COVER_LINES = 12;
const MAX_COVER_LENGTH = 60;

/** A document without its cover and its contents list. */
export interface Front {
  readonly cover: readonly TextBlock[];
  readonly body: readonly Block[];
  /** The entries of the contents list that was dropped, as printed. */
  readonly contents: readonly string[];
  readonly items: readonly ReviewItem[];
}

/** Splits off the cover lines (封面) and drops the contents list (目录), which the page rebuilds. */
export function splitFront(blocks: readonly Block[]): Front {
  const { cover, rest } = takeCover(blocks);
  const items = [...notePlaceholders(cover), ...noteUnfinishedTitle(cover, rest)];
  const end = measureContents(rest);
  if (end === 0) return { cover, body: rest, contents: [], items };
  const contents = rest.slice(0, end) as TextBlock[];
  return {
    cover,
    body: rest.slice(end),
    contents: contents.slice(1).map((block) => (block.mark ?? '') + toText(block)),
    items: [...items, describeContents(contents)],
  };
}

function takeCover(blocks: readonly Block[]): { cover: TextBlock[]; rest: readonly Block[] } {
  const cover: TextBlock[] = [];
  for (const block of blocks) {
    if (cover.length >= MAX_COVER_LINES || !isCoverLine(block)) break;
    cover.push(block);
  }
  return { cover, rest: blocks.slice(cover.length) };
}

/** Places for a stamp or a date stay as printed; a person should know that they are empty. */
function notePlaceholders(cover: readonly TextBlock[]): ReviewItem[] {
  return cover
    .filter((block) => /盖章|^年月日$/u.test(squeeze(toText(block))))
    .map((block) => ({
      kind: 'doubtful-cell',
      line: block.line,
      text: toText(block),
      message: '盖章或日期的位置，正式公开前应已盖章、填好日期；照原样保留。',
      confidence: 0.6,
    }));
}

/** A title that stops at 绩效 lacks its last word; it is published as printed. */
function noteUnfinishedTitle(cover: readonly TextBlock[], rest: readonly Block[]): ReviewItem[] {
  const last = cover.at(-1);
  const next = rest[0];
  if (!last || next?.kind !== 'text' || !/(?:绩效|整体支出|部门)$/u.test(squeeze(toText(last)))) return [];
  const message = '标题像是没有印完，照原样保留，没有与下一行相接。';
  const text = `${toText(last)}\n${toText(next).slice(0, 14)}`;
  return [{ kind: 'doubtful-join', line: last.line, lastLine: next.line, text, message, confidence: 0.5 }];
}

/** Whether a line is the heading of a contents list. */
function isContentsHeading(block: Block | undefined): boolean {
  return block?.kind === 'text' && /^目录$/.test(squeeze(toText(block)));
}

function isCoverLine(block: Block): block is TextBlock {
  if (block.kind !== 'text' || isContentsHeading(block)) return false;
  const text = toText(block);
  if (text.length > MAX_COVER_LENGTH || /[。；：:，,]$/.test(text)) return false;
  if (isFormTitle(text) || isPerformanceTitle(text)) return false;
  // 公开01表 and 金额单位：万元 belong to a table; 2021年度 alone is a line of the title.
  const captions = parseGridCaptions([text]) ?? [];
  if (captions.some(({ role }) => role === 'number' || role === 'unit')) return false;
  return parsePrintedNumber(text) === undefined;
}

/** Number of blocks of the contents list at the start: it ends where its first entry comes a second time. */
function measureContents(blocks: readonly Block[]): number {
  const [heading, first] = blocks;
  if (!isContentsHeading(heading) || first?.kind !== 'text') return 0;
  const opening = toEntryKey(toText(first));
  const entries = new ContentsEntries([(first.mark ?? '') + toText(first)]);
  for (const [index, block] of blocks.entries()) {
    if (index < 2) continue;
    if (block.kind !== 'text' || /[。；]$/.test(toText(block))) return index;
    const text = toText(block);
    if (parsePrintedNumber(text) === undefined && entries.find(text)) return index;
    entries.add((block.mark ?? '') + text);
    const key = toEntryKey(text);
    if (key !== '' && (key === opening || opening.startsWith(key) || key.startsWith(opening))) return index;
  }
  // A list whose first entry never returns is not a contents list of this document: nothing is dropped.
  return 0;
}

/** An entry without white space, dots and page number. */
function toEntryKey(text: string): string {
  return squeeze(text).replace(/[.．…·]*\(?\d*\)?$/u, '');
}

function describeContents(blocks: readonly TextBlock[]): ReviewItem {
  return {
    kind: 'dropped-contents',
    line: blocks[0]?.line ?? 1,
    lastLine: blocks.at(-1)?.lastLine ?? 1,
    text: blocks.map((block) => (block.mark ?? '') + toText(block)).join('\n'),
    message: '原文目录不再照印，页面按标题重新生成目录。',
  };
}
