/** A stretch of the words (正文) that is edited as one: a paragraph, a heading, the cover, the place of a table. */
export interface Chunk {
  /** Markdown as written. */
  readonly text: string;
  /** UTF-16 offsets in the body. */
  readonly start: number;
  readonly end: number;
  /** Line of `index.mdx` on which it starts, from 1. */
  readonly line: number;
  /** Id of the table whose place it is. */
  readonly table?: string;
}

/** `index.mdx` in its two parts, with line feeds only. */
export interface IndexParts {
  /** The head with both its rules. */
  readonly head: string;
  readonly body: string;
  /** How the file ends its lines, and whether a byte order mark leads it: kept when it is written. */
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: boolean;
}

/** Takes `index.mdx` apart; undefined for a file without a head. */
export function splitIndex(text: string): IndexParts | undefined {
  const mark = text.startsWith('\uFEFF');
  const unix = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n[\s\S]*?\n---\n/.exec(unix);
  if (!match) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { head: match[0], body: unix.slice(match[0].length), lineEnd, mark };
}

/** Puts `index.mdx` together as it was taken apart. */
export function joinIndex({ head, body, lineEnd, mark }: IndexParts): string {
  return (mark ? '\uFEFF' : '') + (head + body).replaceAll('\n', lineEnd);
}

/** Cuts the words at their empty lines; the cover stays in one piece. `firstLine` is the line the body starts on. */
export function splitWords(body: string, firstLine: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const pattern = /<Cover>[\s\S]*?<\/Cover>|[^\n]+(?:\n[^\n]+)*/g;
  let line = firstLine;
  let at = 0;
  for (const match of body.matchAll(pattern)) {
    const text = match[0].trimEnd();
    if (text.trim() === '') continue;
    line += countLines(body.slice(at, match.index));
    at = match.index;
    const [, table] = /^<Table\s+id="([a-z0-9-]+)"\s*\/>$/.exec(text) ?? [];
    chunks.push({ text, start: at, end: at + text.length, line, ...(table === undefined ? {} : { table }) });
  }
  return chunks;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
