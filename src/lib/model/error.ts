import { cleanLine } from './clean-line.ts';

/** Where a problem was found: enough for a person to open the file and see it. */
export interface ErrorPlace {
  /** Path of the file, relative to the content root or as the user gave it. */
  readonly file: string;
  /** Line in that file, counted from 1. */
  readonly line?: number;
  /** Where in it, in words, where lines are not what people see: 第 3 页, 工作表“T01”第 5 行. Stands for `line`. */
  readonly where?: string;
  /** Field or cell inside the file, for example `panels.0.rows.3.cells.amount`. */
  readonly field?: string;
}

/** The two parts of a message for people, and what it was compared with. */
export interface ErrorParts {
  /** What happened, in Chinese, one sentence. */
  readonly what: string;
  /** What the user should do now, in Chinese. */
  readonly todo: string;
  readonly place?: ErrorPlace;
  /** What stood there. */
  readonly found?: string;
  /** What should have stood there. */
  readonly expected?: string;
}

/**
 * A problem with a file or an argument that a person can mend. The only error class of the project:
 * anything else that is thrown is a defect of the program. `message` carries every part, so it can be printed as it is.
 */
export class DisclosureError extends Error {
  override readonly name = 'DisclosureError';
  readonly parts: ErrorParts;

  constructor(parts: ErrorParts) {
    super(renderErrorParts(parts));
    this.parts = parts;
  }
}

/** Renders the parts as the lines a terminal shows: what, where, found, expected, what to do. */
export function renderErrorParts(parts: ErrorParts): string {
  const lines = [parts.what];
  if (parts.place) lines.push(`  位置：${cleanLine(renderPlace(parts.place))}`);
  if (parts.found !== undefined) lines.push(`  实际：${cleanLine(parts.found)}`);
  if (parts.expected !== undefined) lines.push(`  应为：${cleanLine(parts.expected)}`);
  lines.push(`  处理：${parts.todo}`);
  return lines.join('\n');
}

/** Renders a place as `file:line（field）`, or as `file 第 3 页（field）` where it is told in words. */
export function renderPlace(place: ErrorPlace): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  if (place.where !== undefined)
    return `${place.file} ${place.where}${place.field ? `（${place.field}）` : ''}`;
  return `${place.file}${line}${place.field ? `（${place.field}）` : ''}`;
}
