import { describe, expect, test } from 'vitest';
import { findTemplate, verifyFilled } from '../../../src/lib/import/tables/template.ts';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { draw, readFlow, say } from './draw.ts';

const INCOME = [
  say('收入决算表'),
  draw('科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入\n合计 | < | |\n205 | 教育支出 | |'),
];
const SPENDING = [
  say('支出决算表'),
  draw('科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | | |'),
];
const STATEMENT = say('本部门没有政府性基金收入，故本表无数据。');
const FUND = [
  say('政府性基金预算财政拨款收入支出决算表'),
  draw('科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | | |'),
];

function template(...blocks: Parameters<typeof readFlow>[0]) {
  const { tables, words } = readFlow(blocks);
  return findTemplate(tables, words);
}

describe('a blank template', () => {
  test('should be known by forms without a figure and without a statement', () => {
    expect(template(...INCOME, ...SPENDING, ...FUND, STATEMENT)).toMatchObject({
      blank: ['收入决算表', '支出决算表'],
      placeholders: [],
    });
  });

  test('should be known by one such form where words stand in for content', () => {
    expect(template(say('上海市XX局概况'), ...INCOME)).toMatchObject({ placeholders: ['上海市XX局概况'] });
    expect(template(...INCOME, say('项目 ××× 元'))).toBeDefined();
    const dots = draw('科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入\n205 | 教育支出 | … | …\n… | … | |');
    expect(template(say('收入决算表'), dots)).toMatchObject({ blank: ['收入决算表'] });
  });

  test.each([
    [
      'one figure anywhere',
      [
        ...INCOME,
        say('支出决算表'),
        draw('科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | 0.00 | |'),
      ],
    ],
    ['an empty form with its statement', [...FUND, STATEMENT]],
    ['one empty form alone', INCOME],
    ['tables of words', [say('所属单位表'), draw('序号 | 单位名称\n1 | 某XX中心\n2 | 某局')]],
    ['no tables', [say('XX局概况')]],
  ])('should not be seen in %s', (_, blocks) => {
    expect(template(...blocks)).toBeUndefined();
  });

  test('should be refused with a message that says what to do', () => {
    const { tables, words } = readFlow([say('上海市XX局概况'), ...INCOME, ...SPENDING]);
    expect(() => verifyFilled('样表.xlsx', tables, words)).toThrow(DisclosureError);
    expect(() => verifyFilled('样表.xlsx', tables, words)).toThrow(
      /空白样表[\s\S]*样表\.xlsx[\s\S]*上海市XX局[\s\S]*向部门要/u,
    );
    expect(() => verifyFilled('好.xlsx', [], words)).not.toThrow();
  });
});
