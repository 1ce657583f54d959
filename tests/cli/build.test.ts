import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writePortal } from '../../bench/changes/portal.ts';
import { addBuildCommands, buildSite } from '../../src/lib/cli/build.ts';

let folder: string;
const lines: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-build-'));
  writePortal(path.join(folder, 'content'));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});
beforeEach(() => void (lines.length = 0));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const env = (output = 'site') => ({
  CONTENT_DIR: path.join(folder, 'content'),
  OUT_DIR: path.join(folder, output),
  CACHE_DIR: path.join(folder, 'cache'),
});

describe('buildSite(env, root, flags)', { timeout: 120_000 }, () => {
  it('should say what it made, and that nothing changed the second time; two at once wait for each other', async () => {
    const [first, second] = await Promise.all([buildSite(env()), buildSite(env())]);
    expect([first, second]).toEqual([path.join(folder, 'site'), path.join(folder, 'site')]);
    expect(lines.filter((line) => line.startsWith('另一个构建正在进行'))).toHaveLength(1);
    expect(lines.filter((line) => /^完成：\d+ 个页面，用时 \d+\.\d 秒$/.test(line))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^完成：\d+ 个页面，用时 \d+\.\d 秒；没有变化$/);
    expect(existsSync(path.join(folder, '.site.lock'))).toBe(false);
  });

  it('should print one object for programs', async () => {
    await buildSite(env(), process.cwd(), { json: true });
    for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ done: true, changed: false });
  });

  it('should not take cards and index away from a whole site', async () => {
    await expect(buildSite(env(), process.cwd(), { only: 'pages' })).rejects.toThrow('只生成网页会去掉');
    expect(existsSync(path.join(folder, 'site/search/index'))).toBe(true);
  });

  it('should refuse to build over the project, and say so outside a project', async () => {
    await expect(buildSite({ ...env(), OUT_DIR: '.' })).rejects.toThrow('不能把网站输出到这个目录。');
    await expect(buildSite({ ...env(), OUT_DIR: 'src' })).rejects.toThrow('不能把网站输出到这个目录。');
    const inside = { ...env(), CACHE_DIR: path.join(folder, 'site/cache') };
    await expect(buildSite(inside)).rejects.toThrow('替换时会被删除');
    await expect(buildSite(env(), folder)).rejects.toThrow('这里不是明账的项目目录。');
  });
});

describe('addBuildCommands(program)', () => {
  const open = () => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    addBuildCommands(program);
    for (const command of program.commands)
      command.exitOverride().configureOutput({ writeErr: () => undefined });
    return program;
  };

  it('should add build, merge, start and dev, and read ports strictly', async () => {
    const program = open();
    expect(program.commands.map((command) => command.name())).toEqual(['build', 'merge', 'start', 'dev']);
    for (const port of ['x', '70000', '-1', '80.5', '']) {
      await expect(program.parseAsync(['node', 'x', 'start', '--port', port]), port).rejects.toThrow(
        '端口是 0 到 65535 的整数',
      );
    }
  });

  it('should read parts strictly, and know nothing else that could be built alone', async () => {
    for (const part of ['x', '3', '0/3', '4/3', '1/0', '1/2/3', '-1/3', '']) {
      await expect(open().parseAsync(['node', 'x', 'build', '--shard', part]), part).rejects.toThrow(
        '写成 i/n',
      );
    }
    await expect(open().parseAsync(['node', 'x', 'build', '--only', 'cards'])).rejects.toThrow();
  });

  it('should refuse options that would be left out of account', async () => {
    for (const words of ['--shard 1/3 --only pages', '--shard 1/3 --fresh', '--parts x'])
      await expect(open().parseAsync(['node', 'x', 'build', ...words.split(' ')]), words).rejects.toThrow(
        '这些选项不能这样用',
      );
  });
});
