import { findLeaves, type AnyTable, type Column, type ReviewItem } from '../../model/index.ts';
import { squeeze } from '../blocks.ts';
import { tableError, type TableContext } from './context.ts';

/**
 * Makes sure that no printed cell got lost: every cell of the source stands in the table as often as it is printed,
 * or its line stands in the review list in full. Throws `DisclosureError` with the line of the first cell that does not.
 */
export function verifyConserved(context: TableContext, table: AnyTable): void {
  const left = new Map<string, number>();
  for (const text of listTexts(table).map(squeeze)) left.set(text, (left.get(text) ?? 0) + 1);
  const listed = context.items.filter(isInFull);
  for (const { line, cells } of context.located.parts.flat()) {
    if (listed.some(({ line: first, lastLine = first }) => line >= first && line <= lastLine)) continue;
    for (const cell of cells.filter((text) => text !== '')) {
      const count = left.get(squeeze(cell)) ?? 0;
      if (count === 0) throw tableError(context, line, '这一格不知道该放在哪里。', cell, '法定样式里有的格');
      left.set(squeeze(cell), count - 1);
    }
  }
}

/** Whether an item of the review list gives its source lines in full. */
export function isInFull({ kind }: ReviewItem): boolean {
  return kind === 'rebuilt-header' || kind === 'dropped-artefact';
}

/** Every text of a table, once for each place it is printed in. */
export function listTexts(table: AnyTable): string[] {
  if (table.kind === 'performance')
    return listStrings([table.department, table.funds, table.goals, table.indicators, table.total]);
  return table.panels.flatMap(({ columns, numberLabel = '', rows }) => [
    numberLabel,
    ...listLabels(columns),
    ...findLeaves(columns).map(({ number = '' }) => number),
    ...rows.flatMap(({ line = '', code = '', label, cells }) => [line, code, label, ...Object.values(cells)]),
  ]);
}

function listLabels(columns: readonly Column[]): string[] {
  return columns.flatMap(({ label, children = [] }) => [label, ...listLabels(children)]);
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // Ids are ours and printed nowhere.
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : listStrings(inner)));
}
