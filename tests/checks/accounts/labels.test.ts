import { expect, test } from 'vitest';
import { normaliseLabel } from '../../../src/lib/checks/accounts/labels.ts';

test.each([
  ['30101基本工资', '基本工资'],
  ['301 工资福利支出', '工资福利支出'],
  ['２０８０５０５机关事业单位基本养老保险缴费支出', '机关事业单位基本养老保险缴费支出'],
  ['一、一般公共服务支出', '一般公共服务支出'],
  ['其中：（一）财政拨款', '财政拨款'],
  // Numbers that are no codes stay.
  ['2021年度支出', '2021年度支出'],
  ['100万元以上设备', '100万元以上设备'],
  ['12个月', '12个月'],
])('%s is compared as %s', (label, expected) => {
  expect(normaliseLabel(label)).toBe(expected);
});
