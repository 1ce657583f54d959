import { describe, expect, test } from 'vitest';
import { buildOutline } from '../../src/lib/import/index.ts';
import { toBlocks } from './support.ts';

function build(text: string) {
  const { nodes, items } = buildOutline(toBlocks(text));
  const headings = nodes.flatMap((node) =>
    node.kind === 'heading'
      ? [`${'#'.repeat(node.depth)} ${node.inlines.map((inline) => inline.text).join('')}`]
      : [],
  );
  return { headings, nodes, items: items.filter(({ kind }) => kind === 'derived') };
}

describe('numbering that starts again', () => {
  test('should open a nested run right after a heading, and say so with its lines', () => {
    const { headings, items } = build(
      '三、甲\n正文。\n四、乙\n一、丙\n正文。\n（一）丁\n正文。\n二、戊\n正文。\n五、己\n（一）庚',
    );
    expect(headings).toEqual([
      '## 三、甲',
      '## 四、乙',
      '### 一、丙',
      '#### （一）丁',
      '### 二、戊',
      '## 五、己',
      '### （一）庚',
    ]);
    expect(items).toEqual([
      {
        kind: 'derived',
        line: 3,
        lastLine: 8,
        text: '四、乙\n一、丙\n二、戊',
        message: expect.stringMatching(/编号.*低一级/u) as string,
        confidence: 0.8,
      },
    ]);
  });

  test('should not nest after text', () => {
    const { headings, items } = build('四、甲\n正文。\n一、乙\n正文。\n二、丙');
    expect(headings).toEqual(['## 四、甲', '## 一、乙', '## 二、丙']);
    expect(items).toEqual([]);
  });

  test('should not nest after a table', () => {
    const [section, restart] = toBlocks('四、甲\n一、乙');
    const { nodes, items } = buildOutline([
      ...(section ? [section] : []),
      { kind: 'table', id: 'a1', line: 2 },
      ...(restart ? [restart] : []),
    ]);
    expect(nodes.map((node) => (node.kind === 'heading' ? node.depth : node.kind))).toEqual([2, 'table', 2]);
    expect(items).toEqual([]);
  });

  test.each([
    ['a number that both runs wait for', '二、甲\n一、乙\n二、丙\n三、丁\n四、戊', [2, 3, 3, 2, 2]],
    ['a number that neither run waits for', '四、甲\n一、乙\n七、丙\n八、丁', [2, 3, 2, 2]],
    [
      'the number of the heading that holds the run',
      '四、甲\n一、乙\n二、丙\n三、丁\n四、戊\n五、己',
      [2, 3, 3, 3, 3, 2],
    ],
    [
      'a run that starts again inside a run',
      '三、甲\n一、乙\n二、丙\n一、丁\n二、戊\n三、己\n四、庚',
      [2, 3, 3, 4, 4, 3, 2],
    ],
    ['a run of （一）', '三、甲\n（二）乙\n（一）丙\n（二）丁\n（三）戊\n四、己', [2, 3, 4, 4, 3, 2]],
    ['a part', '第一部分 甲\n二、乙\n一、丙\n第二部分 丁\n一、戊', [2, 3, 4, 2, 3]],
    ['a repeated number', '一、甲\n一、乙\n二、丙', [2, 2, 2]],
    ['a number that does not start again', '四、甲\n二、乙', [2, 2]],
    ['a heading without a number', '附件\n一、甲', [2, 2]],
  ])('should give %s its depth', (_, text, depths) => {
    expect(build(text).headings.map((heading) => heading.indexOf(' '))).toEqual(depths);
  });

  test('should cap at the sixth level, and make no paragraph of a heading', () => {
    const { headings } = build(
      '第一部分 甲\n二、乙\n一、丙\n（一）丁\n1、戊\n正文。\n2、己\n（1）庚\n正文。\n（2）辛\n正文。\n三、壬',
    );
    expect(headings).toEqual([
      '## 第一部分 甲',
      '### 二、乙',
      '#### 一、丙',
      '##### （一）丁',
      '###### 1、戊',
      '###### 2、己',
      '###### （1）庚',
      '###### （2）辛',
      '### 三、壬',
    ]);
  });

  test('should not grow deeper than six by starting again and again', () => {
    const { headings, items } = build('二、甲\n一、乙\n'.repeat(40));
    expect(headings).toHaveLength(80);
    expect(headings.map((heading) => heading.indexOf(' ')).slice(0, 12)).toEqual([
      2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6, 6,
    ]);
    expect(items).toHaveLength(4);
  });
});
