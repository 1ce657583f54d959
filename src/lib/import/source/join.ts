import type { ReviewItem, Table } from '../../model/index.ts';
import {
  toText,
  type Block,
  type GridBlock,
  type RowsBlock,
  type SourcePlace,
  type TextBlock,
} from '../blocks.ts';
import type { ReadSource } from './read.ts';

/** One file of a document with its lines counted on from the file before, so that a line names one place in all of them. */
export interface JoinedPart {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The files of one document as one count of lines. */
export interface JoinedSources {
  /** The file with the words first. */
  readonly parts: readonly JoinedPart[];
  readonly items: readonly ReviewItem[];
  /** An item with the line of its own file again, its file and its place for people. */
  readonly settle: (item: ReviewItem) => ReviewItem;
  /** Where a table stands in the files, by its first and last line. */
  readonly locate: (line: number, lastLine: number) => NonNullable<Table['source']>;
}

interface Stretch {
  readonly read: ReadSource;
  /** Lines of the files before. */
  readonly before: number;
}

/** Puts files one after the other: the one with the most words first, the others in the order given. */
export function joinSources(reads: readonly ReadSource[]): JoinedSources {
  const main = reads.reduce<ReadSource | undefined>(
    (best, read) => (best && countWords(best) >= countWords(read) ? best : read),
    undefined,
  );
  const ordered = main ? [main, ...reads.filter((read) => read !== main)] : [];
  let before = 0;
  const stretches = ordered.map((read): Stretch => {
    const stretch = { read, before };
    before += countLines(read);
    return stretch;
  });
  const find = (line: number): Stretch | undefined => stretches.findLast((one) => one.before < line);
  const several = stretches.length > 1;
  return {
    parts: stretches.map(({ read, before: shift }) => ({
      name: read.name,
      blocks: read.read.blocks.map((block) => shiftBlock(block, shift)),
    })),
    items: stretches.flatMap(({ read, before: shift }) =>
      read.read.items.map((item) => shiftItem(item, shift)),
    ),
    settle: (item) => {
      const stretch = find(item.line);
      if (!stretch) return item;
      const own = shiftItem(item, -stretch.before);
      const place = describePlace(stretch.read.read.places, own.line, own.lastLine);
      const isOther = stretch !== stretches[0];
      return {
        ...own,
        ...(place === undefined ? {} : { place }),
        ...(isOther ? { file: stretch.read.name } : {}),
      };
    },
    locate: (line, lastLine) => {
      const stretch = find(line);
      const shift = stretch?.before ?? 0;
      const places = stretch?.read.read.places;
      const [first, last] = [places?.[line - shift - 1], places?.[lastLine - shift - 1]];
      return {
        line: line - shift,
        lastLine: lastLine - shift,
        ...(several && stretch ? { file: stretch.read.name } : {}),
        ...pick('page', first?.page),
        ...pick('lastPage', last?.page),
        ...pick('sheet', first?.sheet),
        ...pick('row', first?.row),
        ...pick('lastRow', last?.sheet === first?.sheet ? last?.row : undefined),
      };
    },
  };
}

function pick(name: string, value: string | number | undefined): object {
  return value === undefined ? {} : { [name]: value };
}

function countWords({ read }: ReadSource): number {
  return read.blocks.reduce((sum, block) => sum + (block.kind === 'text' ? toText(block).length : 0), 0);
}

function countLines({ read }: ReadSource): number {
  return Math.max(
    read.places?.length ?? 0,
    ...read.blocks.slice(-1).map(({ lastLine }) => lastLine),
    ...read.items.map(({ line, lastLine = line }) => lastLine),
  );
}

/** A place for people: 第 3 页, 工作表“T01”第 5—9 行, 第 12 段; undefined for a text, whose lines people see. */
function describePlace(
  places: readonly SourcePlace[] | undefined,
  line: number,
  lastLine = line,
): string | undefined {
  const first = places?.[line - 1];
  const last = places?.[lastLine - 1] ?? first;
  if (!first) return undefined;
  const span = (from: number, to: number | undefined) =>
    to === undefined || to === from ? String(from) : `${String(from)}—${String(to)}`;
  if (first.page !== undefined) return `第 ${span(first.page, last?.page)} 页`;
  if (first.sheet !== undefined) {
    const row =
      first.row === undefined
        ? ''
        : `第 ${span(first.row, last?.sheet === first.sheet ? last.row : undefined)} 行`;
    return `工作表“${first.sheet}”${row}`;
  }
  return first.paragraph === undefined ? undefined : `第 ${span(first.paragraph, last?.paragraph)} 段`;
}

function shiftItem(item: ReviewItem, shift: number): ReviewItem {
  if (shift === 0) return item;
  const lastLine = item.lastLine === undefined ? {} : { lastLine: item.lastLine + shift };
  return { ...item, line: item.line + shift, ...lastLine };
}

function shiftBlock(block: Block, shift: number): Block {
  if (shift === 0) return block;
  const lines = { line: block.line + shift, lastLine: block.lastLine + shift };
  if (block.kind === 'text') return { ...block, ...lines } satisfies TextBlock;
  if (block.kind === 'rows')
    return {
      ...block,
      ...lines,
      rows: block.rows.map((row) => ({ ...row, line: row.line + shift })),
    } satisfies RowsBlock;
  return {
    ...block,
    ...lines,
    rows: block.rows.map((row) => ({ ...row, line: row.line + shift })),
  } satisfies GridBlock;
}
