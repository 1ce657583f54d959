import { toRuns, toTerm, type Run, type Term } from './query.ts';

/** Longest piece tried, in characters. */
const LONGEST_PIECE = 12;
/** Of every ten characters of the query this many must be in pieces; less would answer another question. */
const COVERED = 6;

/**
 * Cuts terms that are found nowhere into the longest pieces that are found somewhere, left to right: 株洲科协三公经费
 * becomes 株洲, 科协, 三公经费. Single characters are left out. Empty when too little of the query is found.
 */
export async function splitTerms(
  terms: readonly Term[],
  exists: (run: Run) => Promise<boolean>,
): Promise<Term[]> {
  const pieces: Run[] = [];
  const runs = terms.flatMap(toRuns);
  for (const run of runs) {
    let at = 0;
    while (at < run.length) {
      const piece = await findPiece(run.slice(at, at + LONGEST_PIECE), exists);
      if (piece) pieces.push(piece);
      at += piece?.length ?? 1;
    }
  }
  const whole = countCharacters(runs);
  if (countCharacters(pieces) * 10 < whole * COVERED) return [];
  const texts = new Set(pieces.map((piece) => piece.join('')));
  return [...texts].map(toTerm);
}

/** The longest beginning that is found, at least two characters or one word of letters. */
async function findPiece(run: Run, exists: (run: Run) => Promise<boolean>): Promise<Run | undefined> {
  for (let length = run.length; length > 0; length -= 1) {
    const piece = run.slice(0, length);
    if (countCharacters([piece]) > 1 && (await exists(piece))) return piece;
  }
  return undefined;
}

function countCharacters(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.join('').length, 0);
}
