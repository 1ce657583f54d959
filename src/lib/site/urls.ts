/**
 * Every URL of the site. Usable outside Astro: there the site stands at `/` unless a base is given.
 * URLs are permanent; change one and links in the wild break.
 */

/** What Astro says about the build; absent when plain Node loads this file. */
const environment = (import.meta as { env?: { BASE_URL?: string; MODE?: string } }).env;

/** Path the site is served below, with a slash at both ends. */
export const SITE_BASE: string = withSlash(environment?.BASE_URL ?? '/');

/** Slugs a region may not have, because fixed pages and folders stand at those paths. */
export const RESERVED_SLUGS: readonly string[] = ['404', 'about', 'glossary', 'pagefind', 'rules', 'search'];

/** The home page (首页). */
export function homeUrl(base = SITE_BASE): string {
  return withSlash(base);
}

/** The page of a region (地区). */
export function regionUrl(region: string, base = SITE_BASE): string {
  return `${withSlash(base)}${region}/`;
}

/** The page of a department (部门): its years. `department` is `<region>/<department>`. */
export function departmentUrl(department: string, base = SITE_BASE): string {
  return `${withSlash(base)}${department}/`;
}

/** The page of a department-year; `id` is `<region>/<department>/<year>`. */
export function documentUrl(id: string, base = SITE_BASE): string {
  return `${withSlash(base)}${id}/`;
}

/** The original file, published unchanged beside the page of a department-year. */
export function sourceUrl(id: string, file: string, base = SITE_BASE): string {
  // `astro dev` wants a slash behind every URL whose route does not spell out its extension.
  const slash = environment?.MODE === 'development' ? '/' : '';
  return `${documentUrl(id, base)}${encodeURIComponent(file)}${slash}`;
}

/** The share card (分享图) of a department-year. */
export function cardUrl(id: string, base = SITE_BASE): string {
  return `${documentUrl(id, base)}card.png`;
}

/** A cell of a table of a department-year, by its anchor (`t03.2060702.basic`). */
export function cellUrl(id: string, anchor: string, base = SITE_BASE): string {
  return `${documentUrl(id, base)}#${anchor}`;
}

/** The glossary (名词解释), or the definition of one standard term on it. */
export function glossaryUrl(term?: string, base = SITE_BASE): string {
  return `${withSlash(base)}glossary/${term === undefined ? '' : `#${term}`}`;
}

/** The search page (检索). */
export function searchUrl(base = SITE_BASE): string {
  return `${withSlash(base)}search/`;
}

/** The page of all rules (审核规则). */
export function rulesUrl(base = SITE_BASE): string {
  return `${withSlash(base)}rules/`;
}

/** The page of one rule: where `ruleUrl` of the checks leads in a site served at the root. */
export function ruleUrl(id: string, base = SITE_BASE): string {
  return `${rulesUrl(base)}${id.toLowerCase()}/`;
}

/** The page about this site (关于). */
export function aboutUrl(base = SITE_BASE): string {
  return `${withSlash(base)}about/`;
}

/** A fixed file of `public/`. */
export function assetUrl(file: string, base = SITE_BASE): string {
  return withSlash(base) + file;
}

/** A URL of the site with the origin of the portal in front; undefined when the portal states no origin. */
export function absoluteUrl(origin: string | undefined, url: string): string | undefined {
  return origin === undefined ? undefined : origin.replace(/\/$/, '') + url;
}

function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
