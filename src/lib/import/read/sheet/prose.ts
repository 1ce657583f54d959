import type { ReviewItem } from '../../../model/index.ts';
import type { SourcePlace, TextBlock } from '../../blocks.ts';
import { cleanLine } from '../lines.ts';
import type { SheetLine } from './segments.ts';

/** Paragraphs of a sheet of words. */
export interface Prose {
  readonly blocks: readonly TextBlock[];
  readonly places: readonly SourcePlace[];
  readonly items: readonly ReviewItem[];
}

/** Makes each line of each cell of a sheet of words a paragraph; `line` is the line of the first. */
export function toProse(lines: readonly SheetLine[], sheet: string, line: number): Prose {
  const blocks: TextBlock[] = [];
  const places: SourcePlace[] = [];
  const items: ReviewItem[] = [];
  for (const { cells, row, spaced } of lines) {
    for (const { text, name, doubt } of cells) {
      for (const [index, written] of text.split('\n').entries()) {
        const number = line + blocks.length;
        const { text: clean, mark, items: dropped } = cleanLine({ number, text: written });
        blocks.push({
          kind: 'text',
          line: number,
          lastLine: number,
          inlines: [{ text: clean }],
          spaced: index === 0 && (spaced || blocks.length === 0),
          ...(mark === '' ? {} : { mark }),
        });
        places.push({ sheet, row: row + 1 });
        items.push(...dropped);
      }
      if (doubt) {
        const message = `工作表“${sheet}”${name}：${doubt.message}`;
        const { confidence } = doubt;
        items.push({ kind: 'doubtful-cell', line: line + blocks.length - 1, text, message, confidence });
      }
    }
  }
  return { blocks, places, items };
}
