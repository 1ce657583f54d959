import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/lib/cli/check/formats/index.ts';
import type { CheckReport } from '../../../src/lib/cli/check/report.ts';
import { GROUP, makeFinding, makeReport, WAIVED } from './example.ts';

const render = (changes: Partial<CheckReport> = {}) => renderReport(makeReport(changes), 'html');
/** The words of the report, tags as spaces. */
const readWords = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('renderReport(report, "html")', () => {
  it('should be a whole page of its own: valid, nothing fetched, no script', async () => {
    const html = render({ portal: '示例门户', strict: true });
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off' },
    });
    const report = await validator.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import/i);
    expect(html).toContain('@page');
    expect(html).toContain('counter(page)');
  });

  it('should show what whoever signs needs: scope, counts, sentences with arithmetic, rule, place, decision, lines', () => {
    const words = readWords(render({ portal: '示例门户', scope: ['shili'] }));
    for (const expected of [
      '示例门户',
      '检查范围 shili，共 1 份文档',
      '检查程序 明账 0.1.0',
      '示例市示例局2021年度部门决算',
      `内容校验码 SHA-256 ${'0'.repeat(64)}`,
      '叙述数字 142 处：已绑定 100，已复算 39，仅陈述 3',
      '1 错误 发布前查清 链接“甲”指向的位置 #s9 在本页中不存在。 实际：#s9 正文 第 4 行 #s9 规则 link-broken',
      '2 疑点 发布前查清 “占本年支出的 34.54%”：叙述为 34.54%，按表计算 34.55%（5.70 ÷ 16.50）。 正文 第 93 行 s3.5.1#34.54% 规则 I08',
      '3 疑点 发布前查清 收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00（5.00＋6.00），相差 1.00。 t01.58.amount 规则 I02',
      '其中 3 处应在发布前查清',
      '尾数误差 1 处，四舍五入造成，不必处理',
      '已豁免 1 处',
      '财政批复即为此数 张三，至 2022-12-31',
      '三、所依据的规则 I02 ',
    ]) {
      expect(words).toContain(expected);
    }
    expect(words).toMatch(/经办人：\s+审核人：\s+分管领导：\s+日期：\s*$/);
  });

  it('should count by document and together, and name the documents that need no word', () => {
    const groups = [
      GROUP,
      { ...GROUP, id: 'shili/shiliju/2020', title: '上年决算', findings: [], figures: [WAIVED] },
      { id: 'shili/qitaju/2021', title: '其他局决算', findings: [], figures: [] },
    ];
    const words = readWords(render({ groups }));
    expect(words).toContain('文档 错误 警告 疑点 无法判定 凑整 尾数误差 提示 已豁免');
    expect(words).toContain(
      '示例市示例局2021年度部门决算 1 0 2 0 0 1 0 1 上年决算 0 0 0 0 0 0 0 1 合计 1 0 2 0 0 1 0 2',
    );
    expect(words).toContain('另有 1 份没有需要说明的地方：其他局决算（shili/qitaju/2021）。');
  });

  it('should print the day only when it was given, and be the same bytes each time', () => {
    expect(readWords(render())).toMatch(/检查日期 “疑点”/);
    expect(readWords(render({ date: '2022-09-01' }))).toContain('检查日期 2022-09-01');
    expect(render()).toBe(render());
  });

  it('should cut nothing off, however long', () => {
    const message = `${'很长的一句话，'.repeat(500)}到此为止。`;
    expect(render({ groups: [{ ...GROUP, figures: [makeFinding({ message })] }] })).toContain(message);
    expect(render()).not.toMatch(/overflow:\s*hidden|text-overflow|nowrap|max-height/);
  });

  it('should say so when nothing was found', () => {
    const words = readWords(render({ groups: [{ id: 'a/b/2021', findings: [] }] }));
    expect(words).toContain('没有需要说明的地方。');
    expect(words).toContain('经办人');
    expect(words).not.toContain('逐份说明');
  });

  it('should let no text become mark-up', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>alert(1)</script>', '</style><b>', '"><img src=x onerror=1>', "'&amp;&#0;"),
    );
    const tags = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.join('') ?? '';
    const make = (message: string, place: string, reason: string): CheckReport =>
      makeReport({
        portal: message,
        scope: [place],
        groups: [
          {
            ...GROUP,
            title: reason,
            findings: [],
            figures: [
              makeFinding({ message, place, rule: place }),
              { ...WAIVED, waived: { reason, by: message } },
            ],
          },
        ],
      });
    const plain = tags(renderReport(make('甲', '乙', '丙'), 'html')).replaceAll('<wbr>', '');
    fc.assert(
      fc.property(text, text, text, (message, place, reason) => {
        const html = renderReport(make(message, place, reason), 'html');
        expect(tags(html).replaceAll('<wbr>', '')).toBe(plain);
      }),
    );
  });
});
