import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/lib/checks/index.ts';
import { renderReport } from '../../../src/lib/cli/check/formats/index.ts';
import type { CheckReport } from '../../../src/lib/cli/check/report.ts';
import { GROUP, makeFinding, makeReport, ROUNDING, SENTENCE, WAIVED } from './example.ts';
import { expectSarif, type Json } from './sarif-rules.ts';

const resultsOf = (changes: Partial<CheckReport> = {}): readonly Json[] =>
  expectSarif(renderReport(makeReport(changes), 'sarif'))['results'] as readonly Json[];
const figures = (...found: readonly ReturnType<typeof makeFinding>[]): Partial<CheckReport> => ({
  groups: [{ ...GROUP, findings: [], figures: found }],
});

describe('renderReport(report, "sarif")', () => {
  it('should be SARIF 2.1.0 and say where, how grave, and why it may stand', () => {
    const results = resultsOf();
    expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
      ['link-broken', 'fail', 'error'],
      ['I08', 'fail', 'error'],
      ['I02', 'fail', 'error'],
      ['I02', 'informational', 'none'],
      ['I02', 'fail', 'error'],
    ]);
    expect(results[1]).toMatchObject({
      message: { text: SENTENCE.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'disclosures/shili/shiliju/2021/index.mdx', uriBaseId: 'CONTENT' },
            region: { startLine: 93 },
          },
          logicalLocations: [{ fullyQualifiedName: 's3.5.1#34.54%' }],
        },
      ],
      suppressions: [],
      properties: {
        document: 'shili/shiliju/2021',
        verdict: 'doubt',
        reported: '34.54%',
        computed: '34.55%',
      },
    });
    expect(results[4]?.['suppressions']).toEqual([
      { kind: 'external', status: 'accepted', justification: '财政批复即为此数（张三，至 2022-12-31）' },
    ]);
  });

  it('should describe every rule, with its page where the address of the site is known', () => {
    const read = (origin?: string) => {
      const run = expectSarif(renderReport(makeReport(origin === undefined ? {} : { origin }), 'sarif'));
      return ((run['tool'] as Json)['driver'] as Json)['rules'] as readonly Json[];
    };
    const ids = read().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...ALL_RULES.map(({ id }) => id), 'schema', 'built-link']));
    expect(read().filter(({ helpUri }) => helpUri !== undefined)).toEqual([]);
    const linked = read('https://www.example.gov.cn').find(({ id }) => id === 'I02');
    expect(linked?.['helpUri']).toBe('https://www.example.gov.cn/rules/i02/');
  });

  it('should have a kind for every verdict and no level for what did not fail', () => {
    const verdicts = ['doubt', 'plugged', 'rounding', 'undecided', 'exact'] as const;
    const found = verdicts.map((verdict) => makeFinding({ severity: 'notice', verdict, place: verdict }));
    expect(
      resultsOf(figures(...found)).map(({ properties, kind, level }) => [
        (properties as Json)['verdict'],
        kind,
        level,
      ]),
    ).toEqual([
      ['doubt', 'fail', 'note'],
      ['undecided', 'open', 'none'],
      ['plugged', 'review', 'none'],
      ['rounding', 'informational', 'none'],
      ['exact', 'pass', 'none'],
    ]);
  });

  it('should keep its fingerprints while lines move and figures change, and tell twins apart', () => {
    const printsOf = (...found: readonly ReturnType<typeof makeFinding>[]) =>
      resultsOf(figures(...found)).map(({ partialFingerprints }) => partialFingerprints);
    const moved = { ...SENTENCE, line: 120, message: '叙述为 34.54%，按表计算 34.56%。', computed: '34.56%' };
    expect(printsOf(moved)).toEqual(printsOf(SENTENCE));
    expect(printsOf({ ...SENTENCE, place: 's3.5.2#34.54%' })).not.toEqual(printsOf(SENTENCE));
    const [first, second] = printsOf(SENTENCE, SENTENCE);
    expect(first).not.toEqual(second);
    expect(first).toEqual(printsOf(SENTENCE)[0]);
  });

  it('should name files of the built site apart, and no folder of this machine', () => {
    const groups = [
      { id: 'built', findings: [makeFinding({ rule: 'built-link', file: '关于 我们/index.html' })] },
    ];
    const text = renderReport(makeReport({ groups }), 'sarif');
    expectSarif(text);
    expect(text).toContain('"uri": "%E5%85%B3%E4%BA%8E%20%E6%88%91%E4%BB%AC/index.html"');
    expect(text).toContain('"uriBaseId": "SITE"');
    expect(text).not.toContain('/portal');
  });

  it('should stay SARIF whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (message, place, file) => {
        const waived = { reason: message, by: place };
        const report = makeReport(figures(makeFinding({ message, place, file }), { ...ROUNDING, waived }));
        const run = expectSarif(renderReport(report, 'sarif'));
        const [result] = run['results'] as readonly Json[];
        expect((result?.['message'] as Json)['text']).toBe(message);
      }),
      { numRuns: 50 },
    );
  });

  it('should count nothing twice when all is waived', () => {
    expect(resultsOf(figures(WAIVED))).toHaveLength(1);
    expect(resultsOf({ groups: [] })).toEqual([]);
  });
});
