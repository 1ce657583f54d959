import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as output from '../../src/lib/publish/output/index.ts';

const { recoverOutput, replaceOutput, resolveOutput, verifyOutput } = output;

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'mingzhang-output-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

it('should expose the public api', () => {
  expect(Object.keys(output).sort()).toEqual([
    'recoverOutput',
    'replaceOutput',
    'resolveOutput',
    'verifyOutput',
    'withLock',
  ]);
});

describe('resolveOutput(env, root)', () => {
  it('should be dist, or OUT_DIR from the project', () => {
    expect(resolveOutput({}, root)).toEqual({
      output: path.join(root, 'dist'),
      staged: path.join(root, '.dist.building'),
      previous: path.join(root, '.dist.previous'),
      lock: path.join(root, '.dist.lock'),
    });
    expect(resolveOutput({ OUT_DIR: '../site' }, root).output).toBe(path.join(path.dirname(root), 'site'));
    expect(resolveOutput({ OUT_DIR: '' }, root).output).toBe(path.join(root, 'dist'));
  });

  it('should stand beside the true folder when the output is a link', () => {
    mkdirSync(path.join(root, 'disk/site'), { recursive: true });
    symlinkSync(path.join(root, 'disk/site'), path.join(root, 'dist'));
    expect(resolveOutput({}, root).staged).toBe(path.join(root, 'disk/.site.building'));
  });
});

describe('verifyOutput(output, protectedFolders)', () => {
  it('should accept nothing, an empty folder and an old site', () => {
    const folder = path.join(root, 'dist');
    expect(() => verifyOutput(folder, [])).not.toThrow();
    mkdirSync(folder);
    expect(() => verifyOutput(folder, [])).not.toThrow();
    write('dist/404.html', '');
    write('dist/a.txt', '');
    write('dist/_assets/a.css', '');
    expect(() => verifyOutput(folder, [path.join(root, 'src')])).not.toThrow();
  });

  it('should refuse a folder of other files', () => {
    write('docs/thesis.doc', '');
    expect(() => verifyOutput(path.join(root, 'docs'), [])).toThrow('实际：已有其他文件：thesis.doc');
    write('docs/index.html', 'another site');
    expect(() => verifyOutput(path.join(root, 'docs'), [])).toThrow('实际：已有其他文件');
    write('docs/_assets/a.css', '');
    expect(() => verifyOutput(path.join(root, 'docs'), [])).not.toThrow();
    write('docs/.git/HEAD', '');
    expect(() => verifyOutput(path.join(root, 'docs'), [])).toThrow('其中有 .git');
  });

  it('should refuse a folder of hidden files only, but for what a file manager leaves', () => {
    write('home/.DS_Store', '');
    expect(() => verifyOutput(path.join(root, 'home'), [])).not.toThrow();
    write('home/.ssh/id', '');
    expect(() => verifyOutput(path.join(root, 'home'), [])).toThrow('实际：已有其他文件：.ssh');
  });

  it('should refuse what is no folder, or cannot be moved', () => {
    write('file', '');
    expect(() => verifyOutput(path.join(root, 'file'), [])).toThrow('这是一个文件');
    symlinkSync(path.join(root, 'nowhere'), path.join(root, 'dist'));
    expect(() => verifyOutput(path.join(root, 'dist'), [])).toThrow('指向的地方不存在');
  });

  it.runIf(existsSync('/proc/self/mountinfo'))('should refuse a mount point before anything is made', () => {
    expect(() => verifyOutput('/proc', [])).toThrow('/proc/site');
  });

  it('should refuse what holds the project or the content', () => {
    write('index.html', '');
    for (const folder of [root, path.join(root, 'src'), path.dirname(root)]) {
      expect(() => verifyOutput(folder, [path.join(root, 'src')]), folder).toThrow('替换时会被删除');
    }
    expect(() => verifyOutput(path.join(root, 'src2'), [path.join(root, 'src')])).not.toThrow();
  });

  it('should refuse what holds the content behind a link, and what lies in it', () => {
    write('portal/_assets/a.css', '');
    write('portal/index.html', '');
    write('portal/content/site.json', '{}');
    symlinkSync(path.join(root, 'portal/content'), path.join(root, 'content'));
    const content = path.join(root, 'content');
    expect(() => verifyOutput(path.join(root, 'portal'), [content])).toThrow('替换时会被删除');
    for (const name of ['content', 'content/disclosures/a', 'portal/content/b']) {
      expect(() => verifyOutput(path.join(root, name), [], [content]), name).toThrow('里面');
    }
    expect(() => verifyOutput(path.join(root, 'portal/www'), [content], [content])).not.toThrow();
  });
});

describe('replaceOutput(folders)', () => {
  it('should put the new site in place and the old one aside', () => {
    write('dist/index.html', 'old');
    write('dist/gone.html', 'old');
    write('.dist.building/index.html', 'new');
    write('.dist.previous/index.html', 'older');
    replaceOutput(resolveOutput({}, root));
    expect([readdirSync(root), readdirSync(path.join(root, 'dist')), read('dist/index.html')]).toEqual([
      ['.dist.previous', 'dist'],
      ['index.html'],
      'new',
    ]);
    expect(read('.dist.previous/index.html')).toBe('old');
  });

  it('should work where there was no site', () => {
    write('.dist.building/index.html', 'new');
    replaceOutput(resolveOutput({}, root));
    expect(read('dist/index.html')).toBe('new');
  });

  it('should put the old site back when the new one cannot be moved', () => {
    write('dist/index.html', 'old');
    expect(() => replaceOutput(resolveOutput({}, root))).toThrow('ENOENT');
    expect([readdirSync(root), read('dist/index.html')]).toEqual([['dist'], 'old']);
  });
});

describe('recoverOutput(folders)', () => {
  it('should bring back a site that a killed build left aside', () => {
    write('.dist.previous/index.html', 'old');
    write('.dist.building/index.html', 'half');
    recoverOutput(resolveOutput({}, root));
    expect([readdirSync(root), read('dist/index.html')]).toEqual([['dist'], 'old']);
  });

  it('should never touch the site that stands', () => {
    write('dist/index.html', 'new');
    write('.dist.previous/index.html', 'old');
    recoverOutput(resolveOutput({}, root));
    expect([existsSync(path.join(root, '.dist.previous')), read('dist/index.html')]).toEqual([false, 'new']);
  });
});
