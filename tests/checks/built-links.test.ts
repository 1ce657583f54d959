import { describe, expect, it } from 'vitest';
import { findBrokenLinks, readHtmlPage } from '../../src/lib/checks/index.ts';

const check = (pages: Record<string, string>, files: readonly string[] = [], base = '/') =>
  findBrokenLinks(
    new Map(Object.entries(pages).map(([file, html]) => [file, readHtmlPage(html)])),
    (file) => files.includes(file),
    base,
  ).map(({ file, place }) => [file, place]);

describe('readHtmlPage(html)', () => {
  it('should read ids and links of tags only', () => {
    const page = readHtmlPage(
      `<!-- <a href="/no/" id="no"> --><p id=a>x > y <a class="term" href='/b/?x=1&amp;y=2#c'>甲</a>
      <script src="/s.js">const html = '<a href="/no/">';</script><style>a[href="/no/"]{}</style>
      <img alt="a > b" src="/i.png"/><input id="d" disabled><td id="t01.27.amount">`,
    );
    expect([...page.ids]).toEqual(['a', 'd', 't01.27.amount']);
    expect(page.links).toEqual(['/b/?x=1&y=2#c', '/s.js', '/i.png']);
    expect(page.twice).toEqual([]);
  });

  it('should name ids that stand twice', () => {
    expect(readHtmlPage('<p id="a"><p id="b"><p id="a">').twice).toEqual(['a']);
  });
});

describe('findBrokenLinks(pages, hasFile, base)', () => {
  it('should follow pages, anchors, files and relative links', () => {
    const pages = {
      'index.html': '<a href="/a/"><a href="a/#s1"><a href="/a/x.txt"><a href="https://example.com/none">',
      'a/index.html':
        '<h2 id="s1"><a href="#s1"><a href="../"><a href="#s.%E9%99%84%E4%BB%B6"><p id="s.附件">',
      '404.html': '<a href="/"><a href="#top" id="top"><a href="mailto:a@example.com">',
    };
    expect(check(pages, ['a/x.txt'])).toEqual([]);
  });

  it('should name links that lead nowhere, each once', () => {
    const pages = {
      'index.html':
        '<a href="/b/"><a href="/b/"><a href="/a/#s2"><link href="/none.css"><a href="#%E0%A4%A">',
      'a/index.html': '<h2 id="s1"><h2 id="s1"><a href="#s9">',
    };
    expect(check(pages)).toEqual([
      ['index.html', '/b/'],
      ['index.html', '/a/#s2'],
      ['index.html', '/none.css'],
      ['index.html', '#%E0%A4%A'],
      ['a/index.html', 's1'],
      ['a/index.html', '#s9'],
    ]);
  });

  it('should know a site below a base path', () => {
    const pages = { 'index.html': '<a href="/portal/a/"><a href="/a/">', 'a/index.html': '' };
    expect(check(pages, [], '/portal/')).toEqual([['index.html', '/a/']]);
  });
});
