import type { ReviewItem } from '../../model/index.ts';
import { parsePrintedNumber } from '../../text/index.ts';
import { toText, type Inline, type TextBlock } from '../blocks.ts';
import { parseInlines } from '../read/inlines.ts';
import { NO_CONTENTS, type ContentsEntries } from './contents.ts';
import { findHeading, type Following } from './headings.ts';

/** A run of paragraphs after joining. */
export interface JoinedText {
  readonly blocks: readonly TextBlock[];
  readonly items: readonly ReviewItem[];
}

/** Ends a paragraph for certain. */
const TERMINAL = /[。！？；：!?;:…][”’"』」）)]?$/u;
/** Often ends a paragraph, but a page may also have cut here. */
const WEAK_TERMINAL = /[）)”’"』」》]$/u;
/** A label such as `小结：` or `目标1：` starts a paragraph; `其中：` continues one. */
const LABEL = /^(?!其中)[\p{Script=Han}“”（）()\d]{2,12}[：:]/u;
/** A bracket that goes on with what stands before it: …以上设备（不含车辆）0台. */
const BRACKET = /^[（(](?:不含|含|不包括|包括|其中)/u;
/** Suffixes that start no word of their own: a line that begins with one was cut. */
const SUFFIXES = '性化们的地得了着率度型者员费式业力额量';
/** A paragraph shorter than this has not run to the end of a page line. */
const MIN_CUT_LENGTH = 12;
/** No paragraph grows longer than this by joining: what never ends is no text that a page cut. */
const MAX_LENGTH = 20_000;

type Verdict = { readonly join: boolean; readonly doubt: boolean; readonly confidence: number };
const APART: Verdict = { join: false, doubt: false, confidence: 1 };
const DOUBT: Verdict = { join: false, doubt: true, confidence: 0.5 };

/**
 * Joins paragraphs that a page break cut in two. `spaced` says that the source separates paragraphs by empty lines,
 * so that an unfinished one was cut by a page; where every line is a paragraph, only a cut word proves it.
 * `after` is what follows the run.
 */
export function joinParagraphs(
  blocks: readonly TextBlock[],
  spaced: boolean,
  after: Following,
  contents: ContentsEntries = NO_CONTENTS,
): JoinedText {
  const joined: TextBlock[] = [];
  const items: ReviewItem[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1);
    const verdict = last ? judge(last, block, blocks[index + 1] ?? after, { spaced, contents }) : APART;
    if (last && (verdict.join || verdict.doubt)) items.push(describe(last, block, verdict));
    if (last && verdict.join) {
      joined[joined.length - 1] = { ...last, lastLine: block.lastLine, inlines: joinInlines(last, block) };
    } else joined.push(block);
  }
  return { blocks: joined, items };
}

function judge(
  left: TextBlock,
  right: TextBlock,
  next: Following,
  { spaced, contents }: { readonly spaced: boolean; readonly contents: ContentsEntries },
): Verdict {
  const head = toText(left);
  const tail = toText(right);
  if (TERMINAL.test(head)) return APART;
  if (findHeading(left, right, contents) || findHeading(right, next, contents)) return APART;
  if (parsePrintedNumber(tail) !== undefined || /^\d+[)）]/.test(tail)) return APART;
  if (WEAK_TERMINAL.test(head)) return spaced ? DOUBT : APART;
  if (head.length + tail.length > MAX_LENGTH) return DOUBT;
  if (LABEL.test(tail) || head.length < MIN_CUT_LENGTH || (/\d$/.test(head) && /^\d/.test(tail)))
    return DOUBT;
  if (spaced) return { join: true, doubt: false, confidence: 0.97 };
  return startsWithSuffix(tail) || BRACKET.test(tail) ? { join: true, doubt: false, confidence: 0.9 } : DOUBT;
}

function startsWithSuffix(text: string): boolean {
  const [first] = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(0, 8));
  return first?.segment.length === 1 && SUFFIXES.includes(first.segment);
}

/** Chinese is joined without a space; two Latin words keep one between them. */
function joinInlines(left: TextBlock, right: TextBlock): readonly Inline[] {
  const latin = /[A-Za-z]$/.test(toText(left)) && /^[A-Za-z]/.test(toText(right));
  const inlines = [...left.inlines, ...(latin ? [{ text: ' ' }] : []), ...right.inlines];
  // Bold that the page cut opens on one side and closes on the other: it is read again as a whole.
  const cutBold = [left, right].every((block) =>
    block.inlines.some(({ text, strong }) => !strong && text.includes('**')),
  );
  if (cutBold)
    return parseInlines(inlines.map(({ text, strong }) => (strong ? `**${text}**` : text)).join(''));
  return inlines.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1);
    if (!last || Boolean(last.strong) !== Boolean(inline.strong)) return [...merged, inline];
    return [...merged.slice(0, -1), { ...last, text: last.text + inline.text }];
  }, []);
}

function describe(left: TextBlock, right: TextBlock, { join, confidence }: Verdict): ReviewItem {
  return {
    kind: join ? 'joined-paragraph' : 'doubtful-join',
    line: left.lastLine,
    lastLine: right.line,
    text: `${toText(left).slice(-14)}\n${toText(right).slice(0, 14)}`,
    message: join
      ? '前一段没有说完，已与后一段接成一段。'
      : '前一段末尾没有句号，看不出是否与后一段相连；没有接，照原样分段。',
    confidence,
  };
}
