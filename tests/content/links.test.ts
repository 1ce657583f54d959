import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listReportIds, readDepartments, readReport, readReportHead } from '../../src/lib/content/index.ts';
import { type DisclosureError } from '../../src/lib/model/index.ts';
import { FOLDER, VALID, writeContent } from '../support/content.ts';
import { explainRead } from './problem.ts';

const ID = 'zhuzhou/kexie/2021';
let root = '';
let outside = '';
let remove: () => void;
beforeEach(() => {
  ({ root, remove } = writeContent({ ...VALID, [`${FOLDER}/review.json`]: '[]\n' }));
  outside = mkdtempSync(path.join(tmpdir(), 'mingzhang-outside-'));
});
afterEach(() => {
  remove();
  rmSync(outside, { recursive: true });
});

/** Puts a file or folder of the content outside and a link to it in its place. */
function moveOut(name: string): void {
  const away = path.join(outside, path.basename(name));
  renameSync(path.join(root, name), away);
  symlinkSync(away, path.join(root, name));
}

const explain = (read: () => unknown): string => explainRead(read).replaceAll(outside, 'OUTSIDE');

describe('a link in place of a folder of documents', () => {
  it.each(['disclosures/zhuzhou', 'disclosures/zhuzhou/kexie', FOLDER])('is refused: %s', (name) => {
    moveOut(name);
    expect(explain(() => listReportIds(root))).toBe(
      [
        '这里是一个链接，不是文件或文件夹本身。',
        `  位置：${name}`,
        `  实际：指向 OUTSIDE/${path.basename(name)}`,
        '  应为：内容目录里的文件或文件夹本身',
        '  处理：删去这个链接，把它指向的文件或文件夹复制到这里，再重新运行。',
      ].join('\n'),
    );
  });

  it('is refused when what it led to is gone', () => {
    symlinkSync('/nowhere/lusong', path.join(root, 'disclosures/lusong'));
    expect(explain(() => listReportIds(root))).toContain('位置：disclosures/lusong\n');
  });

  it('can be told while the others are listed', () => {
    symlinkSync('..', path.join(root, 'disclosures/round'));
    const problems: DisclosureError[] = [];
    expect(listReportIds(root, (problem) => problems.push(problem))).toEqual([ID]);
    expect(problems.map(({ parts }) => parts.place?.file)).toEqual(['disclosures/round']);
  });

  it('is refused where departments are registered', () => {
    moveOut('departments/zhuzhou');
    expect(explain(() => readDepartments(root))).toContain('位置：departments/zhuzhou\n');
  });
});

describe('a link among the files of a document', () => {
  it.each(['index.mdx', 'review.json', 'tables', 'tables/t03.json', 'source', 'source/original.txt'])(
    'is refused: %s',
    (name) => {
      moveOut(`${FOLDER}/${name}`);
      for (const read of [readReport, readReportHead])
        expect(explain(() => read(root, ID))).toContain(`位置：${FOLDER}/${name}\n`);
    },
  );

  it('is refused when it leads nowhere, also where a file may be absent', () => {
    rmSync(path.join(root, FOLDER, 'review.json'));
    symlinkSync('/nowhere', path.join(root, FOLDER, 'review.json'));
    expect(explain(() => readReport(root, ID))).toContain(`位置：${FOLDER}/review.json\n`);
  });

  it('is nobody’s business where nothing is read', () => {
    for (const name of ['notes', '.hidden', 'tables/notes.txt', 'source/.hidden'])
      symlinkSync('/nowhere', path.join(root, FOLDER, name));
    expect(explain(() => readReport(root, ID))).toBe('没有问题');
  });
});

describe('other links', () => {
  it('may stand for the content root and for the folder of all documents', () => {
    moveOut('disclosures');
    const link = path.join(outside, 'content');
    symlinkSync(root, link);
    expect(listReportIds(link)).toEqual([ID]);
    expect(readReport(link, ID).tables.size).toBe(1);
  });

  it('may lie beside folders when they lead to a file', () => {
    mkdirSync(path.join(outside, 'kept'));
    writeFileSync(path.join(outside, 'kept/notes.txt'), '');
    symlinkSync(path.join(outside, 'kept/notes.txt'), path.join(root, 'disclosures/notes.txt'));
    symlinkSync(path.join(outside, 'kept'), path.join(root, 'disclosures/.hidden'));
    expect(listReportIds(root)).toEqual([ID]);
  });
});
