import type { Judgement } from './judge.ts';

/** What is done to a document. */
export const MUTATION_KINDS = ['digit', 'swap', 'unit', 'direction', 'row', 'cell'] as const;
/** One of them. */
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** One change of a document, and whether a checker can be asked to see it. */
export interface Mutation extends Judgement {
  readonly kind: MutationKind;
  /** Lines of the changed words that a finding should name, from 1; none for a cell. */
  readonly lines: readonly number[];
  readonly before: string;
  readonly after: string;
  /** How great the change is, for people. */
  readonly size: string;
  /** Anchor of a changed cell. */
  readonly place?: string;
  /** The changed paragraph, for people. */
  readonly text: string;
}

/** Changed words. */
export interface Mutated {
  readonly body: string;
  readonly mutation: Mutation;
}

/** Line of a paragraph of a written narrative: one line each, with a blank line between them. */
export function lineOf(paragraph: number): number {
  return 2 * paragraph + 1;
}
