import { describe, expect, it } from 'vitest';
import { checkArrows } from './arrows.ts';
import { checkComments, checkDoors, checkIndex, checkLength } from './shape.ts';
import type { SourceFile } from './source.ts';
import { checkTraces } from './traces.ts';

/** A file as an example for one rule. */
function file(path: string, text: string): SourceFile {
  return { path, text };
}

describe('checkArrows(file)', () => {
  it.each([
    ['src/lib/model/a.ts', `import { readFileSync } from 'node:fs';`, 'pure room'],
    ['src/lib/model/a.ts', `import type { Root } from 'mdast';`, 'pure room'],
    ['src/lib/text/a.ts', `import { unified } from 'unified';`, 'pure room'],
    ['src/lib/site/a.ts', `import { getCollection } from 'astro:content';`, 'only src/middleware.ts'],
    ['src/lib/model/a.ts', `export { x } from '../text/index.ts';`, 'imports no other room'],
    ['src/lib/text/a.ts', `const x = await import('../content/index.ts');`, 'text may import model only'],
    ['src/lib/text/a.ts', `let x: import('../content/index.ts').Y;`, 'text may import model only'],
    ['src/lib/content/a.ts', `import { x } from '../model/amount.ts';`, 'through its index.ts'],
    ['src/lib/cli/a.ts', `import { x } from '../site/index.ts';`, 'cli may import'],
    ['src/lib/cli/a.ts', `import { x } from 'astro:config/server';`, 'only src/middleware.ts'],
    ['src/lib/cellar/a.ts', `import { x } from '../model/index.ts';`, 'not a room'],
    ['src/lib/model/a.ts', `import { x } from '../../../tests/x.ts';`, 'nothing outside src'],
    [
      'src/components/A.astro',
      `---\nimport { readReport } from '../lib/content/index.ts';\n---\n`,
      'components may import values',
    ],
    [
      'src/components/A.astro',
      `---\nimport { f } from '../lib/search/browser.ts';\n---`,
      'through its index.ts',
    ],
    [
      'src/components/client/a.ts',
      `import { f } from '../../lib/search/index.ts';`,
      'components may import values',
    ],
    [
      'src/components/A.astro',
      `---\nimport { z } from '../layouts/B.astro';\n---\n`,
      'components may import values',
    ],
    [
      'src/components/A.astro',
      `---\n---\n<script>\nimport '../pages/x.ts';\n</script>`,
      'components may import values',
    ],
    ['src/layouts/A.astro', `---\nimport fs from 'node:fs';\n---\n`, 'reads nothing by itself'],
    ['src/pages/a.mdx', `import { x } from '../lib/content/index.ts';\n\ntext`, 'pages may import values'],
    ['src/pages/a.astro', `---\nimport { getEntry } from 'astro:content';\n---\n`, 'only src/middleware.ts'],
    [
      'src/pages/a.astro',
      `---\nimport { x } from '../lib/site/index.ts';\n---\n`,
      'from a drawing door only',
    ],
    ['src/layouts/a.astro', `---\nimport { x } from '../lib/site/dev.ts';\n---\n`, 'through its index.ts'],
  ])('refuses in %s: %s', (path, text, problem) => {
    const [found, ...others] = checkArrows(file(path, text));
    expect(found).toContain(problem);
    expect(found).toMatch(/^src\/[^:]+:\d+ imports /);
    expect(others).toEqual([]);
  });

  it.each([
    ['src/lib/model/a.ts', `import { z } from 'zod';\nimport { b } from './b.ts';`],
    ['src/lib/site/a.ts', `import { x } from '../content/index.ts';`],
    [
      'src/middleware.ts',
      `import { x } from 'astro:middleware';\nconst y = await import('./lib/site/dev.ts');`,
    ],
    ['src/pages/a.astro', `---\nimport { x } from '../lib/site/draw.ts';\n---\n`],
    ['src/components/client/a.ts', `import { f } from '../../lib/search/browser.ts';`],
    ['src/components/A.astro', `---\nimport type { Report } from '../lib/content/index.ts';\n---\n`],
    ['src/lib/model/a.ts', `// import { x } from 'node:fs'\nconst s = "import x from 'node:fs'";`],
  ])('allows in %s: %s', (path, text) => {
    expect(checkArrows(file(path, text))).toEqual([]);
  });

  it('tells the line of an import in frontmatter', () => {
    const text = `---\n\nimport a from './a.astro';\nimport b from 'astro:content';\n---\n`;
    expect(checkArrows(file('src/pages/a.astro', text))[0]).toContain('src/pages/a.astro:4 ');
  });
});

