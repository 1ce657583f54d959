import { expect, test } from 'vitest';
import type { Site } from '../../src/lib/model/index.ts';
import { buildFrame } from '../../src/lib/site/frame.ts';

const site: Site = { name: '明账', tagline: '每一个数都有着落', sponsor: '示例门户' };
const article = {
  title: '2021年度株洲市科学技术协会部门决算',
  description: '原文与表格。',
  url: '/zhuzhou/kexie/2021/',
  column: '部门决算',
  article: { source: '株洲市科学技术协会' },
  card: '/zhuzhou/kexie/2021/card.png',
};

function readMetas(input: Parameters<typeof buildFrame>[1], portal = site): Record<string, string> {
  return Object.fromEntries(buildFrame(portal, input).metas.map(({ name, content }) => [name, content]));
}

test('only what the portal and the document state is emitted', () => {
  expect(readMetas(article)).toEqual({
    description: '原文与表格。',
    SiteName: '明账',
    ColumnName: '部门决算',
    ArticleTitle: article.title,
    ContentSource: '株洲市科学技术协会',
    'og:title': article.title,
    'og:description': '原文与表格。',
    'twitter:card': 'summary_large_image',
  });
});

test('a portal that states its origin and code gets the tags of the website code and an absolute card', () => {
  const portal = { ...site, origin: 'https://www.example.gov.cn', siteCode: '4300000077' };
  const published = { ...article, article: { source: '株洲市科学技术协会', published: '2022-09-10' } };
  expect(readMetas(published, portal)).toMatchObject({
    SiteDomain: 'www.example.gov.cn',
    SiteIDCode: '4300000077',
    PubDate: '2022-09-10',
    'og:image': 'https://www.example.gov.cn/zhuzhou/kexie/2021/card.png',
  });
  expect(buildFrame(portal, article).canonical).toBe('https://www.example.gov.cn/zhuzhou/kexie/2021/');
});

test('the way leads from the home page to the page itself', () => {
  const frame = buildFrame(site, { ...article, way: [{ label: '株洲市', url: '/zhuzhou/' }] });
  expect(frame.crumbs).toEqual([
    { label: '首页', url: '/' },
    { label: '株洲市', url: '/zhuzhou/' },
    { label: article.title },
  ]);
  expect(buildFrame(site, { description: '', url: '/' }).crumbs).toEqual([]);
});
