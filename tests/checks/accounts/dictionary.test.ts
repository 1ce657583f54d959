import { describe, expect, it } from 'vitest';
import { checkName, findClassCode } from '../../../src/lib/checks/accounts/index.ts';

describe('checkName(code, label, year)', () => {
  it.each([
    ['2060702', '科普活动', 2021, 'known'],
    ['207', '文化体育与传媒支出', 2018, 'known'],
    ['207', '文化体育与传媒支出', 2019, 'outdated'],
    ['210', '医疗卫生与计划生育支出', 2021, 'outdated'],
    ['215', '资源勘探信息等支出', 2019, 'known'],
    ['215', '资源勘探信息等支出', 2020, 'outdated'],
    ['20805', '行政事业单位离退休', 2021, 'outdated'],
    ['20805', '行政事业单位养老支出', 2021, 'known'],
    ['30213', '维修(护)费', 2023, 'known'],
    ['2089988', '某项', 2021, 'unlisted'],
    ['208', '卫生健康支出', 2021, 'different'],
    // 赠与 was split in 2022 as far as anybody remembers: not enough to object.
    ['39906', '赠与', 2023, 'known'],
  ])('%s %s in %i is %s', (code, label, year, verdict) => {
    expect(checkName(code, label, year).verdict).toBe(verdict);
  });

  it('is sure of the names of classes only', () => {
    expect(checkName('208', '卫生健康支出', 2021)).toMatchObject({
      sure: true,
      expected: '社会保障和就业支出',
    });
    expect(checkName('2060702', '科普', 2021)).toMatchObject({ sure: false });
    expect(checkName('230', '转移支付', 2021)).toMatchObject({ sure: false });
  });
});

it('findClassCode(label) knows numbered and former names', () => {
  expect(findClassCode('七、文化旅游体育与传媒支出')).toBe('207');
  expect(findClassCode('文化体育与传媒支出')).toBe('207');
  expect(findClassCode('合计')).toBeUndefined();
});
