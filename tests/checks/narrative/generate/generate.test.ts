import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  findCell,
  parseAnchor,
  parseCell,
  rescale,
} from '../../../../src/lib/model/index.ts';
import type { TableSource } from '../../../../src/lib/checks/accounts/index.ts';
import { departmentSeeds, makeDepartment } from '../../accounts/generate.ts';
import { exactAmounts } from './ledger.ts';
import { meets, recompute } from './recompute.ts';
import { SECTIONS, writeNarrative, type Narrative } from './write.ts';

const departments = fc.sample(departmentSeeds, { numRuns: 80, seed: 31 });
const made = departments.map((seed, index) => {
  const source = makeDepartment(seed);
  const options = {
    ...(index % 3 === 0 ? {} : { exact: exactAmounts(seed) }),
    ...(index % 5 === 0 ? { mixedZeros: true } : {}),
    ...(index % 4 === 0 ? { tables: true } : {}),
  };
  return { source, options, narrative: writeNarrative(index + 1, source, options) };
});
const paragraphs = ({ body }: Narrative) => body.trimEnd().split('\n\n');

describe('a written narrative', () => {
  it('has the fourteen sections, each with words of its own', () => {
    expect(SECTIONS).toHaveLength(14);
    for (const { narrative } of made) {
      const texts = paragraphs(narrative);
      const heads = texts.flatMap((text, index) =>
        /^### [一二三四五六七八九十]+、/.test(text) ? [index] : [],
      );
      expect(heads.map((at) => texts[at]?.slice(4).split('、')[0])).toEqual(
        SECTIONS.map(([title]) => title.split('、')[0]),
      );
      for (const at of heads) {
        const end = heads.find((next) => next > at) ?? texts.length;
        const own = texts.slice(at + 1, end).filter((text) => !text.startsWith('#'));
        expect(own.join('').length, texts[at]).toBeGreaterThan(10);
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    for (const [index, { source, options, narrative }] of made.entries()) {
      expect(writeNarrative(index + 1, source, options)).toEqual(narrative);
      expect(writeNarrative(index + 1001, source, options).body).not.toBe(narrative.body);
    }
  });

  it('prints every fact where it says, at the nth place', () => {
    let facts = 0;
    for (const { narrative } of made) {
      const texts = paragraphs(narrative);
      for (const { paragraph, print, nth, offset, tail } of narrative.facts) {
        const text = texts[paragraph] ?? '';
        expect(text.slice(offset, offset + print.length + tail.length)).toBe(print + tail);
        expect(/[\d.,]/.test(text[offset - 1] ?? '')).toBe(false);
        expect(text.split(print).length - 1, `${print} in ${text}`).toBeGreaterThanOrEqual(1);
        let at = -1;
        for (let count = 0; count < nth; count += 1) at = text.indexOf(print, at + 1);
        expect(at).toBe(offset);
        facts += 1;
      }
    }
    expect(facts).toBeGreaterThan(5_000);
  });

  it('leaves no amount and no percentage of its words untold', () => {
    for (const { narrative } of made) {
      const told = new Set(narrative.facts.map(({ paragraph, offset }) => `${paragraph} ${offset}`));
      paragraphs(narrative).forEach((text, paragraph) => {
        for (const match of text.matchAll(/[\d,.]+(?= ?万元(?!以上)|[%％])/g))
          expect(told.has(`${paragraph} ${match.index}`), `${match[0]} in ${text}`).toBe(true);
      });
    }
  });

  it('quotes cells that exist and hold the same value', () => {
    let quoted = 0;
    for (const { source, narrative } of made) {
      for (const { cell, print } of narrative.facts) {
        if (cell === undefined) continue;
        expect(compareDecimals(valueOf(printOf(source, cell)), valueOf(print)), cell).toBe(0);
        quoted += 1;
      }
    }
    expect(quoted).toBeGreaterThan(3_000);
  });

  it('prints percentages and sums that follow from the figures, within their rounding', () => {
    const counts = { percent: 0, amount: 0, count: 0, open: 0 };
    for (const { source, narrative } of made) {
      const look = (operand: string) =>
        operand.startsWith('#')
          ? (narrative.facts[Number(operand.slice(1))]?.print ?? '')
          : printOf(source, operand);
      for (const { kind, print, formula } of narrative.facts) {
        if (kind === 'percent') expect(formula).toBeDefined();
        if (formula === undefined) continue;
        const range = recompute(formula, look);
        if (!range) counts.open += 1;
        else expect(meets(range, print), `${print} = ${formula}`).toBe(true);
        counts[kind] += 1;
      }
    }
    expect(counts.percent).toBeGreaterThan(2_000);
    expect(counts.amount).toBeGreaterThan(100);
    expect(counts.count).toBeGreaterThan(30);
    expect(counts.open).toBeLessThan(counts.percent / 20);
  });

  it('rounds for real: some percentages differ in their last digit from what the prints alone give', () => {
    let differ = 0;
    for (const { narrative, options } of made) {
      if (!('exact' in options)) continue;
      for (const { kind, print, formula } of narrative.facts) {
        const match = kind === 'percent' && /^#(\d+) ÷ #(\d+) × 100$/.exec(formula ?? '');
        if (!match) continue;
        const [part, whole] = [match[1], match[2]].map((n) =>
          valueOf(narrative.facts[Number(n)]?.print ?? ''),
        );
        if (!part || !whole) continue;
        const scale = 10n ** BigInt(valueOf(print).decimals);
        const over = part.digits * 10n ** BigInt(whole.decimals) * 100n * scale * 2n;
        const under = whole.digits * 10n ** BigInt(part.decimals);
        if ((over + under) / (2n * under) !== valueOf(print).digits) differ += 1;
      }
    }
    expect(differ).toBeGreaterThan(20);
  });
});

describe('the year before', () => {
  it('is what the earlier document says', () => {
    const [now, then] = departments;
    if (!now || !then) throw new Error('two departments are needed');
    const [source, earlier] = [makeDepartment(now), makeDepartment(then)];
    const total = valueOf(printOf(source, 't01.31.amount')).digits;
    const before = valueOf(printOf(earlier, 't01.31.amount')).digits;
    expect(before).not.toBe(total);
    for (let seed = 0; seed < 20; seed += 1) {
      const { facts, body } = writeNarrative(seed, source, { previous: { source: earlier } });
      const amounts = facts
        .filter(({ paragraph, kind }) => paragraph === 2 && kind === 'amount')
        .map(({ print }) => rescale(valueOf(print), 2).digits);
      const delta = total > before ? total - before : before - total;
      expect(
        [
          [total, delta],
          [total, before, delta],
        ],
        body.slice(0, 200),
      ).toContainEqual(amounts);
    }
  });
});

function printOf(source: TableSource, anchor: string): string {
  const address = parseAnchor(anchor);
  const table = address && source.tables.get(address.table);
  const found = address && table && findCell(table, address);
  expect(found, anchor).toBeDefined();
  return found?.print === '' || found === undefined ? '0' : found.print;
}

function valueOf(print: string) {
  const cell = parseCell(print);
  if (cell.state !== 'number') throw new Error(`${print} is no figure`);
  return cell;
}
