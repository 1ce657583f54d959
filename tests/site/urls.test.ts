import { expect, test } from 'vitest';
import {
  absoluteUrl,
  cardUrl,
  cellUrl,
  departmentUrl,
  documentUrl,
  glossaryUrl,
  homeUrl,
  regionUrl,
  searchUrl,
  sourceUrl,
} from '../../src/lib/site/urls.ts';

const ID = 'zhuzhou/kexie/2021';

test('pages end with a slash and stand below the base', () => {
  expect(homeUrl()).toBe('/');
  expect(regionUrl('zhuzhou')).toBe('/zhuzhou/');
  expect(departmentUrl('zhuzhou/kexie')).toBe('/zhuzhou/kexie/');
  expect(documentUrl(ID)).toBe('/zhuzhou/kexie/2021/');
  expect(searchUrl()).toBe('/search/');
  expect(documentUrl(ID, '/open')).toBe('/open/zhuzhou/kexie/2021/');
  expect(documentUrl(ID, '/open/')).toBe('/open/zhuzhou/kexie/2021/');
});

test('cells and terms are anchors of their page', () => {
  expect(cellUrl(ID, 't03.2060702.basic')).toBe('/zhuzhou/kexie/2021/#t03.2060702.basic');
  expect(glossaryUrl('jiben-zhichu')).toBe('/glossary/#jiben-zhichu');
  expect(glossaryUrl()).toBe('/glossary/');
});

test('files beside a document carry their name, encoded', () => {
  expect(cardUrl(ID)).toBe('/zhuzhou/kexie/2021/card.png');
  expect(sourceUrl(ID, '决算 终稿#1.txt')).toBe(
    '/zhuzhou/kexie/2021/%E5%86%B3%E7%AE%97%20%E7%BB%88%E7%A8%BF%231.txt',
  );
});

test('an absolute URL needs an origin: none is made up', () => {
  expect(absoluteUrl('https://example.gov.cn', '/a/')).toBe('https://example.gov.cn/a/');
  expect(absoluteUrl(undefined, '/a/')).toBeUndefined();
});
