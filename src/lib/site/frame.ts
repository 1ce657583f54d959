import type { Site } from '../model/index.ts';
import { absoluteUrl, homeUrl } from './urls.ts';

/** One step of the way from the home page to a page (面包屑). The last step has no URL. */
export interface Crumb {
  readonly label: string;
  readonly url?: string;
}

/** A `<meta>` of the head. */
export interface Meta {
  /** `name` for tags of the government website code and descriptions, `property` for Open Graph. */
  readonly key: 'name' | 'property';
  readonly name: string;
  readonly content: string;
}

/** What surrounds the content of any page: head, way, footer. */
export interface Frame {
  /** Title of the browser window. */
  readonly windowTitle: string;
  readonly crumbs: readonly Crumb[];
  readonly metas: readonly Meta[];
  readonly canonical?: string | undefined;
  readonly site: Site;
}

/** What a page says about itself. */
export interface FrameInput {
  /** Name of the page; absent on the home page. */
  readonly title?: string;
  readonly description: string;
  readonly url: string;
  /** Steps between the home page and this page. */
  readonly way?: readonly Crumb[];
  /** 栏目 the page belongs to. */
  readonly column?: string;
  /** Set on pages that hold a published document. */
  readonly article?: { readonly source: string; readonly published?: string | undefined };
  /** URL of the share card. */
  readonly card?: string;
}

/**
 * Builds the frame of a page. Of the tags of 国办发〔2017〕47号 only those are emitted for which the portal
 * or the document states something; a number or a date is never made up.
 */
export function buildFrame(site: Site, input: FrameInput): Frame {
  const title = input.title ?? site.name;
  const named = (name: string, content: string | undefined): Meta[] =>
    content === undefined ? [] : [{ key: 'name', name, content }];
  const shared = (name: string, content: string | undefined): Meta[] =>
    content === undefined ? [] : [{ key: 'property', name, content }];
  const card = input.card === undefined ? undefined : absoluteUrl(site.origin, input.card);
  return {
    windowTitle:
      input.title === undefined ? `${site.name} · ${site.tagline}` : `${input.title} · ${site.name}`,
    crumbs:
      input.title === undefined
        ? []
        : [{ label: '首页', url: homeUrl() }, ...(input.way ?? []), { label: title }],
    metas: [
      ...named('description', input.description),
      ...named('SiteName', site.name),
      ...named('SiteDomain', site.origin === undefined ? undefined : new URL(site.origin).hostname),
      ...named('SiteIDCode', site.siteCode),
      ...named('ColumnName', input.column),
      ...named('ArticleTitle', input.article && title),
      ...named('PubDate', input.article?.published),
      ...named('ContentSource', input.article?.source),
      ...shared('og:title', title),
      ...shared('og:description', input.description),
      ...shared('og:image', card),
      ...named('twitter:card', input.card === undefined ? undefined : 'summary_large_image'),
    ],
    canonical: absoluteUrl(site.origin, input.url),
    site,
  };
}
