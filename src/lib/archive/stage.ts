import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DISCLOSURES } from '../content/index.ts';

/** What every site needs of the content besides documents. */
const PORTAL = ['site.json', 'regions.json', 'glossary'];

/**
 * Copies the chosen part of the content to a folder of its own, from which the ordinary build then makes a site in which
 * every list, menu and link knows of nothing else.
 */
export function stageContent(root: string, ids: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const copy = (name: string): void => {
    const from = path.join(root, name);
    if (existsSync(from)) cpSync(from, path.join(folder, name), { recursive: true, dereference: true });
  };
  for (const name of PORTAL) copy(name);
  for (const department of new Set(ids.map((id) => id.split('/').slice(0, 2).join('/'))))
    copy(`departments/${department}.json`);
  for (const id of ids) copy(`${DISCLOSURES}/${id}`);
}
