import { expect, test } from 'vitest';
import { relativeLink, toFile } from '../../src/lib/archive/pages/links.ts';
import { rewritePage } from '../../src/lib/archive/pages/rewrite.ts';

test.each([
  ['index.html', '/', 'index.html'],
  ['index.html', '/zhuzhou/', 'zhuzhou/index.html'],
  ['zhuzhou/kexie/2021/index.html', '/', '../../../index.html'],
  ['zhuzhou/kexie/2021/index.html', '/zhuzhou/kexie/2021/#t03.total.basic', 'index.html#t03.total.basic'],
  ['zhuzhou/kexie/2021/index.html', '/zhuzhou/kexie/', '../index.html'],
  ['about/index.html', '/search/?q=%E7%A7%91#x', '../search/index.html?q=%E7%A7%91#x'],
  ['about/index.html', '/a/%E5%86%B3%E7%AE%97%20100%25%23.docx', '../a/%E5%86%B3%E7%AE%97%20100%25%23.docx'],
])('should lead from %s to %s by %s', (from, url, link) => {
  expect(relativeLink(from, url)?.link).toBe(link);
});

test('should leave alone what is no path of the site', () => {
  for (const url of ['#t03', 'https://beian.miit.gov.cn/', '//example.cn/x', 'mailto:a@b.cn', '../x', ''])
    expect(relativeLink('a/index.html', url), url).toBeUndefined();
});

test('should name the file behind an address', () => {
  expect(toFile('/a/%E5%86%B3.txt')).toBe('a/决.txt');
  expect(toFile('/a/100%.txt')).toBe('a/100%.txt');
});

const HEAD = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; form-action 'self'"><title>题</title>`;
const OPTIONS = { file: 'a/index.html', has: () => true };

test('should change addresses, scripts and policy only, and keep every other character', () => {
  const page = `<!DOCTYPE html><html><head>${HEAD}</head><body>\n<p  CLASS=x>A&amp;B &nbsp;“引”</p><a href='/b/'>b</a><noscript><a href="/c/">c</a></noscript><script type="module" src="/_assets/m.js"></script></body></html>\n`;
  const rewritten = rewritePage(page, OPTIONS);
  expect(rewritten).toBe(
    page
      .replace("form-action 'self'", "form-action 'self' file:")
      .replace(
        '<title>',
        '<link rel="stylesheet" href="../_assets/archive.css"><script defer src="../_assets/archive.js"></script><title>',
      )
      .replace("href='/b/'", 'href="../b/index.html"')
      .replace('href="/c/"', 'href="../c/index.html"')
      .replace('type="module" src="/_assets/m.js"', 'defer src="../_assets/m.js"'),
  );
});

test('should name the folders that scripts load from and lead into', () => {
  const page = `<html><head>${HEAD}</head><body><form data-index="/search/index/" data-site="/"></form></body></html>`;
  expect(rewritePage(page, { ...OPTIONS, file: 'search/index.html' })).toContain(
    '<form data-index="index/" data-site="../" data-file="index.html">',
  );
});

test('should refuse a link that leads nowhere', () => {
  const page = `<html><head>${HEAD}</head><body><a href="/gone/">x</a></body></html>`;
  expect(() => rewritePage(page, { ...OPTIONS, has: (file) => file !== 'gone/index.html' })).toThrow(
    '没有去处',
  );
});
