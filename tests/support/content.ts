import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Text of the original file of the example document. */
export const ORIGINAL = '株洲市科学技术协会2021年度部门决算\n';

/** The head of the example document, as YAML without its fences. */
export const HEAD = `kind: final-accounts
title: 2021年度株洲市科学技术协会部门决算
department: 株洲市科学技术协会
year: 2021
source:
  file: original.txt
  sha256: ${createHash('sha256').update(ORIGINAL).digest('hex')}
  bytes: ${Buffer.byteLength(ORIGINAL)}
  encoding: utf-8
`;

/** A table of the example document, as JSON. */
export const TABLE_JSON = `{
  "kind": "table",
  "id": "t03",
  "title": "支出决算表",
  "caption": [],
  "panels": [
    {
      "columns": [{ "id": "name", "label": "项目", "kind": "label" }, { "id": "total", "label": "合计" }],
      "rows": [
        { "id": "total", "label": "合计", "cells": { "total": "9.13" } }
      ]
    }
  ],
  "notes": []
}
`;

/** Files of a content root by path. */
export type ContentFiles = Readonly<Record<string, string>>;

/** Folder of the example document below the content root. */
export const FOLDER = 'disclosures/zhuzhou/kexie/2021';

/** A content root that is right in everything: the tests break one file at a time. */
export const VALID: ContentFiles = {
  'site.json': '{ "name": "明账", "tagline": "部门决算公开", "sponsor": "某市财政局" }\n',
  'regions.json': '{ "zhuzhou": { "code": "430200", "name": "株洲市" } }\n',
  'departments/zhuzhou/kexie.json': '{ "name": "株洲市科学技术协会", "aliases": ["市科协"] }\n',
  'glossary/three-public.json':
    '{ "term": "“三公”经费", "aliases": [], "definition": "因公出国（境）费等三项。", "source": "某办法" }\n',
  [`${FOLDER}/index.mdx`]: `---\n${HEAD}---\n\n## 第一部分\n\n正文。\n`,
  [`${FOLDER}/source/original.txt`]: ORIGINAL,
  [`${FOLDER}/tables/t03.json`]: TABLE_JSON,
};

/** Writes a content root into a temporary folder; the second result removes it. */
export function writeContent(files: ContentFiles): { root: string; remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'mingzhang-content-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A copy of the files in which one stretch of text is replaced; the stretch must be there. */
export function changeFile(files: ContentFiles, file: string, from: string, to: string): ContentFiles {
  const text = files[file];
  if (!text?.includes(from)) throw new Error(`Expected ${file} to contain ${from}`);
  return { ...files, [file]: text.replace(from, to) };
}

/** A copy of the files without one of them. */
export function removeFile(files: ContentFiles, file: string): ContentFiles {
  if (!(file in files)) throw new Error(`Expected a file ${file}`);
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
}
