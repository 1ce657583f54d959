import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** The standard rules, all of them. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Problems of a page, a line each. */
async function findProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('the HTML of the built site', () => {
  it('is there for every kind of page', () => {
    const files = [...readHtml().keys()];
    for (const file of ['index.html', '404.html', 'glossary/index.html', 'zhuzhou/kexie/2021/index.html']) {
      expect(files).toContain(file);
    }
  });

  it('is valid in every file', async () => {
    const problems: string[] = [];
    for (const [file, html] of readHtml()) {
      problems.push(...(await findProblems(html)).slice(0, 20).map((problem) => `${file}:${problem}`));
    }
    expect(problems).toEqual([]);
  });

  it('would not be valid with a paragraph in a list', async () => {
    expect(
      await findProblems(
        '<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>',
      ),
    ).not.toEqual([]);
  });

  it('states a strict policy in every file and holds to it: nothing inline', async () => {
    const found: string[] = [];
    for (const [file, html] of readHtml()) {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      if (!/script-src 'self';/.test(policy) || policy.includes('unsafe-inline')) {
        found.push(`${file}: policy ${policy}`);
      }
      found.push(...(await listInline(html)).map((inline) => `${file}: ${inline}`));
    }
    expect(found).toEqual([]);
  });

  it('would tell inline styles, scripts and handlers', async () => {
    expect(
      await listInline('<p style="color:red">a</p><style>a{}</style><script>1</script><p onclick="x()">'),
    ).toHaveLength(4);
  });

  it('names its language and its own title on every page', () => {
    const titles = [...readHtml()].map(([file, html]) => {
      expect(html, file).toMatch(/^<!DOCTYPE html><html lang="zh-CN"/i);
      return /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? file;
    });
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => !/[\u4e00-\u9fff]/.test(title))).toEqual([]);
  });
});

/** Everything inline in a page that a strict policy blocks, read from the tree and not from the text. */
async function listInline(html: string): Promise<string[]> {
  const context = await browser().newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    return await page.evaluate((text) => {
      const tree = new DOMParser().parseFromString(text, 'text/html');
      return [...tree.querySelectorAll('*')].flatMap((element) => {
        const isInline =
          element.localName === 'style' ||
          (element.localName === 'script' && !element.hasAttribute('src')) ||
          [...element.attributes].some(({ name }) => name === 'style' || name.startsWith('on'));
        return isInline ? [element.outerHTML.slice(0, 120)] : [];
      });
    }, html);
  } finally {
    await context.close();
  }
}
