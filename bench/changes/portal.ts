import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Regions, departments and years of the small portal that changes are tried on: 示例, all made up. */
const REGIONS = { jia: ['示例甲市', '990100'], yi: ['示例乙县', '990101'] } as const;
const DEPARTMENTS = { caizheng: '财政局', tongji: '统计局' } as const;
const YEARS = [2021, 2022, 2023];

/** The documents of the small portal at the start. */
export const DOCUMENTS = Object.keys(REGIONS).flatMap((region) =>
  Object.keys(DEPARTMENTS).flatMap((department) => YEARS.map((year) => `${region}/${department}/${year}`)),
);

/** Writes the small portal: a content root with everything a change can touch. */
export function writePortal(root: string): void {
  const put = (file: string, value: string | object): void => {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`);
  };
  put('site.json', { name: '示例门户', tagline: '试验用', sponsor: '示例单位', demonstration: true });
  put('regions.json', {
    jia: { code: REGIONS.jia[1], name: REGIONS.jia[0] },
    yi: { code: REGIONS.yi[1], name: REGIONS.yi[0], parent: 'jia' },
  });
  const terms = { 'jiben-zhichu': '基本支出', 'xiangmu-zhichu': '项目支出', sangong: '“三公”经费' };
  for (const [id, term] of Object.entries(terms)) {
    put(`glossary/${id}.json`, { term, aliases: [], definition: `${term}的示例释义。`, source: '示例办法' });
  }
  for (const id of DOCUMENTS) {
    const [region = '', department = '', year = ''] = id.split('/');
    const name = `${REGIONS[region as 'jia'][0]}${DEPARTMENTS[department as 'tongji']}`;
    put(`departments/${region}/${department}.json`, { name, aliases: [] });
    for (const [file, value] of Object.entries(makeDocument(id, name, Number(year)))) {
      put(`disclosures/${id}/${file}`, value);
    }
  }
}

/** Files of a made document with one table whose total is the sum of its parts. */
export function makeDocument(id: string, name: string, year: number): Record<string, string | object> {
  const original = `${name}${year}年度部门决算（示例）\n`;
  const basic = 100 + (year % 100) + id.length;
  const project = 40 + (year % 7);
  const row = (line: string, label: string, total: number) => ({
    id: line,
    label,
    cells: { total: `${total}.00` },
  });
  return {
    'source/original.txt': original,
    'tables/t03.json': {
      kind: 'table',
      id: 't03',
      title: '支出决算表',
      unit: '万元',
      caption: [],
      panels: [
        {
          columns: [
            { id: 'name', label: '项目', kind: 'label' },
            { id: 'total', label: '合计' },
          ],
          rows: [
            row('total', '合计', basic + project),
            row('basic', '基本支出', basic),
            row('project', '项目支出', project),
          ],
        },
      ],
      notes: [],
    },
    'index.mdx': `---
kind: final-accounts
title: ${year}年度${name}部门决算
department: ${name}
year: ${year}
source:
  file: original.txt
  sha256: ${createHash('sha256').update(original).digest('hex')}
  bytes: ${Buffer.byteLength(original)}
  encoding: utf-8
---

## 第一部分 概况

本部门负责示例工作。

## 第二部分 部门决算表

<Table id="t03" />

## 第三部分 情况说明

${year}年度支出合计${basic + project}.00万元，其中：基本支出${basic}.00万元，项目支出${project}.00万元。

## 第四部分 名词解释

一、基本支出：指保障机构运转的支出（示例）。
`,
  };
}
