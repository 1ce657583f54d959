import { beforeEach, describe, expect, it } from 'vitest';
import { renderReport, REPORT_FORMATS } from '../../../src/lib/cli/check/formats/index.ts';
import { check, locate, startPortal, write } from '../../checks/portal.ts';
import { GROUP, makeReport, WAIVED } from './example.ts';

const FILE = 'disclosures/shili/shiliju/2021/review.json';
const GOOD = { rule: 'F01', place: 't02.r1.total', reason: '原件如此', by: '张三' };

beforeEach(startPortal);

/** What is said about a `review.json`: the lines below its name. */
function explain(content: unknown, expected = 1): string {
  write(FILE, content);
  const { errors, text } = check();
  expect(errors).toBe(expected);
  return text;
}

describe('a review.json that does not fit', () => {
  it.each([
    ['a missing reason', [{ ...GOOD, reason: undefined }], '第 1 条说明的 reason', '没有这一项', '文字'],
    ['an empty reason', [{ ...GOOD, reason: ' ' }], '第 1 条说明的 reason', '" "', '不能为空：写明内容'],
    ['a missing name', [GOOD, { ...GOOD, by: '' }], '第 2 条说明的 by', '""', '不能为空：写明内容'],
    [
      'a day that does not exist',
      [{ ...GOOD, until: '2022-02-30' }],
      '第 1 条说明的 until',
      '"2022-02-30"',
      '日期，写作 2022-09-01',
    ],
    [
      'a day in words',
      [{ ...GOOD, until: '年底' }],
      '第 1 条说明的 until',
      '"年底"',
      '日期，写作 2022-09-01',
    ],
    [
      'a key nobody knows',
      [{ ...GOOD, 理由: '有' }],
      '第 1 条说明的 理由',
      '"有"',
      '没有这一项：程序不认识它',
    ],
    ['one waiver without a list', GOOD, '整个文件', '{', '列表 [ ]'],
    ['a list of texts', ['F01'], '第 1 条说明', '"F01"', '对象 { }'],
    ['a number for a rule', [{ ...GOOD, rule: 1 }], '第 1 条说明的 rule', '1', '文字'],
    ['nothing', '', undefined, '这里没有内容', '一个完整的 JSON'],
    ['a trailing comma', `[${JSON.stringify(GOOD)},]`, undefined, '', '一个完整的 JSON'],
    ['a forged prototype', '[{"__proto__": {"rule": "F01"}, "constructor": 1}]', '第 1 条说明', '', ''],
  ])(
    'should be told apart by place, what stands there and what should: %s',
    (_, content, field, found, expected) => {
      const text = explain(content);
      expect(text).toContain(`错误 ${FILE}:1`);
      if (field !== undefined) expect(text).toContain(`（${field}`);
      expect(text).toContain(`实际：${found}`);
      expect(text).toMatch(new RegExp(`应为：.*${expected.replace(/[[\]{}]/g, '\\$&')}`));
    },
  );

  it('should be no reason to forget what else is wrong with the document', () => {
    write('disclosures/shili/shiliju/2021/tables/t03.json', '{');
    write('disclosures/shili/shiliju/2021/index.mdx', '没有文件头\n');
    const text = explain('[', 3);
    for (const name of ['index.mdx', 'review.json', 'tables/t03.json']) expect(text).toContain(name);
  });
});

it('a hostile waiver stays a text in every format', () => {
  const evil = '好\n::error::x\u001B[31m<script>alert(1)</script>"\u202E%0A';
  const waived = { reason: evil, by: evil, until: '2022-12-31' };
  const report = makeReport({ groups: [{ ...GROUP, figures: [{ ...WAIVED, waived }] }] });
  for (const format of REPORT_FORMATS) {
    const text = renderReport(report, format);
    expect(text, format).not.toMatch(/^\s*::error::x/m);
    expect(text, format).not.toContain('\u001B');
    if (format !== 'json' && format !== 'sarif') expect(text, format).not.toContain('\u202E');
    if (format === 'html') expect(text).not.toContain('<script');
  }
  expect(locate('')).toBeTruthy();
});
