import { existsSync } from 'node:fs';
import path from 'node:path';
import { ALL_RULES, ruleUrl, type CheckedPortal, type LinkTarget } from '../../checks/index.ts';
import { DISCLOSURES } from '../../content/index.ts';
import { hasAnchor, type ReadDocument } from './document.ts';
import type { PortalFiles } from './portal.ts';

const FIXED_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/search/',
  '/about/',
  '/404/',
  '/404.html',
  '/rules/',
  ...ALL_RULES.map(({ id }) => ruleUrl(id)),
]);
const ANYWHERE: LinkTarget = { hasAnchor: () => true };
const NOWHERE: LinkTarget = { hasAnchor: () => false };

/** The pages the site will have, by path. Documents are read (`read`) only when something links to a place in them. */
export function findPages(
  root: string,
  ids: readonly string[],
  files: PortalFiles,
  read: (id: string) => ReadDocument,
): CheckedPortal['findPage'] {
  const documents = new Set(ids);
  const departments = new Set(ids.map((id) => id.split('/').slice(0, 2).join('/')));
  const regions = findRegions(ids, files);
  const terms = new Set(files.glossary.map(({ id }) => id));

  return (url) => {
    const wanted = decode(url);
    if (wanted === undefined) return undefined;
    if (FIXED_PAGES.has(wanted)) return ANYWHERE;
    // `d-…` are terms that only documents define.
    if (wanted === '/glossary/')
      return { hasAnchor: (anchor) => terms.has(anchor) || anchor.startsWith('d-') };
    const id = wanted.replace(/^\/|\/$/g, '');
    if (wanted.endsWith('/')) {
      if (documents.has(id)) return { hasAnchor: (anchor) => hasAnchor(read(id), anchor) };
      return departments.has(id) || regions.has(id) ? ANYWHERE : undefined;
    }
    const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(id) ?? [];
    if (!documents.has(folder)) return undefined;
    const source = path.join(root, DISCLOSURES, folder, 'source', name);
    return name === 'card.png' || existsSync(source) ? NOWHERE : undefined;
  };
}

/** Regions with documents in them or in a region below. */
function findRegions(ids: readonly string[], { regions }: PortalFiles): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of ids) {
    let region: string | undefined = id.split('/')[0];
    while (region !== undefined && !found.has(region)) {
      found.add(region);
      region = regions.get(region)?.parent;
    }
  }
  return found;
}

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
