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
    if (last?.sheet !== undefined && last.sheet !== first.sheet)
      return `${describeRow(first.sheet, first.row)}至${describeRow(last.sheet, last.row)}`;
    return describeRow(first.sheet, first.row, last?.row);
  }
  return first.paragraph === undefined ? undefined : `第 ${span(first.paragraph, last?.paragraph)} 段`;
}

function describeRow(sheet: string, row: number | undefined, lastRow = row): string {
  return `工作表“${sheet}”${row === undefined ? '' : `第 ${span(row, lastRow)} 行`}`;
}

function span(from: number, to: number | undefined): string {
  return to === undefined || to === from ? String(from) : `${String(from)}—${String(to)}`;
}
