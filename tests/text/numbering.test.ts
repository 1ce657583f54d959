import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseChineseNumeral,
  parsePrintedNumber,
  renderSectionAnchor,
  toAnchorStep,
} from '../../src/lib/text/index.ts';

describe('parseChineseNumeral(text)', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['九百九十九', 999],
  ])('should read %s as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '二三', '百', '十十', '部'])('should not read %j', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });
});

describe('parsePrintedNumber(text)', () => {
  it.each([
    ['第一部分 单位概况', 1, 'part'],
    ['第十二章', 12, 'part'],
    ['五、一般公共预算', 5, 'chinese'],
    ['（一）部门职责', 1, 'chinese-bracket'],
    ['(十一) 部门职责', 11, 'chinese-bracket'],
    ['（二）、整合资源', 2, 'chinese-bracket'],
    ['1. 基本支出', 1, 'arabic'],
    ['2、预算配置', 2, 'arabic'],
    ['（3）效益指标', 3, 'arabic-bracket'],
    ['⑫其他', 12, 'circled'],
  ] as const)('should read %s', (text, value, style) => {
    expect(parsePrintedNumber(text)).toMatchObject({ value, style });
  });

  it.each(['附件', '2021年度部门决算', '3.5万元', '一般公共预算支出', '十三五规划', '一是加强领导'])(
    'should find no number in %s',
    (text) => {
      expect(parsePrintedNumber(text)).toBeUndefined();
    },
  );

  it('should count the number and its mark', () => {
    const text = '(一) 部门职责';
    expect(text.slice(parsePrintedNumber(text)?.length)).toBe('部门职责');
  });
});

describe('toAnchorStep(text) and renderSectionAnchor(steps)', () => {
  it('should use printed numbers, else the first letters', () => {
    expect(toAnchorStep('第三部分 情况说明')).toBe('3');
    expect(toAnchorStep('附 件（一）')).toBe('附件一');
    expect(toAnchorStep('2021年度示例市示例局整体支出绩效评价报告')).toBe('2021年度示例市示例局');
    expect(renderSectionAnchor(['3', '5', '1'])).toBe('s3.5.1');
    expect(renderSectionAnchor(['附件', '1'])).toBe('s.附件.1');
  });

  it('should give a valid id for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (texts) => {
        const anchor = renderSectionAnchor(texts.map(toAnchorStep));
        expect(anchor).toMatch(/^s\.?[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u);
      }),
    );
  });
});
