import { describe, expect, test } from 'vitest';
import { renderMdx } from '../../src/lib/import/index.ts';
import { importText, readBody, toReport } from './support.ts';

const paragraph = (text: string, strong = false) =>
  ({ kind: 'paragraph', inlines: [{ text, strong }], line: 1 }) as const;

describe('renderMdx(cover, nodes)', () => {
  test.each([
    ['import fs from "fs"', '&#x69;mport fs from "fs"\n'],
    ['export 的用法', '&#x65;xport 的用法\n'],
    ['{1+1} 与 <b>', '\\{1+1} 与 \\<b>\n'],
    ['1. 开展学术交流', '1\\. 开展学术交流\n'],
    ['2021~2023年…5~10万元', '2021\\~2023年…5\\~10万元\n'],
    ['# 不是标题', '\\# 不是标题\n'],
  ])('should write %j as text', (text, written) => {
    expect(renderMdx([], [paragraph(text)])).toBe(written);
  });

  test('should keep bold readable before Chinese', () => {
    const inlines = [{ text: '前' }, { text: '1).加强建设。', strong: true }, { text: '坚持学懂' }];
    expect(renderMdx([], [{ kind: 'paragraph', inlines, line: 1 }])).toBe('前**1).加强建设。**坚持学懂\n');
  });

  test('should put cover lines and tables into their elements', () => {
    const cover = [
      { kind: 'text', line: 1, lastLine: 1, inlines: [{ text: '  年   月   日' }], spaced: true },
    ] as const;
    const body = renderMdx(cover, [{ kind: 'table', id: 't01', line: 3 }]);
    expect(body).toContain('<Cover>');
    expect(body).toContain('<Table id="t01" />');
  });
});

test('should begin no line of a document with program code', () => {
  const body = readBody(importText(toReport('import x from "y"\n\nexport const z = {a}\n\n正文。')));
  expect(body).not.toMatch(/^(?:import|export)\b/m);
});
