import type { Finding } from '../model/index.ts';

/** The ids and links of a built page. */
export interface HtmlPage {
  readonly ids: ReadonlySet<string>;
  /** `href`, `src` and `action` values as written, in reading order. */
  readonly links: readonly string[];
  /** Ids that stand twice: an address that leads to two places. */
  readonly twice: readonly string[];
}

const SKIPPED = /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>[\s\S]*?<\/\1\s*>/gi;
const TAG = /<[a-z][^\s/>]*((?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads ids and links from the HTML of a built page. Comments and the contents of scripts and styles are passed over. */
export function readHtmlPage(html: string): HtmlPage {
  const ids = new Set<string>();
  const twice: string[] = [];
  const links: string[] = [];
  for (const tag of html.replace(SKIPPED, '<skipped$2>').matchAll(TAG)) {
    for (const [, name = '', double, single, bare] of (tag[1] ?? '').matchAll(ATTRIBUTE)) {
      const value = decodeEntities(double ?? single ?? bare ?? '');
      if (name === 'id') {
        if (ids.has(value)) twice.push(value);
        ids.add(value);
      } else if (/^(?:href|src|action)$/.test(name)) links.push(value);
    }
  }
  return { ids, links, twice };
}

/**
 * Every internal link of the built site that leads nowhere, and every id that stands twice on a page.
 * `pages` are HTML pages by file (`zhuzhou/index.html`), `hasFile` knows every other file of the output.
 */
export function findBrokenLinks(
  pages: ReadonlyMap<string, HtmlPage>,
  hasFile: (file: string) => boolean,
  base = '/',
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, page] of pages) {
    for (const id of page.twice) {
      findings.push(toFinding(file, id, `页面中 id “${id}”出现两次，地址不唯一。`));
    }
    for (const link of new Set(page.links)) {
      const reason = explainLink(link, file, page, { pages, hasFile, base });
      if (reason !== undefined) findings.push(toFinding(file, link, `链接 ${link} ${reason}`));
    }
  }
  return findings;
}

interface Site {
  readonly pages: ReadonlyMap<string, HtmlPage>;
  readonly hasFile: (file: string) => boolean;
  readonly base: string;
}

const ORIGIN = 'https://site.invalid';

function explainLink(link: string, file: string, page: HtmlPage, site: Site): string | undefined {
  const path = site.base + encodeURI(file).replace(/(^|\/)index\.html$/, '$1');
  const url = URL.parse(link, ORIGIN + path);
  if (!url) return '的地址写法不对。';
  if (url.origin !== ORIGIN) return undefined;
  const name = decode(url.pathname);
  if (name === undefined) return '的地址写法不对。';
  if (!name.startsWith(site.base)) return `不在网站的路径 ${site.base} 之下。`;
  const wanted = name.slice(site.base.length);
  const target = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  const found = name === decode(path) ? page : site.pages.get(target);
  if (!found && !site.hasFile(target)) return `没有对应的文件 ${target}。`;
  if (!found || url.hash === '') return undefined;
  const anchor = decode(url.hash.slice(1));
  return anchor !== undefined && found.ids.has(anchor) ? undefined : `在目标页面中没有对应的位置。`;
}

function toFinding(file: string, place: string, message: string): Finding {
  return { rule: 'built-link', severity: 'error', verdict: 'doubt', message, file, place };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}
