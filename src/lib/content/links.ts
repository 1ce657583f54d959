import { existsSync, lstatSync, readdirSync, readlinkSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../model/index.ts';
import { DISCLOSURES, explainMisplaced } from './disclosures.ts';

/** Steps of a path that lead to a document: `disclosures/<region>/<department>/<year>`. */
const DOCUMENT_STEPS = 4;

/** What is read of a document's folder, by name; what else lies there is nobody's. */
const OWN = /^(?:index\.mdx|[\w-]+\.json|tables(?:\/.+\.json)?|source(?:\/.+)?)$/;

/**
 * Throws `DisclosureError` where a file of a document, or the folder in it that holds the file, is a link: what a link leads
 * to belongs to another tree, may be gone or different tomorrow, and is nothing that was handed in with the document.
 */
export function verifyOwnFile(root: string, file: string): void {
  if (!file.startsWith(`${DISCLOSURES}/`)) return;
  const steps = file.split('/');
  for (let length = DOCUMENT_STEPS + 1; length <= steps.length; length += 1) {
    const name = steps.slice(0, length).join('/');
    if (lstatSync(path.join(root, name), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw explainLink(root, name);
    }
  }
}

/** The same for everything that is read of a document's folder. */
export function verifyOwnFolder(root: string, folder: string): void {
  for (const below of ['', 'tables/', 'source/']) {
    for (const entry of readEntries(path.join(root, folder, below))) {
      const name = `${below}${entry.name}`;
      if (entry.isDirectory()) verifyInner(root, `${folder}/${below}`.replace(/\/$/, ''), entry);
      if (entry.isSymbolicLink() && !entry.name.startsWith('.') && OWN.test(name)) {
        throw explainLink(root, `${folder}/${name}`);
      }
    }
  }
}

/** Throws `DisclosureError` for a document that lies within the folder of another one: no page would be made of it. */
function verifyInner(root: string, folder: string, { name }: Dirent): void {
  const inner = `${folder}/${name}/index.mdx`;
  if (existsSync(path.join(root, inner))) throw explainMisplaced(inner);
}

/** A link in a place where documents, or folders of them, are looked for. */
export function explainLink(root: string, name: string): DisclosureError {
  return new DisclosureError({
    what: '这里是一个链接，不是文件或文件夹本身。',
    place: { file: name },
    found: `指向 ${readlinkSync(path.join(root, name))}`,
    expected: '内容目录里的文件或文件夹本身',
    todo: '删去这个链接，把它指向的文件或文件夹复制到这里，再重新运行。',
  });
}

/** Whether a link leads to a plain file: one that leads nowhere may have led to a folder. */
export function leadsToFile(full: string): boolean {
  try {
    return statSync(full).isFile();
  } catch {
    return false;
  }
}

/** What lies in a folder, sorted; nothing where there is none, and where it cannot be read: reading its files tells why. */
function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
      left.name < right.name ? -1 : 1,
    );
  } catch {
    return [];
  }
}
