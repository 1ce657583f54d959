import { squeeze } from '../../blocks.ts';
import { foldCode, splitGlued } from './words.ts';

/** A classification code read from the columns it is printed in. */
export interface PrintedCode {
  /** 3, 5 or 7 half-width digits; undefined where the print is no code. */
  readonly code?: string;
  /** Whether a digit had to be supplied: 2 for 02, as spreadsheets drop the zero. */
  readonly padded?: true;
}

/**
 * Reads a code split over 类, 款 and 项: 201 | 01 | 02, the whole code in each (201, 20101, 2010102), or each part only
 * on its own level. `open` is the code of the row before, whose parts an indented row goes on with.
 */
export function joinCode(parts: readonly string[], open: string | undefined): PrintedCode {
  const folded = parts.map((part) => squeeze(part.normalize('NFKC')));
  const last = folded.findLastIndex((part) => part !== '');
  if (last === -1 || folded.some((part) => !/^\d*$/u.test(part))) return {};
  const deepest = folded[last] as string;
  // The whole code of each level, in its own column.
  if (last > 0 && deepest.length === 3 + last * 2 && foldCode(deepest) !== undefined)
    return { code: deepest };
  let code = folded[0] ?? '';
  let padded = false;
  if (code === '' && open !== undefined) code = open.slice(0, 3);
  if (!/^\d{3}$/u.test(code)) return {};
  for (let level = 1; level <= last; level += 1) {
    let part = folded[level] as string;
    if (part === '' && open?.startsWith(code)) part = open.slice(code.length, code.length + 2);
    if (/^\d$/u.test(part)) {
      part = `0${part}`;
      padded = true;
    }
    if (!/^\d{2}$/u.test(part)) return {};
    code += part;
  }
  return { code, ...(padded ? { padded } : {}) };
}

/** Depth of a code: 1 class (类), 2 section (款), 3 item (项). */
export function levelOf(code: string): 1 | 2 | 3 {
  return code.length === 3 ? 1 : code.length === 5 ? 2 : 3;
}

/** A cell in which code and name ran together, where each has a column of its own: the two, as printed. */
export function parseGlued(text: string): { readonly code: string; readonly name: string } | undefined {
  const glued = splitGlued(text.replace(/\s*\n\s*/gu, ''));
  return glued && foldCode(glued.code) !== undefined ? glued : undefined;
}
