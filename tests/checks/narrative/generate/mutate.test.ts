import { describe, expect, it } from 'vitest';
import { mutateCell, lookUp } from '../../../../bench/mutations/cell.ts';
import { makeDocuments, readDocuments } from '../../../../bench/mutations/documents.ts';
import { evaluate, overlap, readInterval } from '../../../../bench/mutations/interval.ts';
import { judgeDirection, judgeFigures } from '../../../../bench/mutations/judge.ts';
import { mutateWords, type WordKind } from '../../../../bench/mutations/mutate.ts';
import { mutateReal, REAL_KINDS } from '../../../../bench/mutations/real.ts';
import { scan } from '../../../../bench/mutations/scan.ts';
import { meets, recompute } from './recompute.ts';

const KINDS: readonly WordKind[] = ['digit', 'swap', 'unit', 'direction', 'row'];
const made = makeDocuments(20);
const published = readDocuments(process.cwd());

describe('a mutation of a written narrative', () => {
  it.each(KINDS)('%s changes its own lines and nothing else, the same for the same seed', (kind) => {
    let changed = 0;
    for (const [index, { document, narrative }] of made.entries()) {
      const mutated = mutateWords(narrative, lookUp(document), index, kind);
      if (!mutated) continue;
      expect(mutateWords(narrative, lookUp(document), index, kind)).toEqual(mutated);
      expect(mutated.body).not.toBe(narrative.body);
      changed += 1;
      if (kind === 'row') continue;
      const [old, now] = [narrative.body.split('\n'), mutated.body.split('\n')];
      const differing = old.flatMap((text, line) => (text === now[line] ? [] : [line + 1]));
      expect(differing).toEqual(mutated.mutation.lines);
      expect(now).toHaveLength(old.length);
    }
    expect(changed).toBeGreaterThan(15);
  });

  it('takes an item, a class or a name away, or tells an item twice', () => {
    const sizes = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { document, narrative } = made[seed % made.length] ?? {};
      if (!document || !narrative) throw new Error('Expected documents');
      const mutated = mutateWords(narrative, lookUp(document), seed, 'row');
      if (!mutated) continue;
      const { lines, size, text, before } = mutated.mutation;
      const [old, now] = [narrative.body, mutated.body];
      sizes.add(size);
      expect(now.length > old.length, size).toBe(size === '项重复');
      if (size === '类删除' || size === '款名删除') {
        expect(now.split('\n')[(lines[0] ?? 0) - 1]).toBe(text);
        expect(old.split('\n')[(lines[0] ?? 0) - 1]).toContain(before);
        expect(text.split(before).length, before).toBeLessThan(
          (old.split('\n')[(lines[0] ?? 0) - 1] ?? '').split(before).length,
        );
      } else expect(now.split('\n')[(lines[0] ?? 0) - 1]).toMatch(/^#### （三）/);
    }
    expect([...sizes].sort()).toEqual(['款名删除', '类删除', '项删除', '项重复'].sort());
  });
});

