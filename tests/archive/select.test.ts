import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectReports, stageContent } from '../../src/lib/archive/index.ts';
import { listReportIds } from '../../src/lib/content/index.ts';
import { FOLDER, HEAD, VALID, writeContent } from '../support/content.ts';

const NONE = { regions: [], departments: [], years: [] };
let root: string;
let remove: () => void;

beforeAll(() => {
  const copy = (id: string, year: number) => ({
    [`disclosures/${id}/index.mdx`]: `---\n${HEAD.replace('year: 2021', `year: ${year}`)}---\n\n正文。\n`,
    [`disclosures/${id}/source/original.txt`]: VALID[`${FOLDER}/source/original.txt`] ?? '',
  });
  ({ root, remove } = writeContent({
    ...VALID,
    'regions.json':
      '{ "zhuzhou": { "code": "430200", "name": "株洲市" }, "lusong": { "code": "430203", "name": "芦淞区", "parent": "zhuzhou" }, "hengyang": { "code": "430400", "name": "衡阳市" } }\n',
    ...copy('zhuzhou/kexie/2022', 2022),
    ...copy('lusong/kexie/2021', 2021),
    ...copy('hengyang/caizheng/2023', 2023),
  }));
});
afterAll(() => remove());

const select = (selection: object) => selectReports(root, { ...NONE, ...selection }).ids;

test('should choose everything where nothing is named', () => {
  expect(select({})).toHaveLength(4);
});

test('should know a region by slug, name and code, with those below it', () => {
  const expected = ['lusong/kexie/2021', 'zhuzhou/kexie/2021', 'zhuzhou/kexie/2022'];
  for (const name of ['zhuzhou', '株洲市', '430200']) expect(select({ regions: [name] })).toEqual(expected);
  expect(select({ regions: ['lusong', 'hengyang'] })).toEqual([
    'hengyang/caizheng/2023',
    'lusong/kexie/2021',
  ]);
});

test('should know a department by slug, full and short name, and years, and combine them', () => {
  expect(select({ departments: ['kexie'] })).toHaveLength(3);
  expect(select({ departments: ['市科协'] })).toEqual(['zhuzhou/kexie/2021', 'zhuzhou/kexie/2022']);
  expect(select({ departments: ['zhuzhou/kexie'], years: [2022, 2023] })).toEqual(['zhuzhou/kexie/2022']);
});

test('should say what there is where a name is not known or nothing is left', () => {
  expect(() => select({ regions: ['长沙市'] })).toThrow('zhuzhou（株洲市）');
  expect(() => select({ departments: ['教育局'] })).toThrow('没有这个部门');
  expect(() => select({ years: [1999] })).toThrow('没有可存档的内容');
});

test('should stage the chosen part and nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-stage-'));
  try {
    mkdirSync(folder, { recursive: true });
    stageContent(root, ['zhuzhou/kexie/2022'], folder);
    expect(listReportIds(folder)).toEqual(['zhuzhou/kexie/2022']);
    for (const name of ['site.json', 'regions.json', 'glossary', 'departments/zhuzhou/kexie.json'])
      expect(existsSync(path.join(folder, name)), name).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
