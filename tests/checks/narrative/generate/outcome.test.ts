import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/lib/model/index.ts';
import type { Mutation } from '../../../../bench/mutations/mutation.ts';
import { compareFindings } from '../../../../bench/mutations/outcome.ts';
import { expectRule } from '../../../../bench/mutations/sections.ts';
import { isFair, renderOutcomes, renderPrecision } from '../../../../bench/mutations/tally.ts';
import { makeDocuments } from '../../../../bench/mutations/documents.ts';
import { SECTIONS } from './write.ts';

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'N02',
  severity: 'error',
  verdict: 'doubt',
  message: '请核对。',
  file: 'disclosures/a/b/2021/index.mdx',
  line: 7,
  ...more,
});
const mutation: Mutation = {
  kind: 'digit',
  lines: [7],
  before: '1.00万元',
  after: '2.00万元',
  size: '',
  text: '支出2.00万元。',
  checkable: true,
  beyond: true,
};
const old = finding({ rule: 'N14', line: 7 });
const compare = (after: readonly Finding[], changed = mutation) =>
  compareFindings('a/b/2021', changed, [old], after);

describe('the outcome of a mutation', () => {
  it('is caught where a new doubt names its line', () => {
    expect(compare([old, finding({})])).toMatchObject({ result: 'caught', rules: ['N02'] });
  });

  it('is not caught by what was found before, though it stands on another line now', () => {
    expect(compare([{ ...old, line: 9 }]).result).toBe('missed');
  });

  it('tells a doubt elsewhere and a note from a catch', () => {
    expect(compare([old, finding({ line: 9 })])).toMatchObject({ result: 'elsewhere' });
    expect(compare([old, finding({ verdict: 'rounding' })])).toMatchObject({ result: 'softened' });
  });

  it('of a table is caught where the table is named', () => {
    const cell = { ...mutation, kind: 'cell' as const, lines: [], place: 't05.total.subtotal' };
    expect(compare([old, finding({ message: '与 T05/合计/小计 不同' })], cell).result).toBe('caught');
    expect(compare([old, finding({ file: 'disclosures/a/b/2021/tables/t05.json' })], cell).result).toBe(
      'caught',
    );
    expect(compare([old, finding({ message: '与 T04/合计 不同' })], cell).result).toBe('elsewhere');
  });

  it('counts only fair mutations as missed', () => {
    const missed = compare([old]);
    const unfair = { ...missed, mutation: { ...mutation, beyond: false } };
    expect([isFair(missed), isFair(unfair)]).toEqual([true, false]);
    const text = renderOutcomes('试', [missed, unfair, compare([finding({})])], 5).join('\n');
    expect(text).toContain('| digit | 3 | 2 | 1 | 0 | 0 | 1 | 50.0 % |');
    expect(text).toContain('未在原处查出的 1 处');
  });
});

describe('precision', () => {
  it('sets what a rule pointed out against its false alarms', () => {
    const text = renderPrecision([compare([finding({})]), compare([old])], ['N02', 'N09']);
    expect(text.slice(2)).toEqual([
      '| N02 | 1 | 1 | 50.0 % |',
      '| N09 | 0 | 1 | 0.0 % |',
      '| 合计 | 1 | 2 | 33.3 % |',
    ]);
  });
});

describe('the rule that answers for a line', () => {
  it('is known for every section', () => {
    for (const { narrative } of makeDocuments(6)) {
      const lines = narrative.body.split('\n');
      const rules = narrative.facts.map(({ paragraph }) => expectRule(narrative.body, 2 * paragraph + 1));
      expect(rules).not.toContain('');
      expect(expectRule(narrative.body, lines.length)).toBe('N13');
      expect(new Set(rules).size).toBeGreaterThanOrEqual(SECTIONS.length - 2);
    }
    expect(expectRule('', undefined)).toBe('表');
  });
});