describe('the judgement of a mutation', () => {
  it('finds no relation broken in what was not changed', () => {
    for (const { document, narrative } of made)
      narrative.facts.forEach(({ print, tail }, fact) => {
        expect(judgeFigures(narrative, lookUp(document), [{ fact, print, tail }]).beyond, print).toBe(false);
      });
  });

  it('tells a unit of the last digit from more, and money from counts of guests', () => {
    for (const { document, narrative } of made) {
      const look = lookUp(document);
      const fact = narrative.facts.findIndex(
        ({ cell, print, formula }) =>
          cell?.startsWith('t01') && formula === undefined && /\.\d\d$/.test(print),
      );
      const old = narrative.facts[fact];
      if (!old) continue;
      const only = { ...narrative, facts: narrative.facts.map((one) => ({ ...one, formula: undefined })) };
      const beside = (by: bigint) => {
        const digits = (BigInt(old.print.replace(/[.,]/g, '')) + by).toString().padStart(3, '0');
        return { fact, print: `${digits.slice(0, -2)}.${digits.slice(-2)}`, tail: old.tail };
      };
      expect(judgeFigures(only as typeof narrative, look, [beside(1n)]).beyond).toBe(false);
      expect(judgeFigures(only as typeof narrative, look, [beside(2n)]).beyond).toBe(true);
      expect(judgeFigures(narrative, look, [{ ...beside(0n), tail: '元' }]).beyond).toBe(true);
    }
    const guests = made.flatMap(({ document, narrative }) =>
      narrative.facts.flatMap(({ tail }, fact) =>
        tail === '人次' ? [judgeFigures(narrative, lookUp(document), [{ fact, print: '9999', tail }])] : [],
      ),
    );
    expect(guests.length).toBeGreaterThan(20);
    expect(guests.every(({ checkable }) => !checkable)).toBe(true);
  });

  it('sees a turned word where another word or the figures contradict it', () => {
    const judged = made.flatMap(({ document, narrative }) =>
      narrative.directions.map((direction) => ({
        direction,
        facts: narrative.facts,
        judgement: judgeDirection(narrative, lookUp(document), direction),
      })),
    );
    const verdicts = judged.filter(({ direction }) => /大于|小于/.test(direction.print));
    expect(verdicts.length).toBeGreaterThan(50);
    // 0万元 or 5万元 stands for more than 0.00万元 or 5.00万元 does: only such prints leave a turned verdict possible.
    for (const { direction, judgement, facts } of verdicts) {
      const operands = direction.turned.flatMap(({ left, right }) =>
        [left, right].map((token) => Number(token.slice(1))),
      );
      if (!judgement.beyond)
        expect(operands.some((index) => !/\.\d\d$/.test(facts[index]?.print ?? ''))).toBe(true);
    }
    expect(verdicts.filter(({ judgement }) => judgement.beyond).length).toBeGreaterThan(50);
    expect(judged.some(({ judgement }) => !judgement.beyond)).toBe(true);
    expect(
      judged.filter(({ direction }) => direction.partners > 0).every(({ judgement }) => judgement.beyond),
    ).toBe(true);
  });

  it('computes formulas as corner by corner', () => {
    let compared = 0;
    for (const { document, narrative } of made) {
      const look = lookUp(document);
      const print = (operand: string) =>
        operand.startsWith('#')
          ? (narrative.facts[Number(operand.slice(1))]?.print ?? '')
          : look(operand) || '0.00';
      for (const { formula, print: told } of narrative.facts) {
        if (formula === undefined) continue;
        const wide = evaluate(formula, (operand) => readInterval(print(operand)));
        const exact = recompute(formula, print);
        // Operands told twice in a formula are taken for independent: the interval may only be wider.
        if (exact && meets(exact, told) && wide)
          expect(overlap(wide, readInterval(told)), formula).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});

describe('a mutation of a table', () => {
  it('changes one cell and says whether rounding explains it', () => {
    let near = 0;
    for (const [index, { document }] of made.entries()) {
      const changed = mutateCell(document, index);
      if (!changed) continue;
      const { place = '', before, after, beyond } = changed.mutation;
      expect(lookUp(document)(place)).toBe(before);
      expect(lookUp(changed.report)(place)).toBe(after);
      expect(before).not.toBe(after);
      if (!beyond) near += 1;
    }
    expect(near).toBeLessThan(made.length / 2);
  });
});

describe('the scanner of real documents', () => {
  it('finds the amounts and percentages of part three of the first document', () => {
    const document = published.find(({ id }) => id.startsWith('zhuzhou'));
    if (!document) throw new Error('Expected the first document');
    const lines = document.body.split('\n');
    const [from, to] = ['第三部分', '第四部分'].map((part) =>
      lines.findIndex((text) => text.startsWith(`## ${part}`)),
    );
    const found = scan(document).filter(({ line }) => line > (from ?? 0) && line < (to ?? 0));
    const kinds = found.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'percent')).toHaveLength(37);
    expect(kinds.filter((kind) => kind === 'amount').length).toBeGreaterThanOrEqual(105);
  });

  it.each(REAL_KINDS)('lets %s change one line of each document', (kind) => {
    const changed = published.flatMap((document) =>
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
        const mutated = mutateReal(document, seed, kind);
        if (!mutated) return [];
        const [old, now] = [document.body.split('\n'), mutated.body.split('\n')];
        const lines = old.flatMap((text, line) => (text === now[line] ? [] : [line + document.bodyLine]));
        expect(lines).toEqual(mutated.mutation.lines);
        return [document.id];
      }),
    );
    // Only two of the five compare anything with a word of direction.
    expect(new Set(changed).size).toBeGreaterThanOrEqual(kind === 'direction' ? 2 : 5);
  });
});
