import { pipeline } from './pipeline.ts';
import { isAboutCharacters, isSyntaxMessage, type SyntaxMessage, type WordsPlace } from './syntax-message.ts';

/** Places that are tried, from the end: a document has a handful of tags. */
const MOST = 200;

/**
 * Where a tag, an expression or a statement begins that could not be read to its end: the parser notices it lines later, or at the
 * end of the words, where there is nothing to see. Undefined when it cannot be told.
 */
export function findOpening(
  body: string,
  message: SyntaxMessage,
  noticed: WordsPlace,
): WordsPlace | undefined {
  const lines = body.split('\n');
  const before = [
    ...lines.slice(0, noticed.line - 1),
    lines[noticed.line - 1]?.slice(0, noticed.column),
  ].join('\n');
  const marks = /esm/.test(message.source ?? '') ? /^(?:import|export)\b/gm : /(?<!(?<!\\)(?:\\\\)*\\)[<{]/g;
  const offsets = [...before.matchAll(marks)].map(({ index }) => index).slice(-MOST);
  // What stands before the right one is whole; before one that belongs to its inside, something is open already.
  const offset = offsets.findLast((at) => !isLeftOpen(body.slice(0, at)));
  if (offset === undefined) return undefined;
  const above = body.slice(0, offset).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}

function isLeftOpen(words: string): boolean {
  try {
    pipeline.parse(words);
    return false;
  } catch (error) {
    return isSyntaxMessage(error) && isAboutCharacters(error);
  }
}
