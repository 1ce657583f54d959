import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  digestReport,
  listReportIds,
  readGlossary,
  readImportReview,
  readReport,
  readReportHead,
  resolveContentDir,
  resolveSource,
} from '../../src/lib/content/index.ts';
import { changeFile, FOLDER, VALID, writeContent, type ContentFiles } from '../support/content.ts';

const ID = 'zhuzhou/kexie/2021';
const written: (() => void)[] = [];
afterEach(() => {
  for (const remove of written.splice(0)) remove();
});

function write(files: ContentFiles): string {
  const { root, remove } = writeContent(files);
  written.push(remove);
  return root;
}

describe('readReport(root, id)', () => {
  it('reads head, words, figures and where the words start', () => {
    const report = readReport(write(VALID), ID);
    expect(report).toMatchObject({ id: ID, region: 'zhuzhou', departmentSlug: 'kexie', waivers: [] });
    expect(report.head.title).toBe('2021年度株洲市科学技术协会部门决算');
    expect([...report.tables.keys()]).toEqual(['t03']);
    const lines = (VALID[`${FOLDER}/index.mdx`] ?? '').split('\n');
    expect(report.body.split('\n')).toEqual(lines.slice(report.bodyLine - 1));
    expect(lines[report.bodyLine - 2]).toBe('---');
  });

  it('reads waivers where there are some, and no review where there is none', () => {
    const waiver = { rule: 'I02', place: 't03.total.total', reason: '尾数', by: '张三' };
    const root = write({ ...VALID, [`${FOLDER}/review.json`]: JSON.stringify([waiver]) });
    expect(readReport(root, ID).waivers).toEqual([waiver]);
    expect(readImportReview(root, ID)).toBeUndefined();
  });

  it('finds the head and the original of the same document', () => {
    const root = write(VALID);
    const head = readReportHead(root, ID);
    expect(head).toEqual(readReport(root, ID).head);
    expect(resolveSource(root, ID, head)).toBe(path.join(root, FOLDER, 'source/original.txt'));
  });
});

describe('listReportIds(root)', () => {
  it('sorts, and leaves out hidden folders and files beside them', () => {
    const root = write(VALID);
    for (const folder of ['changning/kexie/2021', 'zhuzhou/kexie/2020', 'zhuzhou/.trash/2021', '.git/a/b']) {
      mkdirSync(path.join(root, 'disclosures', folder), { recursive: true });
    }
    writeFileSync(path.join(root, 'disclosures/zhuzhou/notes.txt'), '');
    expect(listReportIds(root)).toEqual(['changning/kexie/2021', 'zhuzhou/kexie/2020', ID]);
  });

  it('is empty where nothing is published yet', () => {
    expect(listReportIds(write({ 'site.json': '{}' }))).toEqual([]);
  });
});

describe('readGlossary(root)', () => {
  it('names terms by file, in the order of the files', () => {
    const text = VALID['glossary/three-public.json'] ?? '';
    const terms = readGlossary(write({ ...VALID, 'glossary/b.json': text, 'glossary/a.json': text }));
    expect(terms.map((term) => term.id)).toEqual(['a', 'b', 'three-public']);
  });
});

describe('digestReport(root, id)', () => {
  const digest = (files: ContentFiles) => digestReport(write(files), ID);

  it('is the same for the same bytes in another folder', () => {
    expect(digest(VALID)).toBe(digest(VALID));
  });

  it.each([
    ['a word', changeFile(VALID, `${FOLDER}/index.mdx`, '正文', '正 文')],
    ['a figure', changeFile(VALID, `${FOLDER}/tables/t03.json`, '9.13', '9.14')],
    ['a waiver', { ...VALID, [`${FOLDER}/review.json`]: '[]' }],
    ['another table', { ...VALID, [`${FOLDER}/tables/t04.json`]: '{}' }],
  ])('changes with %s', (_, files) => {
    expect(digest(files)).not.toBe(digest(VALID));
  });
});

describe('resolveContentDir(env, cwd)', () => {
  it('is the project’s own folder unless CONTENT_DIR names another', () => {
    expect(resolveContentDir({}, '/portal')).toBe('/portal/src/content');
    expect(resolveContentDir({ CONTENT_DIR: '../words' }, '/portal/site')).toBe('/portal/words');
    expect(resolveContentDir({ CONTENT_DIR: '/words' }, '/portal')).toBe('/words');
    expect(resolveContentDir({ CONTENT_DIR: '' }, '/portal')).toBe('/portal/src/content');
  });
});
