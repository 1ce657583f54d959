import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTree } from '../../src/lib/system/index.ts';
import { copyProject, type ProjectCopy } from '../support/project.ts';
import { runBuild } from '../support/run-build.ts';

const DOCUMENT = 'content/disclosures/zhuzhou/kexie/2021';

/** Edits a web team makes, a line each: file, what stands there, what will stand there, and the page that shows it. */
const EDITS: readonly (readonly [file: string, from: string, to: string, page: string])[] = [
  [
    `${DOCUMENT}/tables/t03.json`,
    '"project": "229.22"',
    '"project": "229.87"',
    'zhuzhou/kexie/2021/index.html',
  ],
  [`${DOCUMENT}/tables/self-evaluation.json`, '12 次', '13 次', 'zhuzhou/kexie/2021/index.html'],
  [`${DOCUMENT}/index.mdx`, '机构设置', '机构改设', 'zhuzhou/kexie/2021/index.html'],
  ['content/glossary/bumen-juesuan.json', '全年预算收支执行结果的总账', '全年账目', 'glossary/index.html'],
  ['content/site.json', '"tagline": "', '"tagline": "新近改过：', 'index.html'],
  [
    'content/departments/zhuzhou/kexie.json',
    '"name": "株洲市科学技术协会"',
    '"name": "株洲市科技协会"',
    'zhuzhou/index.html',
  ],
  // A form of the program itself: the name of a kind of document.
  [
    'src/lib/model/report.ts',
    "'final-accounts': '部门决算'",
    "'final-accounts': '部门决算公开'",
    'zhuzhou/kexie/2021/index.html',
  ],
];

/** SHA-256 of every file of a folder by its path. */
function digestTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    listTree(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

describe('building again', () => {
  let copy: ProjectCopy;
  const folder = (name: string) => path.join(path.dirname(copy.content), name);
  const build = (output: string, cache: string) =>
    runBuild({ output: folder(output), cache: folder(cache), content: copy.content, project: copy.root });
  const read = (output: string, page: string) => readFileSync(path.join(folder(output), page), 'utf8');

  beforeAll(async () => {
    copy = copyProject();
    await build('first', 'cache');
  });
  afterAll(() => copy.remove());

  it('from nothing, in another folder with another content root, gives the same bytes', async () => {
    const first = digestTree(folder('first'));
    expect(Object.keys(first).length).toBeGreaterThan(30);
    const other = copyProject(copy);
    const output = path.join(other.root, 'a', 'b', 'dist');
    try {
      await runBuild({
        output,
        cache: path.join(other.root, 'cache'),
        content: other.content,
        project: other.root,
      });
      expect(digestTree(output)).toEqual(first);
    } finally {
      other.remove();
    }
  });

  it('with the cache after edits shows every edit and no old figure', async () => {
    for (const [file, from, , page] of EDITS) {
      if (!file.endsWith('.json') || file.includes('/tables/')) continue;
      expect(existsSync(path.join(folder('first'), page)), `${file} is shown on ${page}: ${from}`).toBe(true);
    }
    expect(read('first', 'zhuzhou/kexie/2021/index.html')).toMatch(
      /id="t03\.2060702\.project"[^>]*>229\.22</,
    );
    for (const [file, from, to] of EDITS) copy.edit(file, from, to);
    await build('edited', 'cache');
    const words = (text: string) => text.replace(/^"[a-z]+": "|"$|^.*: '|'$/g, '');
    for (const [file, , to, page] of EDITS) {
      expect(read('first', page), `${file} before`).not.toContain(words(to));
      expect(read('edited', page), `${file} after`).toContain(words(to));
    }
    expect(read('edited', 'zhuzhou/kexie/2021/index.html')).not.toMatch(
      /id="t03\.2060702\.project"[^>]*>229\.22</,
    );
    expect(read('edited', 'glossary/index.html')).not.toContain('全年预算收支执行结果的总账');
  });

  it('with the cache gives the same bytes as from nothing', async () => {
    await build('clean', 'another-cache');
    expect(digestTree(folder('edited'))).toEqual(digestTree(folder('clean')));
  });

  it('with the cache after the edits are taken back gives the first bytes', async () => {
    for (const [file, from, to] of EDITS) copy.edit(file, to, from);
    await build('again', 'cache');
    expect(digestTree(folder('again'))).toEqual(digestTree(folder('first')));
  });

  it('with a wrong file stops with the file and leaves the last site as it was', async () => {
    const before = digestTree(folder('again'));
    copy.edit(`${DOCUMENT}/tables/t03.json`, '"project": "229.22"', '"project": 229.22');
    await expect(build('again', 'cache')).rejects.toThrow(
      /disclosures\/zhuzhou\/kexie\/2021\/tables\/t03\.json:\d+/,
    );
    expect(digestTree(folder('again'))).toEqual(before);
  });
});
