import fc from 'fast-check';

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
/** A text made of paragraphs and tables, as hostile as an export can be. */
export const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: rows }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
