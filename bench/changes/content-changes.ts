import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { choose, editJson, listDocuments, move, put, remove, replaceIn, type Workplace } from './edit.ts';
import { makeDocument } from './portal.ts';

import type { Change } from './change.ts';

const document = (place: Workplace): string =>
  path.join(place.content, 'disclosures', choose(place, listDocuments(place)));
const term = (place: Workplace): string => {
  const folder = path.join(place.content, 'glossary');
  return path.join(folder, choose(place, readdirSync(folder).sort()));
};
/** Whether no term claims a word: two files may not. */
const isFree = (place: Workplace, word: string): boolean => {
  const folder = path.join(place.content, 'glossary');
  return readdirSync(folder).every(
    (name) => !readFileSync(path.join(folder, name), 'utf8').includes(`"${word}"`),
  );
};
const department = (place: Workplace): string => {
  const [region = '', name = ''] = choose(place, listDocuments(place)).split('/');
  return path.join(place.content, 'departments', region, `${name}.json`);
};
/** What a web team changes: documents, terms, names, the portal. */
export const CONTENT_CHANGES: readonly Change[] = [
  {
    name: 'a cell of a table',
    weight: 12,
    make: (place, n) =>
      replaceIn(
        path.join(document(place), 'tables/t03.json'),
        /"total": ?"\d+\.\d\d"/,
        `"total": "${n}.${10 + (n % 90)}"`,
      ),
  },
  {
    name: 'a word of the narrative',
    weight: 10,
    make: (place, n) =>
      replaceIn(path.join(document(place), 'index.mdx'), /本部门负责.*?工作/, `本部门负责第${n}项示例工作`),
  },
  {
    name: 'a term in the narrative',
    weight: 6,
    make: (place, n) =>
      replaceIn(
        path.join(document(place), 'index.mdx'),
        /\n\n## 第二部分/,
        `\n\n第${n}次提到“三公”经费与项目支出。\n\n## 第二部分`,
      ),
  },
  {
    name: 'the title of a document',
    weight: 4,
    make: (place, n) =>
      replaceIn(path.join(document(place), 'index.mdx'), /title: .*/, `title: 第${n}个示例标题`),
  },
  {
    name: 'the day of publication',
    weight: 3,
    make: (place, n) => {
      const file = path.join(document(place), 'index.mdx');
      replaceIn(file, /(publishedAt: .*\n)?source:/, `publishedAt: 2024-0${1 + (n % 9)}-1${n % 10}\nsource:`);
    },
  },
  {
    name: 'a waiver',
    weight: 3,
    make: (place, n) => {
      const waiver = { rule: 'I01', place: 'x', reported: `${n}`, reason: '已核对', by: '示例科' };
      put(path.join(document(place), 'review.json'), JSON.stringify([waiver]));
    },
  },
  {
    name: 'a new document',
    weight: 6,
    make: (place, n) => {
      const [region = '', folder = ''] = choose(place, listDocuments(place)).split('/');
      const year = 1996 + (n % 24);
      const id = `${region}/${folder}/${year}`;
      const target = path.join(place.content, 'disclosures', id);
      if (existsSync(target)) return replaceIn(path.join(target, 'index.mdx'), '本部门', `（${n}）本部门`);
      for (const [file, value] of Object.entries(makeDocument(id, `示例${region}${folder}`, year)))
        put(path.join(target, file), typeof value === 'string' ? value : JSON.stringify(value));
    },
  },
  { name: 'a document removed', weight: 5, make: (place) => remove(document(place)) },
  {
    name: 'a department renamed in its address',
    weight: 3,
    make: (place, n) => {
      const [region = '', name = ''] = choose(place, listDocuments(place)).split('/');
      const root = path.join(place.content, 'disclosures', region);
      move(path.join(root, name), path.join(root, `${name.replace(/-.*/, '')}-${n}`));
    },
  },
  {
    name: 'a definition',
    weight: 6,
    make: (place, n) => editJson(term(place), (value) => void (value['definition'] = `第${n}版示例释义。`)),
  },
  {
    name: 'another name of a term',
    weight: 4,
    make: (place, n) =>
      editJson(term(place), (value) => {
        const names = [`示例${n}`, ...(isFree(place, '示例工作') ? ['示例工作'] : [])];
        value['aliases'] = names.length > 1 ? names.slice(n % 2) : names;
      }),
  },
  {
    name: 'a new term',
    weight: 3,
    make: (place, n) => {
      const value = {
        term: n % 2 && isFree(place, '示例工作') ? '示例工作' : `新词${n}`,
        aliases: [],
        definition: '示例。',
        source: '示例',
      };
      put(path.join(place.content, `glossary/new-${n}.json`), JSON.stringify(value));
    },
  },
  {
    name: 'a term removed',
    weight: 2,
    make: (place, n) => {
      const folder = path.join(place.content, 'glossary');
      if (readdirSync(folder).length > 1) return remove(term(place));
      put(
        path.join(folder, `back-${n}.json`),
        JSON.stringify({
          term: isFree(place, '基本支出') ? '基本支出' : `旧词${n}`,
          aliases: [],
          definition: '示例。',
          source: '示例',
        }),
      );
    },
  },
  {
    name: 'the name of a department',
    weight: 4,
    make: (place, n) =>
      put(department(place), JSON.stringify({ name: `示例第${n}局`, aliases: n % 2 ? [`${n}局`] : [] })),
  },
  {
    name: 'the name of a region',
    weight: 3,
    make: (place, n) =>
      replaceIn(path.join(place.content, 'regions.json'), /"name": "[^"]*"/, `"name": "示例第${n}市"`),
  },
  {
    name: 'a region above another',
    weight: 2,
    make: (place, n) =>
      editJson(path.join(place.content, 'regions.json'), (value) => {
        value[`sheng-${n}`] = { code: '990000', name: `示例${n}省` };
        Object.assign(value['jia'] as object, { parent: `sheng-${n}` });
      }),
  },
  {
    name: 'the portal',
    weight: 5,
    make: (place, n) =>
      editJson(path.join(place.content, 'site.json'), (value) => {
        if (n % 3 === 0) value['publicNotices'] = value['publicNotices'] !== true;
        else if (n % 3 === 1) value['tagline'] = `第${n}句`;
        else value['origin'] = `https://p${n}.example.invalid`;
      }),
  },
];
