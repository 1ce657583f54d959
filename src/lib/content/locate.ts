import { LineCounter, parseDocument, type Document } from 'yaml';

/** A text that must fit a schema, and where it came from. */
export interface ContentText {
  /** Path shown to people. */
  readonly file: string;
  /** JSON, or YAML for a document head. */
  readonly text: string;
  /** Line of the file on which `text` starts, from 1. */
  readonly firstLine?: number;
}

/** Where a text stops being JSON or YAML (JSON is a part of YAML). */
export interface SyntaxProblem {
  readonly line: number;
  /** The line as it stands there. */
  readonly found: string;
}

/**
 * The line of the file on which the value at a path stands, or the deepest part of the path that exists.
 * Only asked when something is wrong, because it parses the text a second time.
 */
export function locateField(source: ContentText, path: readonly PropertyKey[]): number {
  return startLocating(source)(path);
}

/** Like `locateField`, for more than one place of a file: the text is parsed once, when the first is asked for. */
export function startLocating(source: ContentText): (path: readonly PropertyKey[]) => number {
  let parsed: { readonly document: Document; readonly lineCounter: LineCounter } | undefined;
  return (path) => {
    try {
      parsed ??= parse(source.text);
    } catch {
      // Nested without end: nobody can say more than that it is this file.
      return source.firstLine ?? 1;
    }
    const { document, lineCounter } = parsed;
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return toFileLine(source, lineCounter.linePos(node.range[0]).line);
    }
    return source.firstLine ?? 1;
  };
}

function parse(text: string): { readonly document: Document; readonly lineCounter: LineCounter } {
  const lineCounter = new LineCounter();
  return { document: parseDocument(text, { lineCounter }), lineCounter };
}

/**
 * Where a text stops being JSON, as reading it has told: to YAML Chinese quotation marks and colons are words like any other,
 * and it stumbles somewhere else.
 */
export function locateJsonProblem(source: ContentText, error: unknown): SyntaxProblem {
  const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return position === undefined
    ? locateSyntaxProblem(source)
    : showLine(source, source.text.slice(0, Number(position)).split('\n').length);
}

/** The first place where the text is not well formed; the first line when none can be told. */
export function locateSyntaxProblem(source: ContentText): SyntaxProblem {
  return showLine(source, findSyntaxLine(source.text));
}

function showLine(source: ContentText, line: number): SyntaxProblem {
  const words = source.text.split('\n')[line - 1]?.trim() ?? '';
  return { line: toFileLine(source, line), found: words === '' ? '这里没有内容' : shorten(words) };
}

function findSyntaxLine(text: string): number {
  try {
    return parse(text).document.errors[0]?.linePos?.[0].line ?? 1;
  } catch {
    return 1;
  }
}

/** A text of at most 80 characters. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function toFileLine(source: ContentText, line: number): number {
  return (source.firstLine ?? 1) + line - 1;
}
