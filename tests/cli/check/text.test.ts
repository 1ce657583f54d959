import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/lib/cli/check/formats/index.ts';
import { GROUP, makeFinding, makeReport, WAIVED } from './example.ts';

describe('renderReport(report, "text")', () => {
  it('should quote the sentence and the arithmetic, the worst first, what is waived short and last', () => {
    expect(renderReport(makeReport(), 'text')).toBe(
      `shili/shiliju/2021（1 个错误，0 个警告，0 个提示；2 处疑点，1 处尾数误差）
  示例市示例局2021年度部门决算
  叙述数字 142 处：已绑定 100，已复算 39，仅陈述 3
  【发布前查清】3 处
  错误 disclosures/shili/shiliju/2021/index.mdx:4（#s9）
    链接“甲”指向的位置 #s9 在本页中不存在。
    实际：#s9
    规则：link-broken 链接无处可去 /rules/link-broken/
  疑点 disclosures/shili/shiliju/2021/index.mdx:93（s3.5.1#34.54%）
    “占本年支出的 34.54%”：叙述为 34.54%，按表计算 34.55%（5.70 ÷ 16.50）。
    规则：I08 按科目列示的表：上级科目等于下级科目之和 /rules/i08/
  疑点 disclosures/shili/shiliju/2021/tables/t01.json（t01.58.amount）
    收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00（5.00＋6.00），相差 1.00。
    规则：I02 收入支出决算总表：各类支出之和等于本年支出合计 /rules/i02/
  【有空时核对】1 处
  尾数误差 disclosures/shili/shiliju/2021/tables/t01.json（t01.31.amount）
    收入支出决算总表：本年支出合计 10.00，各类支出之和 11.00（5.00＋6.00），相差 1.00。
    规则：I02 收入支出决算总表：各类支出之和等于本年支出合计 /rules/i02/
  已豁免 1 处：
    I02 t01.60.amount：财政批复即为此数（张三，至 2022-12-31）

共检查 1 份文档：1 个错误，0 个警告，0 个提示；数字核对：2 处疑点，1 处尾数误差；另有 1 处已豁免。
叙述数字 142 处：已绑定 100，已复算 39，仅陈述 3。
发布前查清 3 处：文件和链接的 1 处要改正；数字和文字的，改正，或请部门说明后写进 review.json。
`,
    );
  });

  it('should say what a strict check comes to', () => {
    expect(renderReport(makeReport({ strict: true }), 'text')).toMatch(
      /严格检查：未通过。发布前查清 3 处：.*。\n$/,
    );
    const groups = [{ ...GROUP, findings: [], figures: [WAIVED] }];
    expect(renderReport(makeReport({ strict: true, groups }), 'text')).toMatch(/严格检查：通过。\n$/);
  });

  it('should lead to the site where its address is known', () => {
    const text = renderReport(makeReport({ origin: 'https://www.example.gov.cn' }), 'text');
    expect(text).toContain(
      '规则：I02 收入支出决算总表：各类支出之和等于本年支出合计 https://www.example.gov.cn/rules/i02/',
    );
  });

  it('should say nothing of what has to be cleared up where there is nothing', () => {
    const groups = [{ ...GROUP, findings: [], figures: [WAIVED, makeFinding({ severity: 'warning' })] }];
    const text = renderReport(makeReport({ groups }), 'text');
    expect(text).toContain('  【请看一看】1 处\n');
    expect(text).not.toContain('发布前查清');
  });

  it('should count the three kinds of what has to be cleared up for what they are', () => {
    const last = (changes: Partial<typeof GROUP>) =>
      renderReport(makeReport({ groups: [{ ...GROUP, ...changes }] }), 'text')
        .trim()
        .split('\n')
        .at(-1);
    expect(last({ figures: [] })).toBe('发布前查清 1 处：文件和链接的 1 处要改正。');
    expect(last({ findings: [] })).toBe(
      '发布前查清 2 处：数字和文字的，改正，或请部门说明后写进 review.json。',
    );
  });

  it('should tell all unexplained terms in one finding, each with its line and place', () => {
    const findings = ['基本支出', '项目支出', '公用经费'].map((term, index) =>
      makeFinding({
        rule: 'glossary-undefined',
        severity: 'notice',
        message: `正文使用了“${term}”，名词解释部分没有说明这个词。`,
        file: 'disclosures/shili/shiliju/2021/index.mdx',
        line: 10 + index,
        place: `s3.${index}`,
        reported: term,
      }),
    );
    const text = renderReport(makeReport({ groups: [{ id: 'a/b/2021', findings }] }), 'text');
    expect(text).toContain('0 个警告，3 个提示');
    expect(text).toContain('  【有空时核对】3 处\n');
    expect(text).toContain(
      '名词解释部分没有说明正文用到的 3 个词：基本支出（第 10 行 s3.0）、项目支出（第 11 行 s3.1）、公用经费（第 12 行 s3.2）。',
    );
    expect(text.match(/规则：glossary-undefined/g)).toHaveLength(1);
    const one = renderReport(
      makeReport({ groups: [{ id: 'a/b/2021', findings: findings.slice(0, 1) }] }),
      'text',
    );
    expect(one).toContain('正文使用了“基本支出”，名词解释部分没有说明这个词。');
  });

  it('should count the explanations of review.json as people do', () => {
    const finding = makeFinding({
      rule: 'schema',
      file: 'disclosures/a/b/2021/review.json',
      place: '1.reason',
    });
    const text = renderReport(makeReport({ groups: [{ id: 'a/b/2021', findings: [finding] }] }), 'text');
    expect(text).toContain('review.json（第 2 条说明的 reason）');
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
