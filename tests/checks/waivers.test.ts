import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWaivers, type WaiverSettings } from '../../src/lib/checks/index.ts';
import { waiverSchema, type Finding, type Waiver } from '../../src/lib/model/index.ts';

const FILE = 'disclosures/shili/shiliju/2021/review.json';
const SETTINGS: WaiverSettings = {
  file: FILE,
  rules: new Set(['I02', 'I08', 'N07', 'glossary-unused']),
  today: '2022-09-01',
};

const find = (rule: string, place: string | undefined, changes: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  verdict: 'doubt',
  message: '相差 1.00。',
  file: 'disclosures/shili/shiliju/2021/tables/t01.json',
  ...(place === undefined ? {} : { place }),
  ...changes,
});
const waive = (rule: string, place: string, changes: Partial<Waiver> = {}): Waiver => ({
  rule,
  place,
  reason: '财政批复即为此数',
  by: '张三',
  ...changes,
});
/** Rule and place of what is wrong with waivers. */
const problemsOf = (findings: readonly Finding[], waivers: readonly Waiver[], changes = {}) =>
  applyWaivers(findings, waivers, { ...SETTINGS, ...changes }).problems.map(({ rule, place }) => [
    rule,
    place,
  ]);

describe('applyWaivers(findings, waivers, settings)', () => {
  it('should explain the finding of the same rule at the same place, and no other', () => {
    const findings = [
      find('I02', 't01.58.amount'),
      find('I08', 't01.58.amount'),
      find('I02', 't01.31.amount'),
      find('I02', undefined),
    ];
    const { findings: reviewed, problems } = applyWaivers(
      findings,
      [waive('I02', 't01.58.amount', { until: '2022-09-01' })],
      SETTINGS,
    );
    expect(reviewed.map(({ waived }) => waived)).toEqual([
      { reason: '财政批复即为此数', by: '张三', until: '2022-09-01' },
      undefined,
      undefined,
      undefined,
    ]);
    expect(reviewed).toMatchObject(findings);
    expect(problems).toEqual([]);
  });

  it('should explain a narrative figure, a clustered note and a notice', () => {
    const findings = [
      find('N07', 's3.5.2#28.3万元'),
      find('I08', 't02.total.total', { severity: 'notice', verdict: 'rounding' }),
      find('glossary-unused', 's4.2', { severity: 'notice' }),
    ];
    const waivers = findings.map(({ rule, place = '' }) => waive(rule, place));
    const { findings: reviewed, problems } = applyWaivers(findings, waivers, SETTINGS);
    expect(reviewed.every(({ waived }) => waived?.by === '张三')).toBe(true);
    expect(problems).toEqual([]);
  });

  it('should live its life: holding, on its last day, expired, stale', () => {
    const waivers = [waive('I02', 't01.58.amount', { until: '2022-12-31' })];
    const findings = [find('I02', 't01.58.amount')];
    const on = (today: string) => applyWaivers(findings, waivers, { ...SETTINGS, today });
    expect(on('2022-12-31').findings[0]?.waived).toBeDefined();
    expect(on('2022-12-31').problems).toEqual([]);
    expect(on('2023-01-01').findings[0]?.waived).toBeUndefined();
    expect(on('2023-01-01').problems).toMatchObject([
      { rule: 'waiver-expired', severity: 'warning', file: FILE, place: '0.until', reported: '2022-12-31' },
    ]);
    // A stale waiver is to be deleted, expired or not.
    expect(problemsOf([], waivers)).toEqual([['waiver-stale', '0.place']]);
    expect(problemsOf([], waivers, { today: '2023-01-01' })).toEqual([['waiver-stale', '0.place']]);
  });

  it('should not expire without a day', () => {
    const settings = { file: FILE, rules: SETTINGS.rules };
    const waivers = [waive('I02', 't01.58.amount', { until: '1999-01-01' })];
    const { findings, problems } = applyWaivers([find('I02', 't01.58.amount')], waivers, settings);
    expect(findings[0]?.waived).toBeDefined();
    expect(problems).toEqual([]);
  });

  it('should take the renewed waiver where an old one stands beside it', () => {
    const waivers = [
      waive('I02', 't01.58.amount', { until: '2022-01-01' }),
      waive('I02', 't01.58.amount', { by: '李四' }),
    ];
    const { findings, problems } = applyWaivers([find('I02', 't01.58.amount')], waivers, SETTINGS);
    expect(findings[0]?.waived?.by).toBe('李四');
    expect(problems).toMatchObject([{ rule: 'waiver-expired', place: '0.until' }]);
  });

  it('should no longer hold once another figure is printed', () => {
    const waivers = [waive('I02', 't01.58.amount', { reported: '10.00' })];
    const at = (reported: string) => [find('I02', 't01.58.amount', { reported })];
    expect(applyWaivers(at('10.00'), waivers, SETTINGS).findings[0]?.waived).toBeDefined();
    const { findings, problems } = applyWaivers(at('99.00'), waivers, SETTINGS);
    expect(findings[0]?.waived).toBeUndefined();
    expect(problems[0]?.message).toContain('说明的是“10.00”，现在写的是“99.00”');
  });

  it('should name rules that do not exist or cannot be waived, and the one that was meant', () => {
    const waivers = [waive('ⅰ02', 't01.58.amount'), waive('i08', 'x'), waive('link-broken', '#s1')];
    const { findings, problems } = applyWaivers([find('link-broken', '#s1')], waivers, SETTINGS);
    expect(findings[0]?.waived).toBeUndefined();
    expect(problems.map(({ rule, place }) => [rule, place])).toEqual([
      ['waiver-unknown-rule', '0.rule'],
      ['waiver-unknown-rule', '1.rule'],
      ['waiver-unknown-rule', '2.rule'],
    ]);
    expect(problems[1]?.message).toContain('请改为 I08');
    expect(problems[2]?.message).toContain('不能豁免');
  });

  it('should call nothing stale in a document that was not checked whole', () => {
    expect(problemsOf([], [waive('I02', 't01.58.amount')], { complete: false })).toEqual([]);
    expect(problemsOf([], [waive('I99', 't01.58.amount')], { complete: false })).toEqual([
      ['waiver-unknown-rule', '0.rule'],
    ]);
  });

  it('should give the line of a waiver that is wrong', () => {
    const asked: number[] = [];
    const lineOf = (index: number) => {
      asked.push(index);
      return 10 + index;
    };
    const waivers = [waive('I02', 't01.58.amount'), waive('I02', 't01.31.amount')];
    const { problems } = applyWaivers([find('I02', 't01.58.amount')], waivers, { ...SETTINGS, lineOf });
    expect(problems).toMatchObject([{ rule: 'waiver-stale', line: 11 }]);
    expect(asked).toEqual([1]);
  });

  it('should for any lists keep every finding in its place and say something of every waiver without effect', () => {
    const rule = fc.constantFrom('I02', 'I08', 'I99');
    const place = fc.constantFrom('a', '#a', 'b', '__proto__');
    const until = fc.constantFrom('2022-08-31', '2022-09-01', '2022-09-02');
    const findings = fc.array(fc.tuple(rule, place).map(([name, where]) => find(name, where)));
    const waivers = fc.array(
      fc
        .tuple(rule, place, fc.option(until, { nil: undefined }))
        .map(([name, where, last]) => waive(name, where, last === undefined ? {} : { until: last })),
    );
    fc.assert(
      fc.property(findings, waivers, (found, given) => {
        const result = applyWaivers(found, given, SETTINGS);
        expect(result.findings).toMatchObject(found);
        given.forEach((waiver, index) => {
          const alone = applyWaivers(found, [waiver], SETTINGS);
          const works = alone.findings.some(({ waived }) => waived !== undefined);
          const blamed = result.problems.filter(({ place: where }) => where?.startsWith(`${index}.`));
          expect(blamed).toHaveLength(works ? 0 : 1);
        });
      }),
    );
  });
});

describe('waiverSchema', () => {
  it('should want a reason and a name that say something, and a day that exists', () => {
    const good = waive('I02', 't01.58.amount', { until: '2022-02-28', reported: '10.00' });
    expect(waiverSchema.safeParse(good).success).toBe(true);
    for (const changes of [
      { reason: '' },
      { reason: ' \u3000\n\t' },
      { reason: '\u200B' },
      { by: ' ' },
      { place: '' },
      { rule: '' },
      { reported: '' },
      { until: '2022-02-30' },
      { until: '明年' },
      { until: 20220228 },
      { note: '多写的一项' },
    ]) {
      expect(waiverSchema.safeParse({ ...good, ...changes }).success, JSON.stringify(changes)).toBe(false);
    }
    for (const key of ['rule', 'place', 'reason', 'by'] as const) {
      const rest = Object.entries(good).filter(([name]) => name !== key);
      expect(waiverSchema.safeParse(Object.fromEntries(rest)).success, key).toBe(false);
    }
  });
});
