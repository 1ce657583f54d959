import { findLeaves, type Form, type Table } from '../../model/index.ts';
import {
  listHeaderCells,
  listNumberCells,
  listRows,
  noteHeader,
  pickCells,
  tableError,
  verifyLastLine,
} from './context.ts';
import type { TableContext } from './context.ts';

/** Reads the “三公”经费 form: one line of amounts under a header that text exports scramble. */
export function readThreePublicPanel(context: TableContext, form: Form): Table['panels'] {
  const [panel] = form.panels;
  if (!panel) throw new Error(`form ${form.id} has no panel`);
  const rows = listRows(context.located);
  const leaves = findLeaves(panel.columns);
  const numbers = rows.findIndex(({ cells }) => leaves.every((leaf, index) => cells[index] === leaf.number));
  const [data, ...more] = rows.slice(numbers + 1);
  if (numbers === -1 || !data || more.length > 0) {
    const line = rows.at(-1)?.line ?? context.located.line;
    const found =
      numbers === -1 ? '没有 1 至 12 的栏次行' : `栏次之后有 ${String(rows.length - numbers - 1)} 行`;
    throw tableError(context, line, '“三公”经费表不完整。', found, '一行栏次（1 至 12）和一行金额');
  }
  verifyLastLine(context, data, leaves.length);
  const extra = data.cells.slice(leaves.length).filter((cell) => cell !== '');
  if (extra.length > 0) {
    throw tableError(context, data.line, '金额比栏多。', extra.join('、'), `${String(leaves.length)} 个金额`);
  }
  noteHeader(context, rows.slice(0, numbers + 1), [
    ...listHeaderCells(form.panels),
    ...listNumberCells(form.panels),
  ]);
  return [
    {
      columns: [...panel.columns],
      ...(panel.numberLabel === undefined ? {} : { numberLabel: panel.numberLabel }),
      rows: [{ id: 'amounts', label: '', cells: pickCells(leaves, data.cells) }],
    },
  ];
}
