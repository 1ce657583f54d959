import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  importDocument,
  planWrites,
  writeFolder,
  type ImportedDocument,
} from '../../src/lib/import/index.ts';
import { findLeaves, DisclosureError, type Table } from '../../src/lib/model/index.ts';
import { importText, readBody, readFile, readReview, REGISTRY, toReport } from './support.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly);

const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** Everything a reader of the page would read, in order, without white space. */
function readPage(document: ImportedDocument): string {
  return parser
    .parse(readBody(document))
    .children.map((node) => readNode(node, document))
    .join('');
}

function readNode(node: RootContent | Root, document: ImportedDocument): string {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Table') {
    const [attribute] = node.attributes;
    const id = attribute && typeof attribute.value === 'string' ? attribute.value : '';
    return readTable(JSON.parse(readFile(document, `tables/${id}.json`)) as Table, document);
  }
  expect(['mdxJsxFlowElement', 'paragraph', 'heading']).toContain(node.type);
  return squeeze(toString(node));
}

function readTable(table: Table, document: ImportedDocument): string {
  const derived = readReview(document).items.some(
    ({ kind, text }) => kind === 'derived' && text === table.title,
  );
  const words = table.panels.flatMap(({ columns, rows }) => {
    const leaves = findLeaves(columns);
    const cells = rows.flatMap((row) =>
      leaves.map(({ id, kind }) =>
        kind === 'label' ? row.label : kind === 'line' ? (row.line ?? '') : (row.cells[id] ?? ''),
      ),
    );
    return [
      ...columns.map(({ label }) => label),
      ...columns.flatMap(({ children }) => children?.map(({ label }) => label) ?? []),
      ...cells,
    ];
  });
  const caption = table.caption.map(({ text }) => text);
  return squeeze(
    [derived ? '' : table.title, ...caption, ...words, ...table.notes, table.statement ?? ''].join(''),
  );
}

/** The source without white space and without what the review list says was dropped on each line. */
function readSource(text: string, document: ImportedDocument): string {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { kind, line, lastLine, text: dropped } of readReview(document).items) {
    if (kind === 'dropped-contents') lines.fill('', line - 1, lastLine);
    if (kind !== 'dropped-artefact') continue;
    for (const [offset, part] of dropped.split('\n').entries()) {
      lines[line - 1 + offset] = (lines[line - 1 + offset] ?? '').replace(part, '');
    }
  }
  return squeeze(lines.join(''));
}

/** Pieces that mean something to Markdown, to MDX or to this importer. */
const PIECES = [
  'import ',
  'export ',
  'import x from "y"',
  'export const a = 1',
  '{',
  '}',
  '{a}',
  '<',
  '<div>',
  '</Cover>',
  '<Table id="t01" />',
  '<!-- -->',
  '&amp;',
  '&#x41;',
  '*',
  '_',
  '~',
  '~~',
  '|',
  '`',
  '```',
  '\\',
  '[',
  ']',
  '](x)',
  '![a](b)',
  '[^1]',
  '# ',
  '> ',
  '+ ',
  '1. ',
  '1、',
  '（一）',
  '一、',
  '第一部分',
  '① ',
  '---',
  '===',
  'https://example.com/a_b',
  'www.example.com',
  'a@example.com',
  '\t',
  '  ',
  '\u00A0',
  '\u3000',
  '。',
  '，',
  '：',
  '；',
  '目录',
  '注：1. ',
  '单位：万元',
  '收入情况表',
  '公开01表',
  '2021年度',
  '“三公”经费',
  '1,114.90',
  '年初预算数为616.36万元，',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
// Pairs of asterisks are the export's own mark of bold and are meant to be read.
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) =>
  pieces
    .join('')
    .replace(/[\r\n\f\v\0]/gu, '')
    .replace(/\*{2,}/gu, '*'),
);
const end = fc.constantFrom('\n', '\n\n', '\r\n');
const paragraph = fc.tuple(line, end).map(([text, stop]) => text + stop);
// Tables of the document's own: cells of anything, some empty, lines of unequal length, cut by pages.
const row = fc
  .tuple(fc.array(fc.oneof(fc.constant(''), piece), { minLength: 2, maxLength: 6 }), end)
  .map(([cells, stop]) => cells.map((cell) => cell.replace(/[\r\n\f\v\0\t*]/gu, '')).join('\t') + stop);
const rows = fc.array(row, { minLength: 2, maxLength: 6 }).map((lines) => lines.join(''));
const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: rows }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe('importDocument(source, options, registry)', () => {
  test('should keep every character of arbitrary text', () => {
    fc.assert(
      fc.property(body, (text) => {
        const source = toReport(`一、基本情况\n\n本年度情况如下。\n\n${text}`);
        const document = importText(source);
        expect(readPage(document)).toBe(readSource(source, document));
      }),
      { numRuns: 400, seed: 20211231 },
    );
  }, 60_000);

  test('should either give files that can be written or a message, for arbitrary bytes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-bytes-'));
    try {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.uint8Array({ maxLength: 400 }),
            body.map((text) => Buffer.from(text)),
          ),
          (bytes) => {
            let document: ImportedDocument;
            try {
              document = importDocument({ name: 'a.txt', bytes }, {}, REGISTRY);
            } catch (error) {
              expect(error).toBeInstanceOf(DisclosureError);
              expect(readdirSync(folder)).toEqual([]);
              return;
            }
            const [plan] = planWrites(folder, [document], false);
            if (plan) writeFolder(plan);
            const written = readdirSync(folder, { recursive: true, encoding: 'utf8' });
            expect(written.filter((name) => /(?:^|[\\/])\./.test(name))).toEqual([]);
            rmSync(path.join(folder, 'disclosures'), { recursive: true });
          },
        ),
        { numRuns: 400, seed: 20211231 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
