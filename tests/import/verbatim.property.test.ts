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
import { planWrites, writeFolder, type ImportedDocument } from '../../src/lib/import/index.ts';
import { findLeaves, DisclosureError, type Table } from '../../src/lib/model/index.ts';
import { body } from './arbitrary.ts';
import { importBytes, importText, readBody, readFile, readReview, toReport } from './support.ts';

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

describe('assembleDocument(source, options, registry)', () => {
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
              document = importBytes('a.txt', bytes);
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
