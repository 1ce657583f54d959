import { describe, expect, it, test } from 'vitest';
import { ALL_RULES, ruleUrl as pathOfRule } from '../../src/lib/checks/index.ts';
import { waiverSchema } from '../../src/lib/model/index.ts';
import { listFamilies, writeWaiver } from '../../src/lib/site/rule-view.ts';
import { ruleUrl, rulesUrl } from '../../src/lib/site/urls.ts';

describe('listFamilies(cards)', () => {
  const families = listFamilies();

  it('holds every rule exactly once', () => {
    const urls = families.flatMap(({ rules }) => rules.map(({ url }) => url));
    expect(urls.toSorted()).toEqual(ALL_RULES.map(({ id }) => ruleUrl(id)).toSorted());
  });

  it('goes by the letter of the code; English names come last, without a code', () => {
    for (const { id, rules } of families) {
      for (const { code } of rules) expect(code?.charAt(0).toLowerCase() ?? 'others').toBe(id);
    }
    expect(families.at(-1)?.id).toBe('others');
    expect(families.find(({ id }) => id === 'i')?.rules[0]).toMatchObject({ code: 'I01', severity: '错误' });
  });

  it('leaves out a family without rules', () => {
    const cards = ALL_RULES.filter(({ id }) => id === 'P01');
    expect(listFamilies(cards).map(({ id }) => id)).toEqual(['p']);
  });
});

describe('writeWaiver(failing)', () => {
  it.each(ALL_RULES.filter(({ waivable }) => waivable).map((card) => [card.id, card] as const))(
    'of %s can be copied into review.json and speaks of what the example finds',
    (id, { failing }) => {
      const text = writeWaiver(failing);
      expect(text).toBeDefined();
      const [waiver, ...more] = waiverSchema.array().parse(JSON.parse(text ?? ''));
      expect(more).toEqual([]);
      const findings = failing.flatMap((example) => example.findings);
      expect(findings.map(({ rule, place = '全文' }) => ({ rule, place }))).toContainEqual({
        rule: id,
        place: waiver?.place,
      });
    },
  );

  it('is absent where the examples show nothing', () => {
    expect(writeWaiver([{ name: '', findings: [] }])).toBeUndefined();
  });
});

test('the page of a rule is where its findings lead', () => {
  for (const { id } of ALL_RULES) expect(ruleUrl(id, '/')).toBe(pathOfRule(id));
  expect(ruleUrl('I01', '/open')).toBe('/open/rules/i01/');
  expect(rulesUrl('/open/')).toBe('/open/rules/');
});
