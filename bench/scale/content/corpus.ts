import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { listReportIds, readDepartments, readRegions, readSite } from '../../../src/lib/content/index.ts';
import type { Region, Site } from '../../../src/lib/model/index.ts';
import { writeCorpus } from '../../corpus/index.ts';

/** So many department-years, as every tool gets them. */
export interface Corpus {
  /** Content root; read, never written. */
  readonly content: string;
  /** Documents, `<region>/<department>/<year>`. */
  readonly ids: readonly string[];
  readonly site: Site;
  readonly regions: ReadonlyMap<string, Region>;
  /** Names of departments by `<region>/<department>`. */
  readonly departments: ReadonlyMap<string, string>;
  /** Tells one corpus from another. */
  readonly digest: string;
}

/** Opens the corpus of this size below a folder; it is made first where it is missing. */
export async function openCorpus(folder: string, size: number): Promise<Corpus> {
  const place = path.join(folder, String(size));
  if (!existsSync(path.join(place, 'key.json')))
    await writeCorpus(place, { departmentYears: size, threads: availableParallelism() });
  const corpus = readCorpus(path.join(place, 'content'));
  if (corpus.ids.length !== size) throw new Error(`${place} has ${corpus.ids.length} documents, not ${size}`);
  return corpus;
}

/** Reads what stands above the documents of a content root. */
export function readCorpus(content: string): Corpus {
  const ids = listReportIds(content);
  const names = [...readDepartments(content)].map(([id, { name }]) => [id, name] as const);
  return {
    content,
    ids,
    site: readSite(content),
    regions: readRegions(content),
    departments: new Map(names),
    digest: digestCorpus(content, ids),
  };
}

/** The names of all documents and the words of some: another seed or another generator changes all of them. */
function digestCorpus(content: string, ids: readonly string[]): string {
  const hash = createHash('sha256').update(ids.join('\n'));
  const step = Math.max(1, Math.floor(ids.length / 20));
  for (let at = 0; at < ids.length; at += step)
    hash.update(readFileSync(path.join(content, 'disclosures', ids[at] ?? '', 'index.mdx')));
  return hash.digest('hex').slice(0, 16);
}
