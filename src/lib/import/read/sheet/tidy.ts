import type { PrintedCell } from './number/index.ts';

/**
 * Trims a printed cell: white space at both ends of it and of its lines is layout, as are blank lines. Control
 * characters stay: who takes them away says so.
 */
export function tidyCell(printed: PrintedCell): PrintedCell {
  const { text } = printed;
  if (!/^\s|\s$|[\r\n]/u.test(text)) return printed;
  const lines = text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...printed, text: lines.join('\n') };
}
