import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listInbox } from '../../../src/lib/import/inbox/index.ts';
import { lie, replaceBytes } from '../package/support.ts';
import { draw, fill, makeFolder, toZip } from './support.ts';

let folder = '';
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('listInbox(names) of zips', () => {
  test('should list the files of zips, of zips in folders, and of zips directly in zips', () => {
    const inner = toZip({ '表一.txt': '内' });
    fill(folder, {
      '县/科协.zip': toZip({
        '科协/决算.txt': '决',
        '科协/表.zip': inner,
        '说明.txt': '说',
        '__MACOSX/._x': 'x',
        '空.txt': '',
      }),
    });
    const before = readdirSync(folder, { recursive: true });
    const inbox = listInbox([folder]);
    expect(draw(inbox, folder)).toEqual([
      '县/科协.zip/科协/表.zip/表一.txt = 内',
      '县/科协.zip/科协/决算.txt = 决',
      '县/科协.zip/空.txt = ',
      '县/科协.zip/说明.txt = 说',
    ]);
    expect(inbox.files.map((file) => path.relative(folder, file.folder))).toEqual([
      '县/科协.zip/科协/表.zip',
      '县/科协.zip/科协',
      '县/科协.zip',
      '县/科协.zip',
    ]);
    expect(inbox.skipped.map(({ reason }) => reason)).toEqual(['苹果电脑生成的附属文件夹']);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test('should read Chinese names that Windows wrote', () => {
    const zip = toZip({ 'AABBCC.txt': '文' });
    const named = replaceBytes(
      zip,
      new TextEncoder().encode('AABBCC'),
      Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd, 0xbe, 0xd6),
    );
    fill(folder, { 'a.zip': named });
    expect(draw(listInbox([folder]), folder)).toEqual(['a.zip/示例局.txt = 文']);
  });

  test('should refuse zips in zips in zips, and bombs, one by one', () => {
    const bottom = toZip({ 'x.txt': 'x' });
    const deep = toZip({ '二.zip': toZip({ '三.zip': bottom, '好.txt': '好' }) });
    const bomb = lie(toZip({ 'big.txt': 'x', 'b.txt': 'y' }), 0, { size: 200 * 1024 * 1024 });
    fill(folder, {
      '一.zip': deep,
      'bomb.zip': bomb,
      'empty.zip': toZip({}),
      '文.zip': toZip({ 'a.txt': 'a' }),
    });
    const inbox = listInbox([folder]);
    expect(draw(inbox, folder)).toEqual(['文.zip/a.txt = a', '一.zip/二.zip/好.txt = 好']);
    expect(inbox.problems.map(({ name, error }) => [name, error.parts.what])).toEqual([
      ['三.zip', '压缩包套得太深。'],
      ['bomb.zip', '压缩包解开后太大。'],
    ]);
    expect(inbox.skipped).toEqual([{ path: `${folder}/empty.zip`, reason: '空的压缩包' }]);
  });

  test('should hand on an Office document that is called a zip, and not look into one', () => {
    const docx = toZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' });
    fill(folder, { '决算.zip': docx, '决算.docx': docx });
    expect(listInbox([folder]).files.map(({ name }) => name)).toEqual(['决算.docx', '决算.zip']);
  });
});
