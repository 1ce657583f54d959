import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import { applyEdits, type Edit } from './edit.ts';
import { encodeSteps, relativeLink } from './links.ts';
import { parsePage, readAttribute, walkElements, type PageElement } from './tree.ts';

/** Attributes that hold an address of the site. */
const ADDRESSES = ['href', 'src', 'action'];

/** Names of what every page of an archive gets besides its own scripts and styles. */
export const ARCHIVE_SCRIPT = '_assets/archive.js';
export const ARCHIVE_STYLE = '_assets/archive.css';

/** How a page of the site is made a page of an archive. */
export interface RewriteOptions {
  /** Path of the page below the site. */
  readonly file: string;
  /** Whether a file is in the archive. */
  readonly has: (file: string) => boolean;
}

/**
 * Makes a page work from a folder without a server: every address relative and spelled out, every script a classic one,
 * because browsers refuse modules from files. Everything else stays as it is, character by character. Throws
 * `DisclosureError` for a link that would lead nowhere.
 */
export function rewritePage(html: string, { file, has }: RewriteOptions): string {
  const edits: Edit[] = [];
  const relate = (url: string): string | undefined => {
    const found = relativeLink(file, url);
    if (found && !has(found.target)) throw refuseLink(file, url, found.target);
    return found?.link;
  };
  for (const element of walkElements(parsePage(html))) {
    for (const { name, value } of element.attrs) {
      // A folder that scripts load from or lead into is named, not opened.
      const isFolder = name.startsWith('data-') && /^\/(?:[\w-]+\/)*$/.test(value);
      if (!ADDRESSES.includes(name) && !isFolder) continue;
      const link = isFolder ? relateFolder(file, value) : relate(value);
      // Scripts that make links themselves must spell out the name of the page as well.
      const page = name === 'data-site' ? ' data-file="index.html"' : '';
      if (link !== undefined) edits.push(replaceAttribute(element, name, `${name}="${link}"${page}`));
    }
    if (element.tagName === 'script' && readAttribute(element, 'type') === 'module') {
      edits.push(replaceAttribute(element, 'type', 'defer'));
    } else if (element.tagName === 'meta') {
      const policy = readAttribute(element, 'http-equiv') && readAttribute(element, 'content');
      if (policy) edits.push(replaceAttribute(element, 'content', `content="${loosenForms(policy)}"`));
    } else if (element.tagName === 'title' && element.sourceCodeLocation) {
      const at = element.sourceCodeLocation.startOffset;
      edits.push({ from: at, to: at, text: addParts(relate) });
    }
  }
  return applyEdits(html, edits);
}

function addParts(relate: (url: string) => string | undefined): string {
  const style = relate(`/${ARCHIVE_STYLE}`) ?? '';
  const script = relate(`/${ARCHIVE_SCRIPT}`) ?? '';
  return `<link rel="stylesheet" href="${style}"><script defer src="${script}"></script>`;
}

/** Files have no common origin: Firefox lets a form of one lead to another only where the policy names `file:`. */
function loosenForms(policy: string): string {
  return policy.replace(/form-action [^;"]*/, "form-action 'self' file:");
}

function relateFolder(file: string, url: string): string {
  const steps = path.posix.relative(path.posix.dirname(file), url.slice(1, -1)) || '.';
  return `${encodeSteps(steps)}/`;
}

function replaceAttribute(element: PageElement, name: string, text: string): Edit {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (!place) throw new Error(`Expected ${element.tagName} to tell where ${name} stands`);
  return { from: place.startOffset, to: place.endOffset, text };
}

function refuseLink(file: string, url: string, target: string): DisclosureError {
  return new DisclosureError({
    what: '存档里有一个链接没有去处。',
    place: { file, field: url },
    expected: `存档里有 ${target}`,
    todo: '用 npm run check -- --built 查出断链，改正后重新存档。',
  });
}
