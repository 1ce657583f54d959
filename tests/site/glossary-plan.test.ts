import { describe, expect, it } from 'vitest';
import { GLOSSARY_LIMITS, planGlossary, summariseTerms } from '../../src/lib/site/glossary-plan.ts';

const standard = {
  id: 'jiben',
  term: '基本支出',
  aliases: ['基本性支出'],
  definition: '标准。',
  source: '示例',
};

const document = (id: string, year: number, definition: string, term = '基本支出') => ({
  id,
  year,
  terms: summariseTerms({
    defined: [{ term, definition, anchor: 'a' }],
    used: [{ term, sections: [] }],
  }),
});

describe('planGlossary(glossary, documents)', () => {
  it('should put what documents print under the standard term of that name, alias or id', () => {
    const plan = planGlossary(
      [standard],
      [
        document('a/a/2021', 2021, '甲。'),
        document('a/a/2022', 2022, '甲。', '基本性支出'),
        document('a/b/2022', 2022, '乙。'),
      ],
    );
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatchObject({ id: 'jiben', wordingTotal: 2, useTotal: 3 });
    expect(plan[0]?.wordings.map(({ documents, total }) => [documents.map(({ id }) => id), total])).toEqual([
      [['a/a/2021', 'a/a/2022'], 2],
      [['a/b/2022'], 1],
    ]);
  });

  it('should name few documents of many, the newest, and say how many there are', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      document(`a/b${String(at).padStart(3, '0')}/x`, 2000 + (at % 20), `第${at % 40}种。`),
    );
    const [entry] = planGlossary([standard], many);
    expect(entry?.useTotal).toBe(500);
    expect(entry?.uses).toHaveLength(GLOSSARY_LIMITS.uses);
    expect(entry?.wordingTotal).toBe(40);
    expect(entry?.wordings).toHaveLength(GLOSSARY_LIMITS.wordings);
    const newest = new Set(many.filter(({ year }) => year >= 2018).map(({ id }) => id));
    expect(entry?.uses.every((id) => newest.has(id))).toBe(true);
    expect(entry?.uses).toEqual(entry?.uses.toSorted());
  });

  it('should keep every standard term, and of other terms those that most documents know', () => {
    const rare = Array.from({ length: GLOSSARY_LIMITS.terms + 10 }, (_, at) =>
      document(`a/a/${at}`, 2020, '甲。', `词${at}`),
    );
    const common = [document('b/a/1', 2020, '甲。', '常用'), document('b/a/2', 2020, '甲。', '常用')];
    const plan = planGlossary([standard], [...rare, ...common]);
    expect(plan).toHaveLength(GLOSSARY_LIMITS.terms);
    expect(plan.map(({ term }) => term)).toEqual(expect.arrayContaining(['基本支出', '常用']));
  });
});
