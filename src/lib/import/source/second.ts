import { squeeze, toText } from '../blocks.ts';
import type { ReadSource } from './read.ts';
import { splitSentences } from './words.ts';

/** Formats by how much of a document they keep: what the words are taken from when a document comes in several. */
const RANKS: readonly ReadSource['format'][] = ['docx', 'xlsx', 'xls', 'html', 'text', 'pdf'];
/** Characters from which on a file holds words that can be compared. */
export const WORDS = 400;
/** Share of the words that two formats of one document have in common at least; a new year's text keeps far less. */
const SHARED = 0.5;

/** How well the format of a file keeps a document: 0 is best. */
export function rankFormat({ format }: ReadSource): number {
  const rank = RANKS.indexOf(format);
  return rank === -1 ? RANKS.length : rank;
}

/** Characters of prose in a file, blanks not counted. */
export function countWords(read: ReadSource): number {
  return listTexts(read).reduce((sum, text) => sum + text.length, 0);
}

/**
 * Whether two files are one document in two formats (决算.docx and 决算.pdf), by their words. Two files of one format are
 * one document only where they say exactly the same: else one of them is another version, and a person has to choose.
 */
export function isSameDocument(left: ReadSource, right: ReadSource): boolean {
  const [one, two] = [listTexts(left).join(''), listTexts(right).join('')];
  if (Math.min(one.length, two.length) < WORDS) return false;
  if (left.format === right.format) return one === two && listCells(left) === listCells(right);
  const rest = Map.groupBy(splitSentences(one), (sentence) => sentence);
  const shared = splitSentences(two).filter((sentence) => rest.get(sentence)?.pop() !== undefined);
  return shared.join('').length >= SHARED * Math.min(one.length, two.length);
}

/** The files that are another original of a file before them in rank: their words are compared, not published twice. */
export function findSeconds(reads: readonly ReadSource[]): ReadonlySet<ReadSource> {
  const firsts: ReadSource[] = [];
  const seconds = new Set<ReadSource>();
  for (const read of reads.toSorted((left, right) => rankFormat(left) - rankFormat(right)))
    if (firsts.some((first) => isSameDocument(first, read))) seconds.add(read);
    else firsts.push(read);
  return seconds;
}

function listTexts({ read }: ReadSource): readonly string[] {
  return read.blocks.flatMap((block) => (block.kind === 'text' ? [squeeze(toText(block))] : []));
}

/** All cells of a file as one text. */
function listCells({ read }: ReadSource): string {
  const cells = read.blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'text') return [];
    if (block.kind === 'rows') return block.rows.flatMap((row) => row.cells);
    return block.rows.flatMap((row) => row.cells.map(({ text }) => text));
  });
  return cells.map(squeeze).join('\t');
}
