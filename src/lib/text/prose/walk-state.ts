import type { Figure } from './figures/types.ts';
import type { Group, Mention, Role } from './mention.ts';

/** Names that 分别 shares out to the figures after it. */
export interface Distribution {
  readonly names: readonly string[];
  readonly head: string;
  next: number;
}

/** What is carried from clause to clause in a walk. */
export interface State {
  readonly figures: readonly Figure[];
  readonly mentions: Mention[];
  readonly groups: Group[];
  /** Lists not yet at their end, outermost first. */
  open: Group[];
  /** The subject carried over to clauses that name none. */
  subject: string;
  /** What was carried before each bracket still open: after it the words go on from there. */
  outer: readonly { readonly depth: number; readonly subject: string; readonly after: Role | undefined }[];
  /** The base of the comparison of this sentence (与上年相比). */
  base: string | undefined;
  /** The base that the piece before ends with: 与2022年度（51.10万元）相比. */
  opened: string | undefined;
  /** The role of the figure before. */
  after: Role | undefined;
  distribution: Distribution | undefined;
  /** Pieces of names without figures that a later 分别 may share out. */
  names: string[];
  /** The names shared out last, for a second 分别. */
  last: readonly string[];
  sentence: number;
}

/** Roles that state a value, which can be a whole or a part. */
export const VALUES: ReadonlySet<Role> = new Set(['value', 'final', 'budget', 'count', 'got', 'full']);
