import { describe, expect, test } from 'vitest';
import { buildOutline, findHeading, joinParagraphs } from '../../src/lib/import/index.ts';
import { toBlocks } from './support.ts';

function outline(text: string): string[] {
  return buildOutline(toBlocks(text)).nodes.map((node) => {
    if (node.kind === 'table') return node.id;
    const words = node.inlines.map((inline) => inline.text).join('');
    return node.kind === 'heading' ? `${'#'.repeat(node.depth)} ${words}` : words;
  });
}

function join(text: string, spaced: boolean) {
  const { blocks, items } = joinParagraphs(toBlocks(text), spaced, undefined);
  return {
    texts: blocks.map(({ inlines }) => inlines.map((inline) => inline.text).join('')),
    kinds: items.map(({ kind, line, lastLine }) => [kind, line, lastLine]),
  };
}

describe('joinParagraphs(blocks, spaced, after)', () => {
  test('should join what a page cut, without a space, and say where', () => {
    expect(
      join('2021年度会议费年初预算8万元，支出决算为8万元，总结、现\n\n场优秀经验分享交流。', true),
    ).toEqual({
      texts: ['2021年度会议费年初预算8万元，支出决算为8万元，总结、现场优秀经验分享交流。'],
      kinds: [['joined-paragraph', 1, 3]],
    });
  });

  test('should join a figure that begins the next page', () => {
    expect(
      join('2021年年初上年结转资金4.04万元。其中：预算内资金结转\n\n4.04万元、其他0.00万元。', true).texts,
    ).toHaveLength(1);
  });

  test.each([
    ['a heading', '全年预算完成率和支付进度率较高\n\n二、项目支出绩效情况\n\n正文。', []],
    ['a numbered paragraph', '全年预算完成率和支付进度率较高\n\n1. 提高思想认识，统一思想。', []],
    [
      'a label',
      '市科协2021年工作开展情况较满意\n\n小结：满分30分，实际得分29分。',
      [['doubtful-join', 1, 3]],
    ],
    ['a paragraph after a full stop', '全年预算完成率和支付进度率较高。\n\n本单位无。', []],
    ['two figures', '截至年末共有人员及离退休人员合计2021\n\n12人。', [['doubtful-join', 1, 3]]],
    ['a short line', '支出情况\n\n本单位无。', [['doubtful-join', 1, 3]]],
  ])('should not join %s', (_, text, kinds) => {
    expect(join(text, true)).toMatchObject({ kinds });
  });

  test('should join lines of a line-by-line text only where a word was cut', () => {
    expect(join('目标4：按时足额发放干部职工工资、缴纳政策\n性社会保障资金。', false).texts).toHaveLength(1);
    expect(join('抓好实施工作，积极推进重点人群的科学素质行动\n3月制定工作计划。', false)).toMatchObject({
      kinds: [['doubtful-join', 1, 2]],
    });
  });

  test('should close bold that a page cut', () => {
    const { blocks } = joinParagraphs(
      toBlocks('本年度的各项重点工作**全部按期\n\n完成**，没有拖延。'),
      true,
      undefined,
    );
    expect(blocks[0]?.inlines).toEqual([
      { text: '本年度的各项重点工作' },
      { text: '全部按期完成', strong: true },
      { text: '，没有拖延。' },
    ]);
  });
});

describe('findHeading(block, next)', () => {
  const style = (text: string) => {
    const [block, next] = toBlocks(text);
    return block && findHeading(block, next)?.style;
  };

  test.each([
    ['第三部分 2021年度部门决算情况说明', 'part'],
    ['十二、政府采购支出说明', 'chinese'],
    ['(二) 决算结构情况', 'chinese-bracket'],
    ['（五）2021年度工作目标及工作计划', 'chinese-bracket'],
    ['1、整体成效\n2021年，各项工作取得了明显成效。', 'arabic'],
    ['1. 目标设定（满分6分，得分5分）\n①绩效目标合理性：有待更加详细。', 'arabic'],
    ['（2）产出指标\n1、建立市级专家工作站。', 'arabic-bracket'],
    ['1、建立市级专家工作站。\n建成二个益阳市级专家工作站。', 'arabic'],
    ['（一）基本支出。\n我单位基本支出：273.77万元。', 'chinese-bracket'],
    ['机构设置', 'chinese-bracket'],
    ['2021年度某某局整体支出绩效评价报告', 'title'],
  ])('should take %j for a heading', (text, expected) => {
    expect(style(text)).toBe(expected);
  });

  test.each([
    '一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
    '(一)开展学术交流，促进学科发展。\n(二)弘扬科学精神。',
    '(一) 内设机构设置。本单位内设机构包括3个部室。',
    '1、科学技术支出（类）科学技术管理事务（款）行政运行（项）。\n年初预算为0万元。',
    '3. 负责院士专家工作站的建设和管理。\n4. 密切联系科技工作者。',
    '2.部门整体支出绩效自评表（可从系统导出）\n3.项目支出绩效自评表',
    '①在职人员控制率',
    '2021.5万元',
    '7. 开展民间科学技术交流活动，\n涉及范围：',
  ])('should take %j for a paragraph', (text) => {
    expect(style(text)).toBeUndefined();
  });
});

describe('buildOutline(flow)', () => {
  test('should make one heading of a part and its title', () => {
    expect(outline('第一部分\n\n概况\n\n一、职责\n\n（一）甲\n\n1、乙\n\n正文。')).toEqual([
      '## 第一部分 概况',
      '### 一、职责',
      '#### （一）甲',
      '##### 1、乙',
      '正文。',
    ]);
  });

  test('should start at the second level without parts', () => {
    expect(outline('一、甲\n（一）乙\n二、丙')).toEqual(['## 一、甲', '### （一）乙', '## 二、丙']);
  });

  test('should nest 1、 inside （1） where the document does', () => {
    const text =
      '一、甲\n（二）乙\n（2）产出指标\n1、数量情况\n正文。\n2、质量情况\n正文。\n（3）效益指标\n1、经济情况\n正文。';
    expect(outline(text).filter((line) => line.startsWith('#'))).toEqual([
      '## 一、甲',
      '### （二）乙',
      '#### （2）产出指标',
      '##### 1、数量情况',
      '##### 2、质量情况',
      '#### （3）效益指标',
      '##### 1、经济情况',
    ]);
  });

  test('should follow numbers that change their style in the middle of a list', () => {
    expect(
      outline('1、甲\n正文。\n2、乙\n正文。\n（二）丙\n三、丁').filter((line) => line.startsWith('#')),
    ).toEqual(['## 1、甲', '## 2、乙', '### （二）丙', '## 三、丁']);
    expect(outline('二、甲\n（一）乙\n（2） 丙\n正文。').slice(1, 3)).toEqual([
      '### （一）乙',
      '### （2） 丙',
    ]);
  });

  test('should keep numbers that repeat or jump', () => {
    expect(outline('四、甲\n四、乙\n正文。\n一、丙\n十二、丁')).toEqual([
      '## 四、甲',
      '## 四、乙',
      '正文。',
      '## 一、丙',
      '## 十二、丁',
    ]);
  });
});