describe('the rules of shape', () => {
  const lines = (count: number) => 'x\n'.repeat(count);

  it('count lines', () => {
    expect(checkLength(file('src/lib/a/b.ts', lines(200)), {})).toEqual([]);
    expect(checkLength(file('src/lib/a/b.ts', lines(201)), {})).toHaveLength(1);
    expect(checkLength(file('src/pages/b.astro', lines(41)), {})).toHaveLength(1);
    expect(checkLength(file('src/layouts/b.css', lines(300)), {})).toEqual([]);
    expect(checkLength(file('src/layouts/b.css', lines(301)), {})).toHaveLength(1);
    expect(checkLength(file('src/lib/a/b.ts', lines(201)), { 'src/lib/a/b.ts': 'a list' })).toEqual([]);
    expect(checkLength(file('src/lib/a/b.ts', lines(200)), { 'src/lib/a/b.ts': 'a list' })).toHaveLength(1);
  });

  it('want a door for every room', () => {
    expect(checkDoors([file('src/lib/a/b.ts', '')])).toHaveLength(1);
    expect(checkDoors([file('src/lib/a/b.ts', ''), file('src/lib/a/index.ts', '')])).toEqual([]);
    expect(checkDoors([file('src/lib/a/b/c.ts', ''), file('src/lib/a/b/index.ts', '')])).toEqual([]);
    expect(checkDoors([file('src/lib/a/b/c.ts', ''), file('src/lib/a/d.ts', '')])).toHaveLength(2);
  });

  it('want nothing but a list in a door', () => {
    expect(
      checkIndex(file('src/lib/a/index.ts', `export { b } from './b.ts';\nexport * from './c.ts';`)),
    ).toEqual([]);
    expect(checkIndex(file('src/lib/a/index.ts', `export const b = 1;`))).toHaveLength(1);
    expect(checkIndex(file('src/lib/a/index.ts', `import { b } from './b.ts';\nexport { b };`))).toHaveLength(
      2,
    );
  });

  it('want a comment on every exported function', () => {
    expect(checkComments(file('src/lib/a/b.ts', `export function f() {}`))).toHaveLength(1);
    expect(checkComments(file('src/lib/a/b.ts', `export const f = () => 1;`))).toHaveLength(1);
    expect(checkComments(file('src/lib/a/b.ts', `/** @internal */\nexport function f() {}`))).toHaveLength(1);
    expect(
      checkComments(file('src/lib/a/b.ts', `// Says little here.\nexport async function f() {}`)),
    ).toHaveLength(1);
    expect(
      checkComments(file('src/lib/a/b.ts', `/** Says what it means. */\nexport function f() {}`)),
    ).toEqual([]);
    expect(checkComments(file('src/lib/a/b.ts', `function f() {}`))).toEqual([]);
  });
});

describe('checkTraces(file)', () => {
  it.each([
    ['/home', '/somebody/project/a.ts'],
    ['see /', 'work/main/x'],
    ["'/", "tmp/x.png'"],
    ['https://registry', '.example.org/x'],
    ['C:\\Us', 'ers\\x'],
    ['  "resol', 'ved": "x"'],
  ])('finds %s%s', (start, end) => {
    expect(checkTraces(file('a.ts', `first\n${start}${end}`))).toHaveLength(1);
  });

  it('leaves other paths alone', () => {
    expect(
      checkTraces(file('a.ts', `src/work/a, ../home/b, https://example.org/home/x, /zhuzhou/kexie/2021/`)),
    ).toEqual([]);
  });
});
