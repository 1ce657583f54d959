import { parsePrintedNumber } from '../../text/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';
import { NO_CONTENTS, type ContentsEntries } from './contents.ts';

/** How a heading is numbered; decides its depth. `title` is the title of a report inside the document. */
export type HeadingStyle = 'part' | 'title' | 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket';

/** A line recognised as a heading. */
export interface HeadingMark {
  readonly style: HeadingStyle;
  /** Printed number; undefined where none is printed. */
  readonly value?: number;
}

/** What comes after a block: a paragraph, a table, or nothing. */
export type Following = TextBlock | 'table' | undefined;

/** Headings that documents print without a number, and the level they stand on. */
const UNNUMBERED: Readonly<Record<string, HeadingStyle>> = {
  附件: 'chinese',
  名词解释: 'chinese',
  机构设置: 'chinese-bracket',
  部门职责: 'chinese-bracket',
  主要职责: 'chinese-bracket',
  主要职能: 'chinese-bracket',
  基本情况: 'chinese-bracket',
  人员情况: 'chinese-bracket',
  部门概况: 'chinese-bracket',
};

/** Longest heading by style; a longer line is a sentence. */
const MAX_LENGTH = {
  part: 60,
  title: 60,
  chinese: 50,
  'chinese-bracket': 70,
  arabic: 36,
  'arabic-bracket': 36,
};
/** A numbered line that ends in a full stop is a heading only when it is short. */
const MAX_STOPPED_LENGTH: Partial<Record<HeadingStyle, number>> = {
  'chinese-bracket': 40,
  arabic: 16,
  'arabic-bracket': 16,
};

/**
 * Whether a block is a heading (标题) and of what style; undefined for a paragraph.
 * The block after it is looked at, because a list of numbered phrases has no text under its items; the contents list,
 * because its entries are headings where they come again without a number.
 */
export function findHeading(
  block: TextBlock,
  next: Following,
  contents: ContentsEntries = NO_CONTENTS,
): HeadingMark | undefined {
  const text = toText(block);
  const number = parsePrintedNumber(text);
  if (!number) return contents.find(text) ?? findUnnumbered(text);
  const style = number.style;
  if (style === 'circled') return undefined;
  if (style === 'part')
    return text.length <= MAX_LENGTH.part && !/[。；，]$/.test(text)
      ? { style, value: number.value }
      : undefined;
  const words = text.slice(number.length);
  const mark = { style, value: number.value };
  if (words === '' || text.length > MAX_LENGTH[style] || /[。；;：:！？!?](?=.)/u.test(words))
    return undefined;
  if (/[；;：:，,、！？!?]$/u.test(words)) return undefined;
  if (words.endsWith('。')) {
    return words.length <= (MAX_STOPPED_LENGTH[style] ?? 0) && hasBody(mark, next) ? mark : undefined;
  }
  return style === 'chinese' || style === 'chinese-bracket' || hasBody(mark, next) ? mark : undefined;
}

/** Whether the next block stands under this heading, and is not the next item of a list or the next section. */
function hasBody(mark: HeadingMark, next: Following): boolean {
  if (!next || next === 'table') return next === 'table';
  const style = parsePrintedNumber(toText(next))?.style;
  if (style === undefined || style === 'circled') return true;
  return style !== mark.style && style.startsWith('arabic');
}

function findUnnumbered(text: string): HeadingMark | undefined {
  const style = UNNUMBERED[squeeze(text)];
  if (style) return { style };
  const isTitle = text.length <= MAX_LENGTH.title && /^\d{4}\s*年度?.*(?:报告|总结)$/u.test(text);
  return isTitle ? { style: 'title' } : undefined;
}
