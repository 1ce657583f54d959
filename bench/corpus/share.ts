import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderFiles, type ContentFile, type KeyEntry } from './files.ts';
import { YEARS } from './seeds.ts';
import { count, openTally, type Tally } from './tally.ts';
import { makeDepartmentYears } from './years.ts';

/** The part of a corpus that one thread writes: every `step`th department from `first` on. */
export interface Share {
  readonly root: string;
  readonly departmentYears: number;
  readonly seed: number;
  readonly first: number;
  readonly step: number;
}

/** What came of a share. */
export interface ShareResult {
  readonly tally: Tally;
  /** Planted findings with the position of their department. */
  readonly keys: readonly { readonly index: number; readonly key: KeyEntry }[];
}

/** Years of each department. */
export const YEAR_COUNT = YEARS.last - YEARS.first + 1;

/** Writes the documents of a share one after the other; nothing of them stays in memory but the key. */
export function writeShare(share: Share, onDone: (documents: number) => void): ShareResult {
  const { root, departmentYears, seed, first, step } = share;
  const tally = openTally();
  const keys: { index: number; key: KeyEntry }[] = [];
  for (let index = first; index * YEAR_COUNT < departmentYears; index += step) {
    let left = Math.min(YEAR_COUNT, departmentYears - index * YEAR_COUNT);
    const made = left;
    for (const document of makeDepartmentYears(index, seed)) {
      const rendered = renderFiles(document);
      for (const file of rendered.files) writeContent(root, file);
      count(tally, document, rendered);
      if (rendered.key) keys.push({ index, key: rendered.key });
      left -= 1;
      if (left === 0) break;
    }
    onDone(made);
  }
  return { tally, keys };
}

const made = new Set<string>();

/** Writes a file and the folders it needs. */
export function writeContent(root: string, { path: name, bytes }: ContentFile): void {
  const file = path.join(root, name);
  const folder = path.dirname(file);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    // Folders of a document are met eleven times in a row and never again.
    if (made.size > 1_000) made.clear();
    made.add(folder);
  }
  writeFileSync(file, bytes);
}
