import type { Decimal, Unit } from '../../../model/index.ts';

/** Where a figure stands: UTF-16 offsets into the paragraph; `print` is the text between them. */
interface Place {
  readonly offset: number;
  readonly end: number;
  /** As printed, with its unit or measure word: `1,114.90万元`, `34.54%`, `6个`. */
  readonly print: string;
}

/** Something that can be computed with. */
interface Valued extends Place {
  /** Exact value in the printed unit; a 万 before a measure word is multiplied out (2万册 is 20000). */
  readonly value: Decimal;
  /** The word that makes it an approximation (约数): 余, 多, 近, 超, 约, 以上 … */
  readonly approximate?: string;
}

/** How a figure has its unit: with it, from its list (共用), only as 万 (省略元), or not at all (漏写). */
export type UnitSource = 'printed' | 'shared' | 'elided' | 'missing';

/** A sum of money (金额). `unit` is undefined only where neither list nor context tells it. */
export interface AmountFigure extends Valued {
  readonly kind: 'amount';
  readonly unit?: Unit;
  readonly unitSource: UnitSource;
}

/** A percentage (百分比); `mark` is how it is written, `missing` where the sign was left out (漏写百分号). */
export interface PercentFigure extends Valued {
  readonly kind: 'percent';
  readonly mark: '%' | '‰' | '个百分点' | '百分之' | 'missing';
}

/** A number of things (数量) with its measure word (量词); without one the measure is undefined. */
export interface CountFigure extends Valued {
  readonly kind: 'count';
  readonly measure?: string;
}

/** Points of an evaluation (评分). */
export interface ScoreFigure extends Valued {
  readonly kind: 'score';
}

/** A fraction (分数) such as 1/4 or 三分之一. */
export interface FractionFigure extends Place {
  readonly kind: 'fraction';
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A span of values (区间): 2—5亿元, 2021-2025年度, 5%-10%. */
export interface RangeFigure extends Place {
  readonly kind: 'range';
  readonly low: Decimal;
  readonly high: Decimal;
  readonly unit?: string;
}

/** A year (年份). */
export interface YearFigure extends Place {
  readonly kind: 'year';
  readonly year: number;
}

/** A date or a part of one (日期); what is not printed is undefined. */
export interface DateFigure extends Place {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A place in an order (序号): 1、 （一） ① 第3. */
export interface OrdinalFigure extends Place {
  readonly kind: 'ordinal';
  readonly order: number;
}

/** Numbers that are words: a citation (引文), an item code (科目编码), a name (名称), or one not understood (裸数). */
export interface WordFigure extends Place {
  readonly kind: 'citation' | 'code' | 'name';
}

/** A number of which neither unit nor sense is known (裸数): stated only, never guessed at. */
export interface BareFigure extends Valued {
  readonly kind: 'bare';
}

/** A number of a paragraph. Every digit of the paragraph belongs to exactly one. */
export type Figure =
  | AmountFigure
  | PercentFigure
  | CountFigure
  | ScoreFigure
  | FractionFigure
  | RangeFigure
  | YearFigure
  | DateFigure
  | OrdinalFigure
  | WordFigure
  | BareFigure;

/** What tells the sense of figures from outside the paragraph. */
export interface FigureOptions {
  /** Unit of the document (金额单位), for amounts that print none and have no neighbour. */
  readonly unit?: Unit;
}

/** A figure a reader tries at one place; undefined when it is not one. */
export interface Source {
  readonly text: string;
  /** Folded by `foldWidth`: same length as `text`. */
  readonly folded: string;
  /** For each offset inside quotation marks, 1. */
  readonly quoted: Uint8Array;
}

/** Cuts the print out of the paragraph. */
export function place(source: Source, offset: number, end: number): Place {
  return { offset, end, print: source.text.slice(offset, end) };
}

/** The measure word of a count; '' for anything else. */
export function measureOf(figure: Figure | undefined): string {
  return figure?.kind === 'count' ? (figure.measure ?? '') : '';
}
