import { printDecimal } from '../../src/lib/model/index.ts';
import { createRandom } from './random.ts';
import { toYuan, type Truth } from './truth.ts';

/** What a query is drawn as. */
export const KINDS = ['2 字', '3 字', '4 字', '6 字', '8 字', '金额', '编码', '科目名称'] as const;
export type Kind = (typeof KINDS)[number];

/** A query, and what it was drawn from. */
export interface Query {
  readonly kind: Kind;
  readonly text: string;
}

/** Draws so many queries of every kind, always the same for a seed. */
export function drawQueries(truth: Truth, count: number, seed: number): Query[] {
  const random = createRandom(seed);
  const pick = <One>(list: readonly One[]): One | undefined => list[random(Math.max(1, list.length))];
  const texts = truth.sections.flatMap(({ flat }) => flat).filter((text) => /\p{Script=Han}{8}/u.test(text));
  const words = ([2, 3, 4, 6, 8] as const).flatMap((length) =>
    repeat(count, () => {
      const text = pick(texts) ?? '';
      const runs = [...text.matchAll(/\p{Script=Han}+/gu)]
        .map(([run]) => run)
        .filter((run) => run.length >= length);
      const run = pick(runs);
      if (run === undefined) return undefined;
      const start = random(run.length - length + 1);
      return { kind: `${length} 字` as Kind, text: run.slice(start, start + length) };
    }),
  );
  const figures = [...truth.cells, ...truth.sentences].filter(({ value }) => value.digits > 0n);
  const amounts = repeat(count, (index) => {
    const { value, unit } = pick(figures) ?? {};
    if (!value) return undefined;
    const plain = printDecimal(value);
    const spellings = [
      printDecimal(value, { grouping: true }),
      plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain,
      unit === undefined ? plain : `${printDecimal(value, { grouping: true })}${unit}`,
      unit === undefined
        ? plain
        : `${printDecimal(toYuan(value, unit)).replace(/\.?0*$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))}元`,
    ];
    const text = spellings[index % 4] ?? plain;
    // A bare whole number of this form is asked for as a code or a year; as an amount it is written with a sign.
    return { kind: '金额' as const, text: /^\d{3,7}$/.test(text) ? `=${text}` : text };
  });
  const coded = truth.rows.filter(({ code }) => /^\d{3}(?:\d{2}){0,2}$/.test(code));
  const codes = repeat(count, () => {
    const row = pick(coded);
    return row && { kind: '编码' as const, text: row.code };
  });
  const names = repeat(count, () => {
    const row = pick(coded);
    return row && { kind: '科目名称' as const, text: row.label.replace(/\s/gu, '') };
  });
  return [...words, ...amounts, ...codes, ...names];
}

function repeat(count: number, draw: (index: number) => Query | undefined): Query[] {
  const found: Query[] = [];
  for (let index = 0; index < count * 4 && found.length < count; index += 1) {
    const one = draw(index);
    if (one) found.push(one);
  }
  return found;
}
