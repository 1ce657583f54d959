import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/lib/cli/check/formats/index.ts';
import { GROUP, makeFinding, makeReport, WAIVED } from './example.ts';

describe('renderReport(report, "text")', () => {
  it('should quote the sentence and the arithmetic, the worst first, what is waived short and last', () => {
    expect(renderReport(makeReport(), 'text')).toBe(
      `shili/shiliju/2021（1 个错误，0 个警告，0 个提示；2 处疑点，1 处尾数误差）
  叙述数字 142 处：已绑定 100，已复算 39，仅陈述 3
  错误 disclosures/shili/shiliju/2021/index.mdx:4（#s9）
    链接“甲”指向的位置 #s9 在本页中不存在。
    实际：#s9
    规则：link-broken /rules/link-broken/
  疑点 disclosures/shili/shiliju/2021/index.mdx:93（s3.5.1#34.54%）
    “占本年支出的 34.54%”：叙述为 34.54%，按表计算 34.55%（5.70 ÷ 16.50）。
    规则：I08 /rules/i08/
  疑点 disclosures/shili/shiliju/2021/tables/t01.json（t01.58.amount）
    收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00（5.00＋6.00），相差 1.00。
    规则：I02 /rules/i02/
  尾数误差 disclosures/shili/shiliju/2021/tables/t01.json（t01.31.amount）
    收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00（5.00＋6.00），相差 1.00。
    规则：I02 /rules/i02/
  已豁免 1 处：
    I02 t01.60.amount：财政批复即为此数（张三，至 2022-12-31）

共检查 1 份文档：1 个错误，0 个警告，0 个提示；数字核对：2 处疑点，1 处尾数误差；另有 1 处已豁免。
叙述数字 142 处：已绑定 100，已复算 39，仅陈述 3。
`,
    );
  });

  it('should say what a strict check comes to', () => {
    expect(renderReport(makeReport({ strict: true }), 'text')).toMatch(/严格检查：有 3 处需要改正，.*\n$/);
    const groups = [{ ...GROUP, findings: [], figures: [WAIVED] }];
    expect(renderReport(makeReport({ strict: true, groups }), 'text')).toMatch(/严格检查：通过。\n$/);
  });

  it('should lead to the site where its address is known', () => {
    const text = renderReport(makeReport({ origin: 'https://www.example.gov.cn' }), 'text');
    expect(text).toContain('规则：I02 https://www.example.gov.cn/rules/i02/');
  });

  it('should put the document with the graver findings first, and not mind what is waived', () => {
    const group = (id: string, ...figures: readonly ReturnType<typeof makeFinding>[]) => ({
      id,
      findings: [],
      figures,
    });
    const notice = makeFinding({ severity: 'notice', verdict: 'plugged' });
    const groups = [
      group('a/a/2021', WAIVED, WAIVED, WAIVED),
      group('b/b/2021', notice, notice),
      group('c/c/2021', makeFinding({ severity: 'warning' })),
      group('d/d/2021', makeFinding()),
      group('e/e/2021', makeFinding(), notice),
      { id: 'f/f/2021', findings: [makeFinding({ rule: 'schema', verdict: 'undecided' })] },
    ];
    const text = renderReport(makeReport({ groups }), 'text');
    expect([...text.matchAll(/^([a-f])\//gm)].map(([, id]) => id).join('')).toBe('fedcba');
  });

  it('should let no text steer the terminal', () => {
    const message = '合计\u001B[2J\u001B[31m 10.00\r\n\u009B1m\u202E相差\u2066。';
    const waived = { reason: '好\u001B]0;x\u0007\n  疑点 假的', by: '张三' };
    const groups = [{ ...GROUP, figures: [makeFinding({ message }), { ...WAIVED, waived }] }];
    const text = renderReport(makeReport({ groups }), 'text');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(text).not.toMatch(/^ {2}疑点 假的/m);
  });
});
