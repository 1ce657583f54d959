import { findLeaves, type Form, type Panel, type Row, type Table } from '../../model/index.ts';
import { squeeze, type RowLine } from '../blocks.ts';
import { listHeaderCells, listRows, noteHeader, pickCells, tableError } from './context.ts';
import type { TableContext } from './context.ts';

/** An economic classification code: 3 digits class (类), 5 digits section (款). */
const CODE = /^\d{3}(?:\d{2})?$/;
/** Columns of one block: code, name, amount. */
const WIDTH = 3;
/** The foot of the form: name and id of the total, the panel it stands in, and how many panels it runs across. */
const FEET = [
  { id: 'personnel-total', name: '人员经费合计', panel: 0, across: 1 },
  { id: 'public-total', name: '公用经费合计', panel: 1, across: 2 },
] as const;

/** Reads 公开06: blocks of code, name and amount side by side, and the two totals at the foot. */
export function readEconomicPanels(context: TableContext, form: Form): Table['panels'] {
  const rows = listRows(context.located);
  const width = WIDTH * form.panels.length;
  const first = rows.findIndex((row) => CODE.test(row.cells[0] ?? ''));
  const foot = rows.findIndex((row) =>
    FEET.some(({ name }) => row.cells.some((cell) => squeeze(cell) === name)),
  );
  const widest = Math.max(...rows.map((row) => row.cells.length));
  if (first === -1 || widest < width) {
    const line = rows[0]?.line ?? context.located.line;
    throw tableError(
      context,
      line,
      '表的栏数与法定样式不符。',
      `${String(widest)} 栏`,
      `${String(width)} 栏`,
    );
  }
  if (foot === -1) {
    const line = rows.at(-1)?.line ?? context.located.line;
    throw tableError(
      context,
      line,
      '表没有到“人员经费合计”行就结束了。',
      '没有合计行',
      '人员经费合计、公用经费合计',
    );
  }
  noteHeader(context, rows.slice(0, first), listHeaderCells(form.panels));
  const data = rows.slice(first, foot);
  const panels = form.panels.map((panel, index) => readBlock(context, panel.columns, data, index));
  return addFeet(context, panels, rows.slice(foot));
}

function readBlock(
  context: TableContext,
  columns: Form['panels'][number]['columns'],
  data: readonly RowLine[],
  index: number,
): Panel {
  const leaves = findLeaves(columns);
  const rows = data.map(({ cells, line }, position): Row => {
    const [code = '', label = '', print = ''] = cells.slice(index * WIDTH, (index + 1) * WIDTH);
    if (code === '' && label === '' && print === '')
      return { id: `blank-${String(index + 1)}-${String(position + 1)}`, label: '', cells: {} };
    if (!CODE.test(code))
      throw tableError(
        context,
        line,
        '这一格不是经济分类科目编码。',
        code || '（空白）',
        '3 或 5 位科目编码',
      );
    return {
      id: code,
      code,
      label,
      level: code.length === 3 ? 1 : 2,
      cells: pickCells(leaves, cells, index * WIDTH),
    };
  });
  // A block shorter than its neighbours simply ends; an empty line inside one is kept.
  const end = rows.findLastIndex((row) => row.code !== undefined) + 1;
  return { columns: [...columns], rows: rows.slice(0, end) };
}

/** Adds the totals; their amounts may stand on the same line or, as text exports have it, alone on the next. */
function addFeet(context: TableContext, panels: readonly Panel[], lines: readonly RowLine[]): Panel[] {
  const [names, ...below] = lines;
  const positions = FEET.map(({ name }) => names?.cells.findIndex((cell) => squeeze(cell) === name) ?? -1);
  return panels.map((panel, index) => {
    const which = FEET.findIndex((candidate) => candidate.panel === index);
    const foot = FEET[which];
    if (!foot || !names) return panel;
    const start = positions[which] ?? -1;
    const end = positions.find((position, other) => other > which && position > start);
    const label = names.cells[start] ?? '';
    const found = [names, ...below]
      .map((row) => ({
        row,
        amounts: row.cells.slice(row === names ? start + 1 : start, end).filter((cell) => cell !== ''),
      }))
      .find(({ amounts }) => amounts.length > 0);
    const [print, ...extra] = found?.amounts ?? [];
    if (start === -1 || print === undefined || extra.length > 0) {
      throw tableError(
        context,
        names.line,
        `“${foot.name}”没有金额或有几个金额。`,
        found?.amounts.join('、') ?? '没有',
        '一个金额',
      );
    }
    if (found && found.row !== names) noteMoved(context, foot.id, names, found.row, print);
    const across = foot.across > 1 ? { across: foot.across } : {};
    return {
      ...panel,
      rows: [...panel.rows, { id: foot.id, label, role: 'total', ...across, cells: { amount: print } }],
    };
  });
}

function noteMoved(context: TableContext, id: string, names: RowLine, amounts: RowLine, print: string): void {
  context.items.push({
    kind: 'moved-cell',
    line: names.line,
    lastLine: amounts.line,
    text: print,
    message: '合计的金额印在下一行，已放回合计行。',
    cell: `${context.id}.${id}.amount`,
    confidence: 0.95,
  });
}
