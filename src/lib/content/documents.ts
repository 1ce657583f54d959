import { existsSync } from 'node:fs';
import path from 'node:path';
import { DISCLOSURES, explainMisplaced, refuse, type OnProblem } from './disclosures.ts';
import { listFolders, verifyRoot } from './disk.ts';

/**
 * Ids (`<region>/<department>/<year>`) of every department-year, sorted. Throws `DisclosureError` for what would keep a document
 * out of the list: a link in place of a folder, a document on the wrong level; with `onProblem` it is told, and the list goes on.
 */
export function listReportIds(root: string, onProblem: OnProblem = refuse): string[] {
  verifyRoot(root);
  const list = (folder: string): string[] => {
    const misplaced = `${folder}/index.mdx`;
    if (existsSync(path.join(root, misplaced))) onProblem(explainMisplaced(misplaced));
    return listFolders(root, folder, onProblem);
  };
  return list(DISCLOSURES).flatMap((region) =>
    list(`${DISCLOSURES}/${region}`).flatMap((department) =>
      list(`${DISCLOSURES}/${region}/${department}`).map((year) => `${region}/${department}/${year}`),
    ),
  );
}
