/**
 * One figure of a published document as a person with a calculator judged it: the truth the narrative
 * rules are measured against. Every amount, percentage and count has an entry, in reading order; years,
 * dates, ordinals and legal names have none.
 */
export interface TrueFigure {
  /** Line of `index.mdx`, from 1. */
  readonly line: number;
  /** The figure with its unit, character for character: `1114.90万元`, `2.4%`, `0台（套）`. */
  readonly print: string;
  /** Which occurrence of exactly this print in the line, from 1. `5万元` inside `5.5万元` or `0.5万元` is no occurrence. */
  readonly nth: number;
  /** Money, a share or rate in per cent, or a number of persons, visits, vehicles, sets or projects. */
  readonly kind: 'amount' | 'percent' | 'count';
  /**
   * What can be said for the figure.
   * - `bound`: it quotes a table cell of the same meaning.
   * - `recomputed`: no cell has its meaning, but arithmetic with other numbers of the document, or a
   *   repetition with the same meaning, checks it.
   * - `stated`: nothing in the document confirms it.
   */
  readonly expect: 'bound' | 'recomputed' | 'stated';
  /**
   * For `bound`: every cell that is right by meaning, as `t05.2060101.subtotal`; a binding to any of them
   * is right, and to any other cell wrong even when the value is the same. A blank cell is listed where
   * the prose says 0.
   */
  readonly cells?: readonly string[];
  /** For `recomputed`: the arithmetic, in the unit of the document, that confirms or contradicts the figure. */
  readonly formula?: string;
  /**
   * How the figure compares with its cell or its arithmetic.
   * - `agrees`: as printed after rounding half up; for `stated`, nothing contradicts it.
   * - `rounding` (尾数误差): off by at most one unit of the last digit, for example cut off instead of rounded.
   * - `plugged` (凑整): off, but so that the parts add up to the printed total or to 100 %; goes before `rounding`.
   * - `doubt` (疑点): really disagrees.
   */
  readonly verdict: 'agrees' | 'rounding' | 'plugged' | 'doubt';
  /** Why, where it is not obvious; always given for `stated` and for every verdict but `agrees`. */
  readonly why?: string;
}

/**
 * One statement of a document (a sum, a comparison, a numbering, a sentence that contradicts another) as a
 * person judged it. Unlike a `TrueFigure` it speaks about a relation, not about a single number.
 */
export interface TrueStatement {
  /** Line of `index.mdx`, from 1. */
  readonly line: number;
  /** The words that make the statement, verbatim and on this line; long enough to find the place. */
  readonly quote: string;
  /** The figure or mark within the quote that the verdict is about, character for character. */
  readonly print: string;
  /** As for `TrueFigure`; `undecided` (无法判定): what the document says is not enough to judge. */
  readonly verdict: 'agrees' | 'rounding' | 'plugged' | 'doubt' | 'undecided';
  /** What is stated, in one word: `sum`, `change`, `share`, `repeat`, `numbering`, … */
  readonly kind: string;
  /** The arithmetic or the other passage that decides. */
  readonly why: string;
}
