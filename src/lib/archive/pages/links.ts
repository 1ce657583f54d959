import path from 'node:path';

/** Name of the page in every folder: a browser that opens files does not look for it by itself. */
const INDEX = 'index.html';

/**
 * A link of the site as a path from one of its files to another, so that it works wherever the folder lies: `/zhuzhou/`
 * seen from `about/index.html` is `../zhuzhou/index.html`. Anchors and queries stay. Undefined for links that are not
 * absolute paths of the site: those of the page itself and those to other sites.
 */
export function relativeLink(from: string, url: string): { link: string; target: string } | undefined {
  const [, address = '', rest = ''] = /^(\/(?!\/)[^?#]*)(.*)$/s.exec(url) ?? [];
  if (address === '') return undefined;
  const target = toFile(address);
  const steps = path.posix.relative(path.posix.dirname(from), target) || path.posix.basename(target);
  return { link: encodeSteps(steps) + rest, target };
}

/** The file that an address of the site stands for. */
export function toFile(address: string): string {
  const decoded = decode(address).replace(/^\/+/, '');
  return decoded === '' || decoded.endsWith('/') ? decoded + INDEX : decoded;
}

/** A path as part of an address: every byte that has a meaning there is written as %XX. */
export function encodeSteps(steps: string): string {
  return steps.split('/').map(encodeURIComponent).join('/');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
