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
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Command } from 'commander';
import { addBuildCommands, buildSite } from '../../src/lib/cli/build.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';

/** A page that breaks as ours do: with the parts of the error, but another copy of its class. */
const BROKEN = `---
const error = new Error('x');
error.name = 'DisclosureError';
error.parts = { what: '内容文件不符合格式。', place: { file: 'a.json', line: 3 }, found: '1', expected: '2', todo: '改正。' };
throw error;
---
`;

let root: string;
let lines: string[];
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mingzhang-build-'));
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  write('package.json', '{"type":"module"}');
  write('astro.config.mjs', 'export default {};');
  write('src/pages/index.astro', '<html lang="zh-CN"><head><title>站</title></head><body>旧</body></html>');
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.stubEnv('NODE_ENV', 'test');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

describe('buildSite(env, root)', () => {
  it(
    'should build beside the site, and keep the old one when a page is wrong',
    { timeout: 60_000 },
    async () => {
      const site = path.join(root, 'out/site');
      const env = { OUT_DIR: 'out/site' };
      expect(await buildSite(env, root)).toBe(site);
      expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toContain('旧');
      expect(lines.at(-1)).toMatch(/^完成：1 个页面，用时 \d+\.\d 秒$/);

      write(
        'src/pages/index.astro',
        '<html lang="zh-CN"><head><title>站</title></head><body>新</body></html>',
      );
      write('src/pages/z.astro', BROKEN);
      const failure = await buildSite(env, root).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DisclosureError);
      expect((failure as DisclosureError).message).toBe(
        '内容文件不符合格式。\n  位置：a.json:3\n  实际：1\n  应为：2\n  处理：改正。',
      );
      expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toContain('旧');
      expect(readdirSync(path.join(root, 'out'))).toEqual(['site']);
      expect(existsSync(path.join(root, '.cache/build.lock'))).toBe(false);

      rmSync(path.join(root, 'src/pages/z.astro'));
      // Two at once: one waits for the other, both end well.
      await Promise.all([buildSite(env, root), buildSite(env, root)]);
      expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toContain('新');
      expect(lines.filter((line) => line.startsWith('另一个构建正在进行'))).toHaveLength(1);
      expect(readdirSync(path.join(root, 'out'))).toEqual(['site']);
    },
  );

  it('should refuse to build over the project', async () => {
    await expect(buildSite({ OUT_DIR: '.' }, root)).rejects.toThrow('不能把网站输出到这个目录。');
    await expect(buildSite({ OUT_DIR: 'src' }, root)).rejects.toThrow('不能把网站输出到这个目录。');
    expect(existsSync(path.join(root, 'src/pages/index.astro'))).toBe(true);
  });

  it('should say so outside a project', async () => {
    rmSync(path.join(root, 'astro.config.mjs'));
    await expect(buildSite({}, root)).rejects.toThrow('这里不是明账的项目目录。');
  });
});

describe('addBuildCommands(program)', () => {
  it('should add build, start and dev, and read ports strictly', async () => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    addBuildCommands(program);
    for (const command of program.commands)
      command.exitOverride().configureOutput({ writeErr: () => undefined });
    expect(program.commands.map((command) => command.name())).toEqual(['build', 'start', 'dev']);
    for (const port of ['x', '70000', '-1', '80.5', '']) {
      await expect(program.parseAsync(['node', 'x', 'start', '--port', port]), port).rejects.toThrow(
        '端口是 0 到 65535 的整数',
      );
    }
  });
});
