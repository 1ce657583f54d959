const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Raised or lowered digits as characters of their own (m², CO₂): plain, 10² would become the figure 102. */
export function toRaised(text: string, position: string | undefined): string {
  const digits = position === 'superscript' ? RAISED : position === 'subscript' ? LOWERED : undefined;
  return digits === undefined ? text : text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
