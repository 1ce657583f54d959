import type { SourcePlace } from '../blocks.ts';

/** A place for people: 第 3 页, 工作表“T01”第 5—9 行, 第 12 段; undefined for a text, whose lines people see. */
export function describePlace(
  places: readonly SourcePlace[] | undefined,
  line: number,
  lastLine = line,
): string | undefined {
  const first = places?.[line - 1];
  const last = places?.[lastLine - 1] ?? first;
  if (!first) return undefined;
  if (first.page !== undefined) return `第 ${span(first.page, last?.page)} 页`;
  if (first.sheet !== undefined) {
    const end = last?.sheet === first.sheet ? last.row : undefined;
    return `工作表“${first.sheet}”${first.row === undefined ? '' : `第 ${span(first.row, end)} 行`}`;
  }
  return first.paragraph === undefined ? undefined : `第 ${span(first.paragraph, last?.paragraph)} 段`;
}

function span(from: number, to: number | undefined): string {
  return to === undefined || to === from ? String(from) : `${String(from)}—${String(to)}`;
}
