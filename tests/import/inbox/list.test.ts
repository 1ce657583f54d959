import { chmodSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { groupInbox, listInbox } from '../../../src/lib/import/inbox/index.ts';
import { expectCalm } from '../package/support.ts';
import { draw, fill, makeFolder, toZip } from './support.ts';

let folder = '';
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

describe('listInbox(names) of files and folders', () => {
  test('should list what is named, folders in the order people expect, with the folder of each file', () => {
    fill(folder, {
      '10 号局/决算.txt': '十',
      '2 号局/决算.txt': '二',
      '2 号局/表/表一.txt': '表',
      'a.txt': 'a',
    });
    const inbox = listInbox([inFolder('a.txt'), folder]);
    expect(draw(inbox, folder)).toEqual([
      'a.txt = a',
      '2 号局/表/表一.txt = 表',
      '2 号局/决算.txt = 二',
      '10 号局/决算.txt = 十',
    ]);
    expect(inbox.files[1]).toMatchObject({ name: '表一.txt', size: 3, folder: `${folder}/2 号局/表` });
    expect(inbox.skipped).toEqual([{ path: `${folder}/a.txt`, reason: '与前面列出的是同一个' }]);
    expect(inbox.problems).toEqual([]);
    expect(groupInbox(inbox.files).map((group) => [path.basename(group.folder), group.files.length])).toEqual(
      [
        [path.basename(folder), 1],
        ['表', 1],
        ['2 号局', 1],
        ['10 号局', 1],
      ],
    );
  });

  test('should leave out what systems and programs left behind, and say so', () => {
    const leftovers = [
      'Thumbs.db',
      '.DS_Store',
      'desktop.ini',
      '~$决算.docx',
      '.~lock.决算.docx#',
      '决算.lnk',
      '._决算.docx',
      'x.tmp',
    ];
    fill(folder, {
      '决算.txt': '文',
      '空.docx': '',
      '__MACOSX/._a.docx': 'x',
      '.git/config': 'x',
      '表.files/a.css': 'x',
      '表.files/tabstrip.htm': 'x',
      '表.files/sheet001.htm': '表',
    });
    fill(folder, Object.fromEntries(leftovers.map((name) => [name, 'x'])));
    const inbox = listInbox([folder]);
    expect(draw(inbox, folder)).toEqual(['表.files/sheet001.htm = 表', '决算.txt = 文', '空.docx = ']);
    expect(inbox.skipped.map((skip) => path.relative(folder, skip.path)).sort()).toEqual(
      [...leftovers, '__MACOSX', '.git', '表.files/a.css', '表.files/tabstrip.htm'].sort(),
    );
    expect(inbox.notes).toHaveLength(new Set(inbox.skipped.map(({ reason }) => reason)).size);
  });

  test('should follow no link inside of a folder, neither out of it nor round in it', () => {
    const other = makeFolder();
    fill(other, { '秘密.txt': '不该读' });
    fill(folder, { '决算.txt': '文', 'sub/a.txt': 'a' });
    symlinkSync(other, inFolder('外面'));
    symlinkSync(path.join(other, '秘密.txt'), inFolder('秘密.txt'));
    symlinkSync(folder, inFolder('sub/上面'));
    symlinkSync(inFolder('无'), inFolder('断的'));
    const inbox = listInbox([folder]);
    expect(draw(inbox, folder).sort()).toEqual(['sub/a.txt = a', '决算.txt = 文']);
    expect(inbox.skipped.map(({ path: place }) => path.basename(place)).sort()).toEqual(
      ['外面', '秘密.txt', '上面', '断的'].sort(),
    );
    // What the user names himself is meant.
    symlinkSync(other, inFolder('外面2'));
    expect(draw(listInbox([inFolder('外面2')]), folder)).toEqual(['外面2/秘密.txt = 不该读']);
    rmSync(other, { recursive: true });
  });

  test('should tell what is wrong with a file and go on', () => {
    fill(folder, {
      'a.txt': 'a',
      '大.pdf': '',
      'z.zip': 'PK\u0003\u0004坏的',
      'x.zip': toZip({ '../../x.txt': 'x' }),
    });
    truncateSync(inFolder('大.pdf'), 100 * 1024 * 1024 + 1);
    const inbox = listInbox([inFolder('没有.docx'), folder]);
    expect(draw(inbox, folder)).toEqual(['a.txt = a']);
    expect(inbox.problems.map(({ name, error }) => [name, error.parts.what])).toEqual([
      ['没有.docx', '文件或文件夹读不了。'],
      ['大.pdf', '文件太大，不像一份决算、预算或自评文件。'],
      ['x.zip', '压缩包里有指向包外的文件名。'],
      ['z.zip', '文件损坏或没有传完整，读不出来。'],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('should tell folders that may not be opened', () => {
    fill(folder, { 'a/x.txt': 'x' });
    chmodSync(inFolder('a'), 0);
    expect(listInbox([folder]).problems[0]?.error.parts.found).toBe('没有读取的权限');
    chmodSync(inFolder('a'), 0o700);
  });

  test('should notice what became of a file since it was listed', () => {
    fill(folder, { 'a.txt': 'a', 'b.txt': 'b', 'c.zip': toZip({ 'x.txt': 'x' }) });
    const [a, b, c] = listInbox([folder]).files;
    rmSync(inFolder('a.txt'));
    rmSync(inFolder('b.txt'));
    symlinkSync('/etc/hostname', inFolder('b.txt'));
    writeFileSync(inFolder('c.zip'), toZip({ 'y.txt': 'y' }));
    expect(expectCalm(() => a?.load())).toContain('刚刚被移走');
    expect(expectCalm(() => b?.load())).toContain('指向别处的链接');
    expect(expectCalm(() => c?.load())).toContain('里面没有这个文件了');
  });

  test('should stop at more files than anyone sends, and at folders without end', () => {
    fill(folder, {
      'a.zip': toZip(Object.fromEntries(Array.from({ length: 7_000 }, (_, index) => [`${index}.txt`, 'x']))),
    });
    for (const name of ['b', 'c'])
      fill(folder, {
        [`${name}.zip`]: toZip(
          Object.fromEntries(Array.from({ length: 7_000 }, (_, index) => [`${index}.txt`, name])),
        ),
      });
    const inbox = listInbox([folder]);
    expect(inbox.files.length).toBeLessThanOrEqual(20_001);
    expect(inbox.problems[0]?.error.parts.what).toBe('文件太多，不像一次报送。');
    const deep = makeFolder();
    fill(deep, { [`${'d/'.repeat(45)}x.txt`]: 'x' });
    expect(listInbox([deep]).problems[0]?.error.parts.what).toBe('文件夹套得太深。');
    rmSync(deep, { recursive: true });
  }, 30_000);
});
