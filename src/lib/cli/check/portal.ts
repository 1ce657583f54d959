import type { CheckedPortal } from '../../checks/index.ts';
import {
  explainNoDocuments,
  listFiles,
  listFolders,
  listReportIds,
  parseContent,
  readRegions,
  readSite,
  readText,
} from '../../content/index.ts';
import {
  departmentSchema,
  glossaryTermSchema,
  type Department,
  type DisclosureError,
  type Finding,
  type GlossaryTerm,
  type Region,
} from '../../model/index.ts';
import { verifyClaims } from '../../text/index.ts';
import { toFinding, tryRead } from './findings.ts';

/** The files around the documents, as far as they can be read, and what is wrong with the others. */
export interface PortalFiles extends Pick<CheckedPortal, 'regions' | 'departments'> {
  readonly glossary: readonly GlossaryTerm[];
  /** Name of the portal and address of its site, where `site.json` says so. */
  readonly site: { readonly name?: string; readonly origin?: string };
  /** Ids of the documents, sorted. */
  readonly ids: readonly string[];
  readonly findings: readonly Finding[];
}

/** A file that cannot be read is one finding, not one more for each document that needs it: its name stays known. */
const UNREAD_REGION: Region = { code: '000000', name: '' };
const UNREAD_DEPARTMENT: Department = { name: '', aliases: [] };

/** Reads every file around the documents; each that does not fit its schema is a finding, and what keeps documents out of the list. */
export function readPortalFiles(root: string): PortalFiles {
  const findings: Finding[] = [];
  const note = (problem: DisclosureError): unknown => findings.push(toFinding(problem));
  const ids = listReportIds(root, note);
  if (ids.length === 0 && findings.length === 0) note(explainNoDocuments());
  const { name, origin } = tryRead(() => readSite(root), findings) ?? {};
  const site = { ...(name === undefined ? {} : { name }), ...(origin === undefined ? {} : { origin }) };
  const regions =
    tryRead(() => readRegions(root), findings) ??
    new Map(ids.map((id) => id.split('/')[0] ?? '').map((slug) => [slug, UNREAD_REGION]));
  const departments = new Map<string, Department>();
  for (const region of listFolders(root, 'departments', note)) {
    for (const name of listFiles(root, `departments/${region}`, '.json')) {
      const file = `departments/${region}/${name}`;
      const read = () => parseContent({ file, text: readText(root, file) }, 'json', departmentSchema);
      departments.set(
        `${region}/${name.slice(0, -'.json'.length)}`,
        tryRead(read, findings) ?? UNREAD_DEPARTMENT,
      );
    }
  }
  const glossary = readTerms(root, findings);
  tryRead(() => verifyClaims(glossary), findings);
  return { ids, regions, departments, glossary, site, findings };
}

function readTerms(root: string, findings: Finding[]): GlossaryTerm[] {
  return listFiles(root, 'glossary', '.json').flatMap((name) => {
    const file = `glossary/${name}`;
    const read = () => parseContent({ file, text: readText(root, file) }, 'json', glossaryTermSchema);
    const term = tryRead(read, findings);
    return term ? [{ id: name.slice(0, -'.json'.length), ...term }] : [];
  });
}
