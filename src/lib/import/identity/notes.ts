import { DisclosureError, type ReviewItem } from '../../model/index.ts';

/** A question that only a person can answer, with the option that answers it. */
export interface Question {
  readonly what: string;
  readonly expected: string;
  readonly todo: string;
  /** What stood there instead; nothing was found when absent. */
  readonly found?: string | undefined;
}

/** Asks for what the text does not say. */
export function ask(file: string, { what, expected, todo, found }: Question): DisclosureError {
  return new DisclosureError({ what, place: { file }, found: found ?? '没有找到', expected, todo });
}

/** Two statements that disagree; `text` is the one in the source. */
export function conflict(line: number, text: string, message: string): ReviewItem {
  return { kind: 'conflict', line, text, message };
}

/** Something the program made up because the source does not print it. */
export function derive(text: string, message: string): ReviewItem {
  return { kind: 'derived', line: 1, text, message };
}
