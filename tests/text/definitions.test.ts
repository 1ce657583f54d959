import { describe, expect, it } from 'vitest';
import { isDefinitionsHeading, readDefinitions } from '../../src/lib/text/index.ts';

const read = (...texts: string[]) => readDefinitions(texts.map((text) => ({ text })));

describe('isDefinitionsHeading(text)', () => {
  it.each([
    '名词解释',
    '第四部分 名词解释',
    '第四部分\n名词解释',
    '四、专业名词解释',
    '（五）名词 解释',
    '名词说明',
  ])('should know %j', (text) => {
    expect(isDefinitionsHeading(text)).toBe(true);
  });

  it.each(['情况说明', '第三部分 决算情况说明', '名词解释的通知'])('should not take %j for one', (text) => {
    expect(isDefinitionsHeading(text)).toBe(false);
  });
});

describe('readDefinitions(paragraphs)', () => {
  it('should read the term without its number and the words after the colon, verbatim', () => {
    expect(
      read('一、财政拨款收入：指拨给的资金。', '七、“三公经费”支出：纳入“三公经费”，是指：三项。'),
    ).toEqual([
      { paragraph: 0, term: '财政拨款收入', definition: '指拨给的资金。' },
      { paragraph: 1, term: '“三公经费”支出', definition: '纳入“三公经费”，是指：三项。' },
    ]);
  });

  it('should read entries without a colon', () => {
    expect(read('1.基本支出是指维持运转的支出。', '2.项目支出，指专门的支出。')).toEqual([
      { paragraph: 0, term: '基本支出', definition: '是指维持运转的支出。' },
      { paragraph: 1, term: '项目支出', definition: '指专门的支出。' },
    ]);
  });

  it('should let paragraphs go on and leave out words before the first entry', () => {
    expect(read('本部分解释名词。', '一、机关运行经费：包括办', '公费、印刷费。')).toEqual([
      { paragraph: 1, term: '机关运行经费', definition: '包括办\n公费、印刷费。' },
    ]);
  });

  it('should read terms that are headings', () => {
    expect(
      readDefinitions([
        { text: '（一）基本支出', heading: true },
        { text: '维持运转。其中：人员经费。' },
        { text: '（二）项目支出', heading: true },
        { text: '专门的支出。' },
      ]),
    ).toEqual([
      { paragraph: 0, term: '基本支出', definition: '维持运转。其中：人员经费。' },
      { paragraph: 2, term: '项目支出', definition: '专门的支出。' },
    ]);
  });

  it('should find none in plain words', () => {
    expect(read('没有冒号的一段话。', '')).toEqual([]);
  });
});
