import { describe, expect, test } from 'vitest';
import { splitFront } from '../../src/lib/import/index.ts';
import { toBlocks } from './support.ts';

describe('splitFront(blocks)', () => {
  test('should keep the cover and drop the contents list with its text', () => {
    const { cover, body, items } = splitFront(
      toBlocks(
        '2021年度\n某某局\n部门决算\n\n目 录\n\n第一部分概况\n- 一、职责\n第二部分 说明\n\n第一部分\n\n概况',
      ),
    );
    expect(cover).toHaveLength(3);
    expect(body.map(({ line }) => line)).toEqual([11, 13]);
    expect(items).toMatchObject([
      {
        kind: 'dropped-contents',
        line: 5,
        lastLine: 9,
        text: '目 录\n第一部分概况\n- 一、职责\n第二部分 说明',
      },
    ]);
  });

  test('should keep a contents list whose entries never come', () => {
    const { cover, body } = splitFront(toBlocks('部门决算\n目录\n一、甲\n二、乙'));
    expect([cover.length, body.length]).toEqual([1, 3]);
  });

  test('should have no cover where the text starts at once', () => {
    expect(splitFront(toBlocks('一、基本情况\n正文。')).cover).toEqual([]);
    expect(splitFront(toBlocks('为加强管理，现将情况报告如下。')).cover).toEqual([]);
  });

  test('should point at an empty stamp and an unfinished title', () => {
    const items = (text: string) => splitFront(toBlocks(text)).items.map(({ kind, line }) => [kind, line]);
    expect(items('单位名称（盖章）：某某局\n  年   月   日\n一、基本情况')).toEqual([
      ['doubtful-cell', 1],
      ['doubtful-cell', 2],
    ]);
    expect(items('某某局2021年部门整体支出绩效\n现将情况报告如下。')).toEqual([['doubtful-join', 1]]);
  });
});
