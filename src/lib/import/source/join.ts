import { DisclosureError, type ReviewItem, type Table } from '../../model/index.ts';
import { type Block, type GridBlock, type RowsBlock, type TextBlock } from '../blocks.ts';
import { describePlace } from './place.ts';
import type { ReadSource } from './read.ts';
import { countWords, findSeconds, rankFormat, WORDS } from './second.ts';

/** One file of a document with its lines counted on from the file before, so that a line names one place in all of them. */
export interface JoinedPart {
  readonly name: string;
  readonly format: ReadSource['format'];
  readonly blocks: readonly Block[];
  /** Whether it is another original of the first file: its words are compared and not published again. */
  readonly isSecond: boolean;
}

/** The files of one document as one count of lines. */
export interface JoinedSources {
  /** The file with the words first. */
  readonly parts: readonly JoinedPart[];
  readonly items: readonly ReviewItem[];
  /** An item with the line of its own file again, its file and its place for people. */
  readonly settle: (item: ReviewItem) => ReviewItem;
  /** Runs a step; an error that names a line gets the file that line is in, and its place for people. */
  readonly explain: <T>(step: () => T) => T;
  /** Where a table stands in the files, by its first and last line. */
  readonly locate: (line: number, lastLine: number) => NonNullable<Table['source']>;
}

interface Stretch {
  readonly read: ReadSource;
  /** Lines of the files before. */
  readonly before: number;
}

/** What is told of words only: of another original it would speak of words that are not published from there. */
const OF_WORDS: readonly ReviewItem['kind'][] = [
  'joined-paragraph',
  'doubtful-join',
  'dropped-contents',
  'dropped-artefact',
];

/** Puts files one after the other: the one that has the words first, the others in the order given. */
export function joinSources(reads: readonly ReadSource[]): JoinedSources {
  const seconds = findSeconds(reads);
  const main = pickMain(reads.filter((read) => !seconds.has(read)));
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
      format: read.format,
      blocks: read.read.blocks.map((block) => shiftBlock(block, shift)),
      isSecond: seconds.has(read),
    })),
    items: stretches.flatMap(({ read, before: shift }) =>
      read.read.items
        .filter(({ kind }) => !seconds.has(read) || !OF_WORDS.includes(kind))
        .map((item) => shiftItem(item, shift)),
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
    explain: (step) => {
      try {
        return step();
      } catch (error) {
        if (!(error instanceof DisclosureError) || error.parts.place?.line === undefined) throw error;
        const { line, ...place } = error.parts.place;
        const stretch = find(line);
        if (!stretch) throw error;
        const own = line - stretch.before;
        const where = describePlace(stretch.read.read.places, own);
        throw new DisclosureError({
          ...error.parts,
          place: { ...place, file: stretch.read.name, ...(where === undefined ? { line: own } : { where }) },
        });
      }
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

/** The file with the most words; among files of tables only the one whose format keeps them best. */
function pickMain(reads: readonly ReadSource[]): ReadSource | undefined {
  const counted = reads.map((read) => ({ read, words: countWords(read), rank: rankFormat(read) }));
  const hasWords = counted.some(({ words }) => words >= WORDS);
  const better = (one: (typeof counted)[number], two: (typeof counted)[number]) =>
    hasWords || one.rank === two.rank ? two.words > one.words : two.rank < one.rank;
  const [first, ...rest] = counted;
  return first && rest.reduce((best, one) => (better(best, one) ? one : best), first).read;
}

function pick(name: string, value: string | number | undefined): object {
  return value === undefined ? {} : { [name]: value };
}

function countLines({ read }: ReadSource): number {
  return Math.max(
    read.places?.length ?? 0,
    ...read.blocks.slice(-1).map(({ lastLine }) => lastLine),
    ...read.items.map(({ line, lastLine = line }) => lastLine),
  );
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
