import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareTrees, listFiles, readTimes } from '../../bench/changes/compare.ts';
import { replaceIn } from '../../bench/changes/edit.ts';
import { mergeParts } from '../../src/lib/build/index.ts';
import { resolveOutput } from '../../src/lib/publish/output/index.ts';
import { countPhases, openPlace, type Place } from './support.ts';

describe('a site from parts', { timeout: 240_000 }, () => {
  let place: Place;
  const at = (...names: string[]) => path.join(place.folder, ...names);
  /** Makes one part in a process of its own, as another machine would; with a limit it is killed when so much is written. */
  const makePart = (
    part: string,
    { parts = 'parts', cache = 'cache', killAt }: { parts?: string; cache?: string; killAt?: number } = {},
  ): Promise<{ code: number | null; err: string }> => {
    const child = spawn(
      process.execPath,
      ['src/lib/cli/main.ts', 'build', '--shard', part, '--parts', at(parts), '--json'],
      {
        env: {
          ...process.env,
          CONTENT_DIR: at('content'),
          CACHE_DIR: at(cache),
          NODE_ENV: undefined,
          NODE_OPTIONS: undefined,
          VITEST: undefined,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const watch = setInterval(() => {
      if (
        killAt === undefined ||
        listFiles(at(parts)).filter((file) => file.endsWith('index.html')).length < killAt
      )
        return;
      child.kill('SIGKILL');
    }, 5);
    return new Promise((resolve) => {
      child.on('close', (code) => {
        clearInterval(watch);
        resolve({ code, err });
      });
    });
  };
  const merge = (parts = 'parts', output = 'merged') =>
    mergeParts({
      root: process.cwd(),
      content: place.content,
      cache: at('cache'),
      folders: resolveOutput({ OUT_DIR: at(output) }, process.cwd()),
      reporter: countPhases(place.made),
      pool: place.pool,
      parts: at(parts),
    });

  beforeAll(async () => {
    place = openPlace();
    await place.build('site');
    expect((await makePart('1/3')).code).toBe(0);
  }, 240_000);
  afterAll(() => place.close());

  it('is refused while a part is missing, also one that was killed half way; nothing is lost by making it again', async () => {
    await expect(merge()).rejects.toThrow(/缺第 2、3 份/);
    expect((await makePart('2/3', { killAt: 2 })).code).toBe(null);
    expect(readdirSync(at('parts')).filter((name) => name.startsWith('part-'))).toEqual(['part-1-of-3']);
    await expect(merge()).rejects.toThrow(/缺第 2、3 份/);
    // Two at once that share a cache in which there is nothing yet.
    const both = await Promise.all(['2/3', '3/3'].map((part) => makePart(part, { cache: 'shared' })));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(at('shared/drawing'))).toHaveLength(1);
    expect(readdirSync(at('parts')).toSorted()).toEqual(['part-1-of-3', 'part-2-of-3', 'part-3-of-3']);
  });

  it('has the same bytes as one build, wherever its parts were made', async () => {
    // Parts that came over a network have times of their own.
    cpSync(at('parts'), at('copied'), { recursive: true });
    for (const file of listFiles(at('copied'))) utimesSync(at('copied', file), 1_700_000_000, 1_700_000_000);
    place.made.clear();
    await merge('copied');
    expect(compareTrees(at('merged'), at('site'))).toEqual([]);
    expect(place.made.get('生成文档')).toBe(0);
    expect(place.made.get('画分享图')).toBe(0);
  });

  it('goes on from there like any site', async () => {
    await merge();
    expect(place.made.get('生成页面')).toBe(0);
    expect((await merge()).changed).toBe(false);
    // A second set of parts has times of its own, the site keeps those it has.
    const times = readTimes(at('merged'));
    cpSync(at('parts'), at('again'), { recursive: true });
    for (const file of listFiles(at('again'))) utimesSync(at('again', file), 1_800_000_000, 1_800_000_000);
    rmSync(at('cache/sites'), { recursive: true });
    await merge('again');
    expect(readTimes(at('merged'))).toEqual(times);
  });

  it('is refused when a file of a part was damaged, by name', async () => {
    cpSync(at('parts'), at('damaged'), { recursive: true });
    const page = listFiles(at('damaged/part-2-of-3/site')).find((file) => file.endsWith('index.html')) ?? '';
    const file = at('damaged/part-2-of-3/site', page);
    writeFileSync(file, readFileSync(file, 'utf8').replace('。', '、'));
    await expect(merge('damaged', 'never')).rejects.toThrow(
      /缺失或损坏[\s\S]*index\.html[\s\S]*--shard 2\/3/,
    );
    rmSync(file);
    await expect(merge('damaged', 'never')).rejects.toThrow('没有这个文件');
    expect(existsSync(at('never'))).toBe(false);
  });

  it('is refused when a file has no digest, or the list of digests is cut or leads elsewhere', async () => {
    cpSync(at('parts'), at('cut'), { recursive: true });
    const list = at('cut/part-3-of-3/manifest-sha256.txt');
    const whole = readFileSync(list, 'utf8');
    const lines = whole.trimEnd().split('\n');
    for (const wanted of [/ site\/.*index\.html$/, / keep\//, / records\.jsonl$/, / part\.json$/]) {
      const line = lines.find((text) => wanted.test(text)) ?? '';
      writeFileSync(list, `${lines.filter((text) => text !== line).join('\n')}\n`);
      const name = line.slice(66);
      await expect(merge('cut', 'never'), name).rejects.toThrow(name);
    }
    for (const text of [
      whole.slice(0, -1),
      whole.slice(0, -20),
      `${whole}x\n`,
      `${whole}${'0'.repeat(64)}  ../part-1-of-3/part.json\n`,
      `${whole}${'0'.repeat(64)}  /etc/hostname\n`,
    ]) {
      writeFileSync(list, text);
      await expect(merge('cut', 'never')).rejects.toThrow(/缺失或损坏[\s\S]*manifest-sha256\.txt/);
    }
    writeFileSync(list, whole);
    const page = at('cut/part-3-of-3', whole.match(/site\/.*\/index\.html/)?.[0] ?? '');
    renameSync(page, at('page'));
    symlinkSync(at('page'), page);
    await expect(merge('cut', 'never')).rejects.toThrow(/缺失或损坏[\s\S]*index\.html/);
    rmSync(list);
    await expect(merge('cut', 'never')).rejects.toThrow(/没有这个文件[\s\S]*--shard 3\/3/);
    expect(existsSync(at('never'))).toBe(false);
  });

  it('is refused when its parts are of another content, or divided otherwise', async () => {
    replaceIn(at('content/site.json'), '试验用', '改过的');
    await expect(merge('parts', 'never')).rejects.toThrow('各部分不是用这里的内容和程序生成的');
    replaceIn(at('content/site.json'), '改过的', '试验用');
    // Which of them is out of date is told by what lies here, not by which comes first.
    cpSync(at('parts'), at('old'), { recursive: true });
    const header = at('old/part-1-of-3/part.json');
    const text = readFileSync(header, 'utf8').replace(/"plan": "\w+"/, '"plan": "another"');
    const digest = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
    replaceIn(at('old/part-1-of-3/manifest-sha256.txt'), digest(readFileSync(header, 'utf8')), digest(text));
    writeFileSync(header, text);
    await expect(merge('old', 'never')).rejects.toThrow(
      /part-1-of-3 生成时[\s\S]*重新生成：npm run build -- --shard 1\/3$/,
    );
    cpSync(at('parts/part-1-of-3'), at('mixed/part-1-of-3'), { recursive: true });
    cpSync(at('parts/part-2-of-3'), at('mixed/part-2-of-2'), { recursive: true });
    await expect(merge('mixed', 'never')).rejects.toThrow('读不出来');
    await expect(merge('nothing', 'never')).rejects.toThrow('没有可合并的部分');
  });

  it('is asked for in parts that exist', async () => {
    expect(await makePart('4/3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('八份中的第二份') as string,
    });
    expect(await makePart('0/3')).toMatchObject({ code: 2 });
  });
});
