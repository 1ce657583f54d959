import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { DisclosureError, type ErrorParts, type Finding } from '../model/index.ts';
import type { Paragraph } from '../text/index.ts';
import type {
  DefinedTerm,
  FigurePlace,
  Heading,
  NarrativeContext,
  NarrativeLink,
  UsedTerm,
} from './types.ts';

/** What the plugins know and find out about one document; it travels on the VFile. */
export interface NarrativeState {
  readonly context: NarrativeContext;
  /** The words as written, a line each. */
  readonly lines: readonly string[];
  /** Anchors given so far: headings, defining paragraphs and tables. */
  readonly anchors: Set<string>;
  readonly headings: Heading[];
  readonly paragraphs: Paragraph[];
  readonly defined: DefinedTerm[];
  readonly terms: UsedTerm[];
  readonly links: NarrativeLink[];
  readonly findings: Finding[];
  readonly figures: FigurePlace[];
  /** Characters of the words so far, white space not counted. */
  characters: number;
  /** What the words must not contain; all of it, so that a person can mend it in one go. */
  readonly problems: DisclosureError[];
}

declare module 'vfile' {
  interface DataMap {
    narrative: NarrativeState;
  }
}

/** An empty state for one document. */
export function startState(body: string, context: NarrativeContext): NarrativeState {
  return {
    context,
    lines: body.split('\n'),
    anchors: new Set(context.tables.keys()),
    headings: [],
    paragraphs: [],
    defined: [],
    terms: [],
    links: [],
    findings: [],
    figures: [],
    characters: 0,
    problems: [],
  };
}

/** The state a file carries; throws when a plugin runs outside `compileNarrative`. */
export function resolveState(file: VFile): NarrativeState {
  const state = file.data.narrative;
  if (!state) throw new Error('Expected `file.data.narrative`; call `compileNarrative`');
  return state;
}

/** The line of the file on which a node begins, from 1. */
export function findLine(state: NarrativeState, node: Node): number | undefined {
  const line = node.position?.start.line;
  return line === undefined ? undefined : toFileLine(state, line);
}

/** The line of the file for a line of the words, both from 1. */
export function toFileLine(state: NarrativeState, line: number): number {
  return state.context.firstLine + line - 1;
}

/** Characters of the words in a message. */
const QUOTED = 60;
/** Of these, before the place that is meant. */
const BEFORE = 20;

/** A stretch of the words as written, for the 实际 line of a message: of a long line, what stands around the column. */
export function quoteLine(state: NarrativeState, line: number | undefined, column = 1): string | undefined {
  const text = line === undefined ? undefined : state.lines[line - 1];
  if (text === undefined || text.trim() === '') return undefined;
  const start = text.trim().length <= QUOTED ? 0 : Math.max(0, column - 1 - BEFORE);
  const rest = text.slice(start).trim();
  return `${start > 0 ? '…' : ''}${rest.length > QUOTED ? `${rest.slice(0, QUOTED - 1)}…` : rest}`;
}

/** Notes a node that official words must not contain; compiling ends with it. */
export function rejectNode(
  state: NarrativeState,
  node: Node,
  parts: Pick<ErrorParts, 'what' | 'todo' | 'expected'> & { readonly found?: string },
): void {
  const line = findLine(state, node);
  const found = parts.found ?? quoteLine(state, node.position?.start.line, node.position?.start.column);
  state.problems.push(
    new DisclosureError({
      ...parts,
      place: { file: state.context.file, ...(line === undefined ? {} : { line }) },
      ...(found === undefined ? {} : { found }),
    }),
  );
}
