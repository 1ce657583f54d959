import type { Finding } from '../../model/index.ts';
import type { Figure } from '../accounts/index.ts';
import type { Spot } from './subject.ts';

/** How a claim is tested. */
export type ClaimKind =
  /** The number quotes a cell (引用单元格). */
  | 'cell'
  /** The number follows from others by arithmetic (复算). */
  | 'computed'
  /** The same quantity is told elsewhere in the words (同一指标). */
  | 'repeat';

/**
 * Something the words say about a number that was tested: it quotes a cell, follows from other numbers, or is told twice.
 * A claim that holds is what makes a number accountable; one that does not is a finding of its rule.
 */
export interface Claim {
  /** The rule that answers for it: N05c. */
  readonly rule: string;
  readonly kind: ClaimKind;
  /** The number spoken of: where a finding points. */
  readonly spot: Spot;
  /** Other numbers of the words that the arithmetic ties down: they are accounted for too. */
  readonly others: readonly Spot[];
  /** The cell quoted, for `cell`. */
  readonly cell?: Figure;
  /** 一致 · 尾数误差 · 凑整 · 疑点 · 无法判定. */
  readonly verdict: Finding['verdict'];
  /** The arithmetic, for people: `25.70 ÷ (1,114.90 − 25.70) = 2.36%`. For a cell its citation. */
  readonly formula: string;
  /** What the words print and what was computed. */
  readonly reported: string;
  readonly computed?: string;
  /** The sentence for the web team; needed unless the verdict is exact. No verdict words such as 错误: it asks to look. */
  readonly message?: string;
}
