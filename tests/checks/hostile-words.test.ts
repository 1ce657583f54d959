import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/lib/text/index.ts';
import { expectLinear, repeat, reviewWords } from './hostile.ts';

/** One paragraph without end, of one pattern. */
const PARAGRAPHS: Readonly<Record<string, (times: number) => string>> = {
  'parts that are the whole again': (times) =>
    `支出合计50.00万元，其中：${repeat(times, () => '基本支出1.10万元', '，')}。`,
  'a list of procurement': (times) =>
    `政府采购支出总额5.00万元，其中：${repeat(times, (nth) => `政府采购货物支出${nth}.10万元`, '、')}。`,
  'names without end': (times) =>
    `人员经费50.00万元，主要包括：${repeat(times, (nth) => `基本工资${nth}`, '、')}。`,
  'sums and shares': (times) =>
    repeat(
      times,
      (nth) =>
        `本年支出合计${nth}.30万元，其中：基本支出${nth}.10万元，占33.33%；项目支出0.20万元，占66.67%。`,
    ),
  'comparisons that fit nothing': (times) =>
    repeat(times, (nth) => `${nth}项目支出${nth}.34万元，比上年增加${nth % 7}.20万元，增长${nth % 90}.5%。`),
};

/** Many short paragraphs of one pattern. */
const DOCUMENTS: Readonly<Record<string, (nth: number) => string>> = {
  'an amount of one name, told anew': (nth) => `基本支出${nth}.10万元。`,
  'parts of a whole told before': (nth) => `一般公共预算支出中基本支出${nth}.10万元，项目支出${nth}.20万元。`,
};

describe('words without end', () => {
  it.each(Object.entries(PARAGRAPHS))('should be read in one pass: %s', (_, make) => {
    expectLinear(400, (size) => reviewWords([make(size)]));
  });

  it.each(Object.entries(DOCUMENTS))('should be compared in one pass: %s', (_, make) => {
    expectLinear(2000, (size) => reviewWords(Array.from({ length: size }, (__, index) => make(index + 1))));
  });

  it('should gather what a template left in one pass', () => {
    expectLinear(10_000, (size) =>
      reviewWords(Array.from({ length: size }, (_, nth) => `第${nth}段没有数字的文字。XX待填`)),
    );
  });

  it('should look for the whole of a list among what stands near', () => {
    expectLinear(3000, (size) => readProse('其中1'.repeat(size), { year: 2021, unit: '万元' }));
  });

  it('should not walk through all brackets a number stands in', () => {
    expectLinear(8000, (size) =>
      readProse(
        `支出50万元${repeat(size, (nth) => `（其中：甲${nth}支出${nth}.10万元`)}${'）'.repeat(size)}。`,
      ),
    );
  });

  it('should hold more statements than a call takes arguments', () => {
    const text = repeat(140_000, (nth) => `支出${nth % 10}万元。`);
    expect(readProse(text, { year: 2021 }).statements.length).toBeGreaterThan(130_000);
  });
});

describe('words that are no figures', () => {
  it.each([
    ['__proto__', 'constructor', 'NaN'],
    ['9'.repeat(400), `1${'0'.repeat(300)}`, `0.${'0'.repeat(300)}1`],
    ['-0.00', '−5.00', '1e400'],
    ['１２，３４５．６７', '٣٤', '一百二十三'],
    ['\uD800', '1\u00002', '\u202E12.34'],
  ])('should be reviewed like any other: %#', (first, second, third) => {
    const texts = [
      `2021年度收入总计${first}万元，与上年${second}万元相比增加${third}万元，增长${first}%。`,
      `支出合计${second}万元，其中：基本支出${first}万元，占${third}%；项目支出${second}万元，占${first}%。`,
      `政府采购支出总额${third}万元，其中：货物${first}万元、服务${second}万元，占${third}%。`,
    ];
    const { notes, findings } = reviewWords(texts);
    expect(
      notes.every(({ paragraph, offset, end, print }) => texts[paragraph]?.slice(offset, end) === print),
    ).toBe(true);
    expect(JSON.parse(JSON.stringify(findings))).toHaveLength(findings.length);
  });
});
