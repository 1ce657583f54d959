import type { Random } from './random.ts';

/** How one document prints: chosen once, as one hand writes it. */
export interface Style {
  /** 28.30, 28.3, or now one and now the other. */
  readonly zeros: 'keep' | 'drop' | 'mixed';
  /** Nothing as 0 whatever else is printed. */
  readonly plainZero: boolean;
  readonly grouping: boolean;
  readonly percent: '%' | '％';
  readonly rateDecimals: 1 | 2;
  readonly brackets: readonly [string, string];
  readonly quotes: readonly [string, string];
  /** Between a figure and its unit. */
  readonly space: '' | ' ';
  /** How items are numbered. */
  readonly number: (n: number) => string;
  /** The last year as the document calls it. */
  readonly lastYear: readonly string[];
  /** 本部门, 本单位, 我局. */
  readonly self: string;
  readonly colon: '' | '：';
}

/** The print of a document. `mixed` lets the zeros at the end of decimals come and go. */
export function chooseStyle(random: Random, year: number, mixed: boolean): Style {
  const before = year - 1;
  return {
    zeros: mixed ? 'mixed' : random.pick(['keep', 'keep', 'keep', 'drop', 'drop'] as const),
    plainZero: random.chance(40),
    grouping: random.chance(25),
    percent: random.chance(85) ? '%' : '％',
    rateDecimals: random.pick([1, 2] as const),
    brackets: random.pick([['（', '）'] as const, ['（', '）'] as const, ['(', ')'] as const]),
    quotes: random.pick([['“', '”'] as const, ['“', '”'] as const, ['"', '"'] as const, ['', ''] as const]),
    space: random.chance(15) ? ' ' : '',
    number: random.pick([
      (n: number) => `${n}、`,
      (n: number) => `${n}．`,
      (n: number) => `（${n}）`,
      (n: number) => `${n}.`,
    ]),
    lastYear: random.pick([
      ['上年', '上年度'],
      ['上年度', '上一年度', '上年决算数'],
      [`${before}年`, `${before}年度`],
      [`${before}年度`, `${before}年度决算数`, '上年'],
    ]),
    self: random.pick(['本部门', '本单位', '我局', '本部门（单位）']),
    colon: random.pick(['', '：'] as const),
  };
}
