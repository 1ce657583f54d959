import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Placer } from '../../src/lib/build/engine/placer.ts';
import { makeWriter, placeFile } from '../../src/lib/build/engine/writer.ts';
import { listTree } from '../../src/lib/system/index.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-writer-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('makeWriter(folders)', () => {
  it('should keep a file whose bytes are the same, time included, and write any other', () => {
    const [current, staged] = [path.join(folder, 'current'), path.join(folder, 'staged')];
    mkdirSync(path.join(current, 'a'), { recursive: true });
    for (const [name, text] of [
      ['a/same.html', '相同'],
      ['a/other.html', '原来'],
    ] as const) {
      writeFileSync(path.join(current, name), text);
      utimesSync(path.join(current, name), 1000, 1000);
    }
    const write = makeWriter({ current, staged });
    write('a/same.html', '相同');
    write('a/other.html', '改了');
    write('a/new.html', Buffer.from('新'));
    const time = (name: string) => statSync(path.join(staged, name)).mtimeMs;
    expect(time('a/same.html')).toBe(1_000_000);
    expect(time('a/other.html')).not.toBe(1_000_000);
    expect(readFileSync(path.join(staged, 'a/other.html'), 'utf8')).toBe('改了');
    expect(readFileSync(path.join(current, 'a/other.html'), 'utf8')).toBe('原来');
    expect(readFileSync(path.join(staged, 'a/new.html'), 'utf8')).toBe('新');
  });

  it('should never write into the site that stands, even where an order that failed has left its files', () => {
    const [current, staged] = [path.join(folder, 'current'), path.join(folder, 'staged')];
    mkdirSync(current);
    writeFileSync(path.join(current, 'a.html'), '原来');
    const write = makeWriter({ current, staged });
    write('a.html', '原来');
    write('a.html', '改了');
    expect(readFileSync(path.join(current, 'a.html'), 'utf8')).toBe('原来');
    expect(readFileSync(path.join(staged, 'a.html'), 'utf8')).toBe('改了');
    write('a.html', '原来');
    expect(statSync(path.join(staged, 'a.html')).ino).toBe(statSync(path.join(current, 'a.html')).ino);
    expect(() => placeFile(path.join(current, 'a.html'), path.join(staged, 'a.html'))).toThrow('EEXIST');
  });
});

describe('Placer', () => {
  const lay = (count: number): string[] => {
    const files = Array.from({ length: count }, (_, at) => `${at % 7}/${at}.html`);
    for (const file of files) {
      mkdirSync(path.dirname(path.join(folder, 'site', file)), { recursive: true });
      writeFileSync(path.join(folder, 'site', file), file);
    }
    return files;
  };

  it('should place what waits while there is work, and the rest when asked', async () => {
    const files = lay(450);
    const staged = path.join(folder, 'staged');
    const site = path.join(folder, 'site');
    const placer = new Placer({ staged, current: site });
    for (const file of files) placer.add(site, [file]);
    let end = (): void => undefined;
    const during = placer.placeDuring(new Promise<void>((resolve) => (end = resolve)));
    await new Promise((resolve) => setImmediate(resolve));
    end();
    await during;
    const some = listTree(staged).length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(450);
    placer.placeRest();
    expect(listTree(staged)).toEqual(files.toSorted());
    expect(files.every((file) => readFileSync(path.join(staged, file), 'utf8') === file)).toBe(true);
  });

  it('should leave a file its time that stands already with the bytes of one from elsewhere', () => {
    const [part, current, staged] = ['part', 'current', 'staged'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const [home, text] of [
      [part, 'new!'],
      [current, 'old!'],
    ] as const) {
      mkdirSync(home);
      writeFileSync(path.join(home, 'page'), text);
      writeFileSync(path.join(home, 'same'), 'same');
      utimesSync(path.join(home, 'same'), 1000, home === part ? 2000 : 1000);
    }
    const placer = new Placer({ staged, current });
    placer.add(part, ['same', 'page']);
    placer.placeRest();
    expect(readFileSync(path.join(staged, 'page'), 'utf8')).toBe('new!');
    expect(statSync(path.join(staged, 'same')).mtimeMs).toBe(1_000_000);
    // What lies elsewhere may be written into later; the site does not change with it.
    expect(Object.fromEntries(placer.times)).toEqual({
      same: 1_000_000,
      page: statSync(path.join(staged, 'page')).mtimeMs,
    });
    writeFileSync(path.join(part, 'page'), 'half');
    expect(readFileSync(path.join(staged, 'page'), 'utf8')).toBe('new!');
  });

  it('should end when the work fails', async () => {
    const placer = new Placer({ staged: path.join(folder, 'staged'), current: '' });
    await placer.placeDuring(Promise.reject(new Error('no')));
    placer.placeRest();
  });
});
