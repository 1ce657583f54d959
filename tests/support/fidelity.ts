import type { ReviewItem } from '../../src/lib/model/index.ts';

/** Characters in a row that must occur in the page. */
export const RUN_LENGTH = 16;

/** Kinds of review items whose source text is left out of the page on purpose. */
const LEFT_OUT = new Set(['dropped-artefact', 'dropped-contents', 'rebuilt-header']);

/** Marks a place where source text was left out. */
const CUT = '\u0000';

/** Text without white space; nothing else is folded. */
export function removeSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}

/**
 * A source without what the review list says was left out; a stretch for every piece between two cuts.
 * An item names its source text line by line, without the white space at the ends of lines and without blank lines;
 * every one of these lines must stand in the source lines the item names, in order. Throws where one does not.
 */
export function cutSource(source: string, items: readonly ReviewItem[]): string[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const item of items) {
    if (!LEFT_OUT.has(item.kind)) continue;
    let at = item.line - 1;
    const last = (item.lastLine ?? item.line) - 1;
    for (const wanted of item.text.split(/\r\n?|\n/).map((line) => line.trim())) {
      if (wanted === '') continue;
      while (at <= last && !lines[at]?.includes(wanted)) at += 1;
      const line = at <= last ? lines[at] : undefined;
      if (line === undefined) {
        throw new Error(
          `import-review.json says that line ${item.line} holds ${JSON.stringify(wanted)}, and it does not`,
        );
      }
      // The cut stays visible, so that nothing is read across it; the next line of the item is sought behind it.
      lines[at] = line.replace(wanted, CUT);
    }
  }
  return lines
    .join('\n')
    .replace(new RegExp(`^[ \\t\\u3000]*- |\\*\\*`, 'gm'), '')
    .split(CUT)
    .map(removeSpace)
    .filter((piece) => piece !== '');
}

/** How much of a source occurs in a page. */
export interface Fidelity {
  readonly runs: number;
  readonly found: number;
  /** Stretches of the source that are not on the page as they are, longest first. */
  readonly misses: readonly string[];
}

/** Looks up every run of characters of the source in the text of the page. */
export function measureFidelity(pieces: readonly string[], page: string): Fidelity {
  const text = removeSpace(page);
  let runs = 0;
  let found = 0;
  const misses: string[] = [];
  for (const piece of pieces) {
    const characters = [...piece];
    let missing: number | undefined;
    const close = (end: number) => {
      if (missing !== undefined) misses.push(characters.slice(missing, end + RUN_LENGTH - 1).join(''));
      missing = undefined;
    };
    const last = characters.length - RUN_LENGTH;
    for (let start = 0; start <= last; start += 1) {
      runs += 1;
      if (text.includes(characters.slice(start, start + RUN_LENGTH).join(''))) {
        found += 1;
        close(start);
      } else {
        missing ??= start;
      }
    }
    close(last + 1);
  }
  return { runs, found, misses: misses.sort((left, right) => right.length - left.length) };
}
