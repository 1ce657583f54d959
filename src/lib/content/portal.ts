import {
  departmentSchema,
  glossaryTermSchema,
  siteSchema,
  type Department,
  type GlossaryTerm,
  type Site,
} from '../model/index.ts';
import { listFiles, listFolders, readJson } from './disk.ts';

/** Reads `site.json`. */
export function readSite(root: string): Site {
  return readJson(root, 'site.json', siteSchema);
}

/** Reads `departments/<region>/<department>.json`: departments by `<region>/<department>`. */
export function readDepartments(root: string): ReadonlyMap<string, Department> {
  const departments = new Map<string, Department>();
  for (const region of listFolders(root, 'departments')) {
    for (const name of listFiles(root, `departments/${region}`, '.json')) {
      const file = `departments/${region}/${name}`;
      departments.set(`${region}/${name.slice(0, -'.json'.length)}`, readJson(root, file, departmentSchema));
    }
  }
  return departments;
}

/** Reads `glossary/*.json`, sorted by id. */
export function readGlossary(root: string): readonly GlossaryTerm[] {
  return listFiles(root, 'glossary', '.json').map((name) => ({
    id: name.slice(0, -'.json'.length),
    ...readJson(root, `glossary/${name}`, glossaryTermSchema),
  }));
}
