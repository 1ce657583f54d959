import { readdirSync, readFileSync } from 'node:fs';

/** A wording of the genre and the reading expected of it, in the notations of renderFigure and renderStatement. */
export interface Wording {
  readonly text: string;
  readonly figures: readonly string[];
  readonly reads: readonly string[];
}

const FOLDER = new URL('wordings/', import.meta.url);

/**
 * Wordings of departments in many provinces, a file for each relation. Names and figures are invented.
 * A line is the wording; `=` lines below it are its figures, `>` lines its statements, in the order of the text.
 */
export const WORDINGS: Readonly<Record<string, readonly Wording[]>> = Object.fromEntries(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [file.replace('.txt', ''), parseWordings(readFileSync(new URL(file, FOLDER), 'utf8'))]),
);

function parseWordings(text: string): readonly Wording[] {
  const wordings: { text: string; figures: string[]; reads: string[] }[] = [];
  for (const line of text.split('\n')) {
    const sign = line.slice(0, 4);
    if (sign === '  = ') wordings.at(-1)?.figures.push(line.slice(4));
    else if (sign === '  > ') wordings.at(-1)?.reads.push(line.slice(4));
    else if (line !== '') wordings.push({ text: line, figures: [], reads: [] });
  }
  return wordings;
}
