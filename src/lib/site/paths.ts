import { readFileSync } from 'node:fs';
import { DISCLOSURES, resolveSource } from '../content/index.ts';
import { DisclosureError, listSources } from '../model/index.ts';
import { digestTexts } from './digest.ts';
import { listAround } from './document-page.ts';
import { hasDocuments, loadPortal } from './lists.ts';
import { findYearBefore } from './review.ts';

/** A static path of a route; a page whose `cacheKey` did not change is not drawn again. */
interface StaticPath<P extends Record<string, string>, Q> {
  readonly params: P;
  readonly props: Q;
  readonly cacheKey?: string;
}

type DocumentParams = { region: string; department: string; year: string };

/**
 * Paths of the department-years. The cache key covers every byte a page reads: its neighbours' titles and the tables
 * of the year before included.
 */
export async function listDocumentPaths(): Promise<StaticPath<DocumentParams, { id: string }>[]> {
  const portal = await loadPortal();
  const digests = new Map(portal.reports.map(({ id, digest }) => [id, digest]));
  return portal.reports.map(({ id, digest }) => ({
    params: splitId(id),
    props: { id },
    cacheKey: digestTexts([
      digest,
      digests.get(findYearBefore(portal, id) ?? '') ?? '',
      JSON.stringify(listAround(portal, id)),
    ]),
  }));
}

/** Paths of the original files beside the department-years. */
export async function listSourcePaths(): Promise<
  StaticPath<DocumentParams & { file: string }, { path: string }>[]
> {
  const portal = await loadPortal();
  return portal.reports.flatMap(({ id, head }) =>
    listSources(head).map(({ file, sha256 }) => {
      if (/^(index\.html|card\.png|notes\.json)$/i.test(file)) throw rejectSourceName(id, file);
      return {
        params: { ...splitId(id), file },
        props: { path: resolveSource(portal.root, id, head, file) },
        cacheKey: sha256,
      };
    }),
  );
}

/** Paths of the departments that have documents. */
export async function listDepartmentPaths(): Promise<
  StaticPath<{ region: string; department: string }, { id: string }>[]
> {
  const portal = await loadPortal();
  return [...portal.byDepartment.keys()].map((id) => {
    const [region = '', department = ''] = id.split('/');
    return { params: { region, department }, props: { id } };
  });
}

/** Paths of the regions that have documents in them or in a region below. */
export async function listRegionPaths(): Promise<StaticPath<{ region: string }, { id: string }>[]> {
  const portal = await loadPortal();
  return [...portal.regions.keys()]
    .filter((slug) => hasDocuments(portal, slug))
    .map((slug) => ({ params: { region: slug }, props: { id: slug } }));
}

/** The original file, byte for byte. */
export function readSource(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

function splitId(id: string): DocumentParams {
  const [region = '', department = '', year = ''] = id.split('/');
  return { region, department, year };
}

function rejectSourceName(id: string, file: string): DisclosureError {
  return new DisclosureError({
    what: '原始文件的名称与网页自身的文件冲突。',
    place: { file: `${DISCLOSURES}/${id}/index.mdx`, field: 'source.file' },
    found: file,
    expected: '不是 index.html、card.png 或 notes.json',
    todo: '给原始文件换一个名称，重新导入。',
  });
}
