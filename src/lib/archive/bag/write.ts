import type { Report, Site } from '../../model/index.ts';
import { canonicalize } from '../canonical.ts';
import { isPage, listSiteFiles } from '../pages/site.ts';
import { CHUNK_ENDING, wrapChunk } from '../record/chunk.ts';
import { RECORD_NAME, recordDocument } from '../record/document.ts';
import { MANIFEST_FILE, SITE_FOLDER, type ArchivedDocument, type Manifest } from '../record/manifest.ts';
import type { Selection } from '../select.ts';
import type { StagingFolder } from '../staging.ts';
import { renderExplanation } from './explain.ts';
import { renderStartPage } from './start-page.ts';
import { BAG_FILES, BAGIT_TEXT, renderBagInfo, renderManifest } from './tags.ts';

/** What a bag is made of. */
export interface BagInput {
  /** Folder of the site that was built from the selection. */
  readonly built: string;
  readonly site: Site;
  readonly selection: Selection;
  /** Reads one document of the selection. */
  readonly readReport: (id: string) => Report;
  readonly ids: readonly string[];
  /** Day the archive stands for. */
  readonly date?: string | undefined;
  /** Name and version of this program. */
  readonly software: string;
}

/** Folder of the payload in a bag. */
export const PAYLOAD = 'data';

/** Puts a bag (RFC 8493) together in a folder: pages, tables, originals, records, manifests, start page, explanation. */
export async function writeBag(
  staging: StagingFolder,
  input: BagInput,
  onFile: () => void,
): Promise<Manifest> {
  const files = listSiteFiles(input.built);
  const put = (name: string, bytes: Uint8Array | string) => staging.write(`${PAYLOAD}/${name}`, bytes);
  for (const { path, read } of files) {
    put(`${SITE_FOLDER}/${path}`, await read());
    onFile();
  }
  const documents = input.ids.map((id): ArchivedDocument => {
    const page = staging.read(`${PAYLOAD}/${SITE_FOLDER}/${id}/index.html`).toString('utf8');
    const { document, record, tables } = recordDocument(input.readReport(id), page);
    for (const [file, text] of tables) put(file, text);
    const name = `${id}/${RECORD_NAME}`;
    put(`${SITE_FOLDER}/${name}${CHUNK_ENDING}`, wrapChunk(name, Buffer.from(canonicalize(record))));
    return document;
  });
  const { name, sponsor, origin, demonstration } = input.site;
  const manifest: Manifest = {
    format: 'mingzhang-archive',
    version: 1,
    software: input.software,
    portal: {
      name,
      sponsor,
      ...(origin === undefined ? {} : { origin }),
      ...(demonstration === undefined ? {} : { demonstration }),
    },
    ...(input.date === undefined ? {} : { date: input.date }),
    selection: {
      regions: [...input.selection.regions],
      departments: [...input.selection.departments],
      years: [...input.selection.years],
    },
    documents,
    files: staging.list().map((file) => ({ ...file, path: file.path.slice(PAYLOAD.length + 1) })),
  };
  put(MANIFEST_FILE, `${JSON.stringify(manifest, undefined, 1)}\n`);
  writeTags(
    staging,
    manifest,
    files.map(({ path }) => path),
  );
  return manifest;
}

function writeTags(staging: StagingFolder, manifest: Manifest, files: readonly string[]): void {
  const payload = staging.list();
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const style = files.find((name) => /^_assets\/style\..*\.css$/.test(name)) ?? '';
  staging.write('首页.html', renderStartPage(manifest, style));
  staging.write('说明.txt', renderExplanation(manifest, files.filter(isPage).length));
  staging.write(BAG_FILES.declaration, BAGIT_TEXT);
  staging.write(BAG_FILES.info, renderInfo(manifest, `${bytes}.${payload.length}`));
  staging.write(BAG_FILES.manifest, renderManifest(payload));
  const tags = staging.list().filter(({ path }) => !path.startsWith(`${PAYLOAD}/`));
  staging.write(BAG_FILES.tags, renderManifest(tags));
}

function renderInfo({ portal, date, documents, software }: Manifest, oxum: string): string {
  const years = [...new Set(documents.map(({ year }) => year))].sort().join('、');
  const departments = new Set(documents.map(({ id }) => id.split('/').slice(0, 2).join('/'))).size;
  return renderBagInfo([
    ['Source-Organization', portal.sponsor],
    [
      'External-Description',
      `${portal.name}：${departments} 个部门 ${years} 年度公开文档 ${documents.length} 份的网页存档，含表格数据和原始文件`,
    ],
    ['External-Identifier', portal.origin],
    ['Bagging-Date', date],
    ['Payload-Oxum', oxum],
    ['Bag-Software-Agent', software],
  ]);
}
