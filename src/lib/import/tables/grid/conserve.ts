import type { AnyTable } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import { isInFull, listTexts } from '../conserve.ts';
import { PAIR } from '../performance/grid.ts';
import { tableError, type TableContext } from '../context.ts';

/**
 * Makes sure that no cell of a ruled table got lost: each stands in the table as often as it is printed, or in the
 * review list in full. Throws `DisclosureError` with the line of the first cell that does not.
 */
export function verifyGridConserved(context: TableContext, table: AnyTable): void {
  const left = new Map<string, number>();
  const add = (text: string) => left.set(squeeze(text), (left.get(squeeze(text)) ?? 0) + 1);
  for (const text of listTexts(table)) add(text);
  // A code and a name that ran together are told whole in the review list; so are cells that were moved or dropped.
  const listed = context.items
    .filter((item) => isInFull(item) || item.kind === 'moved-cell')
    .flatMap(({ text }) => text.split(/[\t\n]/u));
  for (const text of listed) add(text);
  if (table.kind === 'performance') for (const { text } of table.caption) text.split(PAIR).forEach(add);
  else
    for (const { numberLabel = '' } of table.panels)
      if (numberLabel.includes(' ')) numberLabel.split(' ').forEach(add);
  for (const row of (context.located.grid ?? []).flat()) {
    for (const { text } of row.cells) {
      const key = squeeze(text);
      if (key === '') continue;
      const count = left.get(key) ?? 0;
      if (count === 0) throw tableError(context, row.line, '这一格不知道该放在哪里。', text, '表里的一格');
      left.set(key, count - 1);
    }
  }
}
