import { describe, expect, test } from 'vitest';
import { readTextBlocks, type Block } from '../../src/lib/import/index.ts';

const texts = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'text' ? block.inlines.map(({ text }) => text).join('') : block.rows,
  );

describe('readTextBlocks(text)', () => {
  test('should number lines from 1 through every kind of line end', () => {
    const { blocks } = readTextBlocks('甲\r\n乙\r\r丙\n丁');
    expect(blocks.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
    expect(blocks.map((block) => block.kind === 'text' && block.spaced)).toEqual([true, false, true, false]);
  });

  test('should read lines with tabs as rows, and start a new run after an empty line', () => {
    const { blocks } = readTextBlocks('项目\t金额\n甲\t 1.00 \n\n乙\t2.00');
    expect(texts(blocks)).toEqual([
      [
        { line: 1, cells: ['项目', '金额'] },
        { line: 2, cells: ['甲', '1.00'] },
      ],
      [{ line: 4, cells: ['乙', '2.00'] }],
    ]);
  });

  test('should keep a single line with a tab as a paragraph', () => {
    expect(texts(readTextBlocks('前文。\n甲\t乙\n后文。').blocks)).toEqual(['前文。', '甲\t乙', '后文。']);
  });

  test('should read bold, and leave asterisks that close nothing', () => {
    const { blocks } = readTextBlocks('前**1).加强**后 2*3 ** 4');
    expect(blocks).toMatchObject([
      { inlines: [{ text: '前' }, { text: '1).加强', strong: true }, { text: '后 2*3 ** 4' }] },
    ]);
  });

  test('should list everything it takes away with its line', () => {
    const { blocks, items } = readTextBlocks('\u3000 甲。 \n- 乙\n- 丙\n[bookmark: _GoBack]丁');
    expect(texts(blocks)).toEqual(['甲。', '乙', '丙', '丁']);
    expect(items.map(({ kind, line, lastLine, text }) => [kind, line, lastLine, text])).toEqual([
      ['dropped-artefact', 1, undefined, '\u3000 '],
      ['dropped-artefact', 1, undefined, ' '],
      ['dropped-artefact', 2, 3, '- \n- '],
      ['dropped-artefact', 4, undefined, '[bookmark: _GoBack]'],
    ]);
  });

  test('should not take a minus or a dash for a list mark', () => {
    expect(texts(readTextBlocks('-17.89%\n——摘自报告').blocks)).toEqual(['-17.89%', '——摘自报告']);
  });
});
