import { breakRun, renderRun, toRuns, type Run, type Term } from './query.ts';

/** A document Pagefind names, with its score and a way to load its words. */
export interface Candidate<Data> {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Data>;
}

/** Pagefind's search for one query string. */
export type Search<Data> = (query: string) => Promise<readonly Candidate<Data>[]>;

/** Runs longer than this are not broken for a mark inside: each break costs two searches. */
const LONGEST_BROKEN = 16;

/**
 * Documents that can hold every term, best first. None that holds them is left out as long as at most one mark stands inside a run;
 * a few may be named that do not hold them, so the caller looks at the words themselves.
 */
export async function findCandidates<Data>(
  search: Search<Data>,
  terms: readonly Term[],
): Promise<Candidate<Data>[]> {
  const known = new Map<string, Promise<readonly Candidate<Data>[]>>();
  const searchRun = (run: Run): Promise<readonly Candidate<Data>[]> => {
    const query = renderRun(run);
    const before = known.get(query) ?? search(query);
    known.set(query, before);
    return before;
  };
  const runs = terms.flatMap(toRuns);
  if (runs.length === 0) return [];
  const found = await Promise.all(runs.map((run) => findRun(searchRun, run)));
  return intersect(found).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

async function findRun<Data>(
  searchRun: (run: Run) => Promise<readonly Candidate<Data>[]>,
  run: Run,
): Promise<readonly Candidate<Data>[]> {
  const whole = searchRun(run);
  const breaks = run.length > LONGEST_BROKEN ? [] : breakRun(run);
  const halves = breaks.map(async ([left, right]) =>
    intersect(await Promise.all([searchRun(left), searchRun(right)])),
  );
  const [first, ...rest] = await Promise.all([whole, ...halves]);
  const united = new Map(first.map((candidate) => [candidate.id, candidate]));
  // A document that holds only the halves ranks below every one that holds the run.
  for (const candidate of rest.flat()) {
    if (!united.has(candidate.id)) united.set(candidate.id, { ...candidate, score: candidate.score / 1000 });
  }
  return [...united.values()];
}

/** Documents in every list, scores added. */
function intersect<Data>(lists: readonly (readonly Candidate<Data>[])[]): Candidate<Data>[] {
  const [first = [], ...rest] = lists;
  const maps = rest.map((list) => new Map(list.map((candidate) => [candidate.id, candidate.score])));
  return first
    .filter(({ id }) => maps.every((map) => map.has(id)))
    .map((candidate) => ({
      ...candidate,
      score: maps.reduce((sum, map) => sum + (map.get(candidate.id) ?? 0), candidate.score),
    }));
}
