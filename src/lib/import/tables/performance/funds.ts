import { PERFORMANCE_FORM, type PerformanceForm } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import type { Matrix, Place } from '../grid/matrix.ts';
import { findCells, type Sections } from './sections.ts';

const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ['opening-budget', /^年初预算/u],
  ['full-budget', /^(?:全年|调整)预算/u],
  ['executed', /执行数/u],
  // 得分(分值×执行率) names all three.
  ['score', /^得分/u],
  ['points', /^分值/u],
  ['rate', /执行率/u],
];
const ROWS: readonly (readonly [string, RegExp])[] = [
  ['total', /^(?:合计|(?:年度)?资金总额|总额)/u],
  ['appropriation', /财政拨款|财政资金/u],
  ['carried-over', /结转/u],
  ['other', /其他/u],
];

/** Reads the funds (资金情况) of a self-evaluation form; what is unusual about them, in Chinese, where they differ. */
export function readFundsGrid(matrix: Matrix, { funds, goals }: Sections): PerformanceForm['funds'] | string {
  const places = (matrix.begins[funds] ?? []).filter(({ text }) => text !== '');
  const first = places.findIndex(({ text }) => /^年初预算/u.test(squeeze(text)));
  const heads = places.slice(first);
  const before = places.slice(0, first);
  const start = (heads[0] as Place).column;
  let label = before.find(({ column, across }) => column === 0 && across < start)?.text ?? '';
  const named = before.filter(({ text }) => text !== label);
  if (named.length > 1) return '资金情况左侧有多余的格';
  const taken = new Set<string>();
  const rows: PerformanceForm['funds']['rows'] = [];
  for (const [index, line] of matrix.begins.slice(funds + 1, goals).entries()) {
    const words = line.filter(({ text }) => text !== '');
    const names = words.filter(({ column }) => column < start);
    const [outer, inner] = names.length === 2 ? names : [undefined, names[0]];
    if (outer && label !== '') return '资金情况左侧有多余的格';
    if (outer) label = outer.text;
    const cells = findCells(
      words.filter(({ column }) => column >= start),
      heads,
    );
    if (!cells || names.length > 2) return '资金情况的格与栏对不上';
    if (words.length === 0) continue;
    const name = squeeze(inner?.text ?? '').replace(/^其中[:：]?/u, '');
    const wanted = ROWS.find(([, pattern]) => pattern.test(name))?.[0];
    const id = wanted !== undefined && !taken.has(wanted) ? wanted : `r${String(index + 1)}`;
    taken.add(id);
    rows.push({
      id,
      label: inner?.text ?? '',
      cells: Object.fromEntries(
        cells.flatMap((print, at) => (print === undefined ? [] : [[nameColumn(heads, at), print]])),
      ),
    });
  }
  if (rows.length === 0) return '资金情况没有各行';
  return {
    label,
    rowLabel: named[0]?.text ?? '',
    columns: heads.map(({ text }, at) => ({ id: nameColumn(heads, at), label: text })),
    rows,
  };
}

function nameColumn(heads: readonly Place[], at: number): string {
  const label = squeeze(heads[at]?.text ?? '');
  const find = (text: string) => COLUMNS.find(([, pattern]) => pattern.test(text))?.[0];
  const id = find(label);
  const isFirst = heads.findIndex(({ text }) => find(squeeze(text)) === id) === at;
  return id !== undefined && isFirst && PERFORMANCE_FORM.funds.columns.some((column) => column.id === id)
    ? id
    : `x${String(at + 1)}`;
}
