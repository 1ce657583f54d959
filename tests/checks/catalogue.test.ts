import { describe, expect, it } from 'vitest';
import {
  ALL_RULES,
  DOCUMENT_RULES,
  GLOSSARY_RULES,
  PERFORMANCE_RULES,
  TABLE_RULES,
  WAIVER_RULES,
  describeRules,
  ruleUrl,
} from '../../src/lib/checks/index.ts';

describe('ALL_RULES', () => {
  it('holds every rule of every registry once, by id', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    const lists = [TABLE_RULES, PERFORMANCE_RULES, DOCUMENT_RULES, GLOSSARY_RULES, WAIVER_RULES];
    for (const { id } of lists.flat()) expect(ids).toContain(id);
  });

  it('has a page of its own for each rule, upper and lower case aside', () => {
    expect(new Set(ALL_RULES.map(({ url }) => url)).size).toBe(ALL_RULES.length);
  });

  it('says of each rule what no other rule says', () => {
    expect(new Set(ALL_RULES.map(({ meaning }) => meaning)).size).toBe(ALL_RULES.length);
    expect(new Set(ALL_RULES.map(({ mend }) => mend)).size).toBe(ALL_RULES.length);
    // What they share is the one sentence at the end.
    const shared = ALL_RULES.flatMap(({ meaning }) => meaning.split('。').filter((text) => text !== ''));
    expect(new Set(shared).size).toBe(shared.length);
  });
});

describe('describeRules(rules)', () => {
  it('lets a rule speak for itself on its failing examples', () => {
    const [card] = describeRules(TABLE_RULES.filter(({ id }) => id === 'I01'));
    expect(card?.passing).toEqual(['三项收入之和等于合计']);
    expect(card?.failing.map(({ name, findings }) => [name, findings.map(({ verdict }) => verdict)])).toEqual(
      [
        ['合计多 10 万元', ['doubt']],
        ['相差 0.01，属尾数误差', ['rounding']],
        ['合计小于其中一项，表格可能读错', ['undecided']],
      ],
    );
    expect(card?.failing[0]?.findings[0]?.message).toContain('本年收入合计 160.00，各项收入之和 150.00');
  });
});

describe('ruleUrl(id, base)', () => {
  it('is lower case, below the base', () => {
    expect(ruleUrl('I01')).toBe('/rules/i01/');
    expect(ruleUrl('link-broken', '/demo/')).toBe('/demo/rules/link-broken/');
  });
});
