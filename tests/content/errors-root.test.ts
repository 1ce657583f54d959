import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  explainNoDocuments,
  listReportIds,
  readGlossary,
  readRegions,
  readReportHead,
  readSite,
} from '../../src/lib/content/index.ts';
import { FOLDER, VALID, writeContent } from '../support/content.ts';
import { expectChinese, explainRead } from './problem.ts';

let root = '';
let remove: () => void;
beforeEach(() => ({ root, remove } = writeContent(VALID)));
afterEach(() => remove());

const explain = (read: () => unknown): string => explainRead(read).replaceAll(root, 'ROOT');

describe('a content root that is none', () => {
  it.each([
    ['no-such', '没有这个文件夹'],
    ['site.json', '这是一个文件'],
    ['site.json/below', '没有这个文件夹'],
  ])('stops whatever is read: %s', (name, found) => {
    for (const read of [readSite, readRegions, listReportIds]) {
      expect(explain(() => read(path.join(root, name)))).toBe(
        [
          '没有这个内容目录。',
          `  位置：ROOT/${name}`,
          `  实际：${found}`,
          '  应为：内容目录，里面有 site.json、regions.json、disclosures 等',
          '  处理：用 CONTENT_DIR 指定正确的内容目录；不写 CONTENT_DIR 时是项目里的 src/content。',
        ].join('\n'),
      );
    }
  });
});

describe('a folder that is a file', () => {
  it('stops the build, in Chinese', () => {
    rmSync(path.join(root, 'disclosures'), { recursive: true });
    writeFileSync(path.join(root, 'disclosures'), '');
    expect(explain(() => listReportIds(root))).toContain('实际：这是一个文件，不是文件夹');
  });
});

describe('a document on the wrong level', () => {
  it.each(['disclosures', 'disclosures/zhuzhou', 'disclosures/zhuzhou/kexie'])(
    'stops the build: %s',
    (folder) => {
      writeFileSync(path.join(root, folder, 'index.mdx'), VALID[`${FOLDER}/index.mdx`] ?? '');
      expect(explain(() => listReportIds(root))).toContain(`位置：${folder}/index.mdx\n`);
    },
  );
});

describe('a portal without documents', () => {
  it('is told how to get its first', () => {
    const { message } = explainNoDocuments();
    expect(message).toContain('：npm run import -- 文件');
    expectChinese(message.replace('npm run import', ''));
  });

  it('is an empty list for those who bring the first', () => {
    rmSync(path.join(root, 'disclosures'), { recursive: true });
    expect(listReportIds(root)).toEqual([]);
    mkdirSync(path.join(root, 'disclosures/zhuzhou/kexie'), { recursive: true });
    expect(listReportIds(root)).toEqual([]);
  });
});

describe('readRegions(root)', () => {
  const write = (text: string) => writeFileSync(path.join(root, 'regions.json'), text);

  it('names the line of a parent that does not exist', () => {
    write(`{
  "hunan": { "code": "430000", "name": "湖南省" },
  "zhuzhou": {
    "code": "430200",
    "name": "株洲市",
    "parent": "hubei"
  }
}`);
    expect(explain(() => readRegions(root))).toBe(
      [
        '上级地区不存在。',
        '  位置：regions.json:6（zhuzhou.parent）',
        '  实际：hubei',
        '  应为：hunan、zhuzhou',
        '  处理：改正 parent，或补上这个上级地区。',
      ].join('\n'),
    );
  });

  it('names the line of a region that lies within itself', () => {
    write(`{
  "hunan": { "code": "430000", "name": "湖南省" },
  "a": { "code": "430200", "name": "甲市", "parent": "b" },
  "b": { "code": "430300", "name": "乙市", "parent": "a" }
}`);
    expect(explain(() => readRegions(root))).toMatch(/成了环[\s\S]*regions\.json:3（a\.parent）/);
  });
});

describe('readGlossary(root)', () => {
  it('takes a term without aliases', () => {
    const text = (VALID['glossary/three-public.json'] ?? '').replace('"aliases": [], ', '');
    expect(text).not.toContain('aliases');
    writeFileSync(path.join(root, 'glossary/three-public.json'), text);
    expect(readGlossary(root)).toMatchObject([{ id: 'three-public', aliases: [] }]);
  });
});

describe('a document within the folder of another one', () => {
  it('is told of: no page would be made of it', () => {
    const inner = `${FOLDER}/2020/index.mdx`;
    mkdirSync(path.join(root, path.dirname(inner)));
    writeFileSync(path.join(root, inner), '');
    const id = FOLDER.slice('disclosures/'.length);
    expect(explain(() => readReportHead(root, id))).toContain(
      `文档放错了位置，不会被发布。\n  位置：${inner}`,
    );
  });
});
