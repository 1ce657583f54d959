import type { Mention } from '../../text/index.ts';

/** No paragraph of the genre holds as many numbers: further away stands what belongs to something else. */
const MOST = 250;

/** A paragraph's numbers in the order of the text. */
interface Told {
  readonly mentions: readonly Mention[];
}

/** The mention of a figure of a paragraph. */
export function mentionAt({ mentions }: Told, figure: number | undefined): Mention | undefined {
  if (figure === undefined) return undefined;
  const found = mentions[countBefore(mentions, figure)];
  return found?.figure === figure ? found : undefined;
}

/** The mentions before that of a figure, nearest last; of a paragraph without end the nearest ones. */
export function mentionsBefore({ mentions }: Told, figure: number): readonly Mention[] {
  const count = countBefore(mentions, figure);
  return mentions.slice(Math.max(0, count - MOST), count);
}

/** The mentions after that of a figure, nearest first; of a paragraph without end the nearest ones. */
export function mentionsAfter({ mentions }: Told, figure: number): readonly Mention[] {
  const count = countBefore(mentions, figure + 1);
  return mentions.slice(count, count + MOST);
}

/** How many mentions stand before that of a figure (binary search). */
function countBefore(mentions: readonly Mention[], figure: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.figure ?? figure) < figure) low = middle + 1;
    else high = middle;
  }
  return low;
}
