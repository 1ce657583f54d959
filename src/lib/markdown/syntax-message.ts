import type { VFile } from 'vfile';

/** What the parsers say of words they cannot read. */
export type SyntaxMessage = ReturnType<VFile['message']>;

/** A place in the words, both from 1. */
export interface WordsPlace {
  readonly line: number;
  readonly column?: number;
}

/** Whether something thrown is a message of the parser about the words. */
export function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** Whether the message is about characters: a tag, an expression or a statement that could not be read to its end. */
export function isAboutCharacters({ source }: SyntaxMessage): boolean {
  return source?.startsWith('micromark') ?? false;
}

/** Where the parser noticed it. */
export function findNoticed(message: SyntaxMessage): WordsPlace | undefined {
  const { place } = message;
  const point = place && ('start' in place ? place.start : place);
  if (point) return { line: point.line, column: point.column };
  if (message.line !== undefined) return { line: message.line };
  // A tag that is never closed is noticed at the end; only the sentence says where it was opened.
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(message.reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}
