import { PERFORMANCE_FORM, type PerformanceForm, type ReviewItem } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import type { Matrix, Place } from '../grid/matrix.ts';
import type { LocatedTable } from '../located.ts';
import { isTotalName } from '../grid/words.ts';
import { readFundsGrid } from './funds.ts';
import { findCells, type Sections } from './sections.ts';

/** Parts the value of an identifying cell from its name in a caption: 主管部门　某局. */
export const PAIR = '　';

/**
 * Reads a self-evaluation form (自评表) of the usual layout from a ruled table, its indicator tree from merged cells.
 * Returns what is unusual about it, in Chinese, where it has another layout. Header lines that a page prints again go
 * to `items`.
 */
export function readPerformanceGrid(
  located: LocatedTable,
  matrix: Matrix,
  id: string,
  items: ReviewItem[] = [],
): PerformanceForm | string {
  const sections = findSections(matrix);
  if (typeof sections === 'string') return sections;
  const pairs = readPairs(matrix, sections.funds);
  const funds = readFundsGrid(matrix, sections);
  const goals = readGoals(matrix, sections);
  const indicators = readIndicators(matrix, sections, items);
  const total = readTotal(matrix, sections);
  for (const part of [pairs, funds, goals, indicators, total]) if (typeof part === 'string') return part;
  const [department, ...others] = pairs as Exclude<typeof pairs, string>;
  return {
    kind: 'performance',
    id,
    form: PERFORMANCE_FORM.id,
    title: located.title ?? PERFORMANCE_FORM.title,
    caption: [
      ...located.caption,
      ...others.map(({ label, value }) => ({ role: 'other' as const, text: `${label}${PAIR}${value}` })),
    ],
    department: department ?? { label: '', value: '' },
    funds: funds as PerformanceForm['funds'],
    goals: goals as PerformanceForm['goals'],
    indicators: indicators as PerformanceForm['indicators'],
    total: total as PerformanceForm['total'],
    notes: [...located.notes],
    orientation: 'portrait',
    source: { line: located.line, lastLine: located.lastLine },
  };
}

function findSections(matrix: Matrix): Sections | string {
  const find = (...patterns: readonly RegExp[]) =>
    matrix.begins.findIndex((places) =>
      patterns.every((pattern) => places.some(({ text }) => pattern.test(squeeze(text)))),
    );
  const funds = find(/^年初预算/u, /执行数/u);
  const goals = find(/^预期目标|^年初设定目标/u);
  const indicators = find(/^一级指标/u, /^二级指标/u, /^三级指标/u);
  const total = matrix.begins.findLastIndex(
    ([first], row) =>
      row > indicators && first !== undefined && /^总分|^合计|^总计/u.test(squeeze(first.text)),
  );
  if (funds === -1) return '没有资金情况（年初预算数、全年执行数）';
  if (goals === -1) return '没有年度总体目标（预期目标）';
  if (indicators === -1) return '没有一级、二级、三级指标';
  if (total === -1) return '没有总分';
  return funds < goals && goals < indicators ? { funds, goals, indicators, total } : '各部分的次序不同';
}

/** 部门名称 and its like above the funds: names and values in turn. */
function readPairs(matrix: Matrix, end: number): { label: string; value: string }[] | string {
  const pairs: { label: string; value: string }[] = [];
  for (const places of matrix.begins.slice(0, end)) {
    const words = places.filter(({ text }) => text !== '').map(({ text }) => text);
    if (words.length > 0 && words.length % 2 === 1 && words.length > 1) return '表头的名称与内容不成对';
    for (let index = 0; index < words.length; index += 2)
      pairs.push({ label: words[index] ?? '', value: words[index + 1] ?? '' });
  }
  return pairs;
}

function readGoals(matrix: Matrix, { goals, indicators }: Sections): PerformanceForm['goals'] | string {
  const heads = (matrix.begins[goals] ?? []).filter(({ text }) => text !== '');
  const label = heads.find(({ column }) => column === 0);
  const [expected, actual, ...more] = heads.filter((place) => place !== label);
  const texts = matrix.begins
    .slice(goals + 1, indicators)
    .flat()
    .filter(({ text }) => text !== '');
  const side = texts.find((place) => !label && place.column === 0 && /目标/u.test(place.text));
  const said = texts.filter((place) => place !== side);
  if (!expected || !actual || more.length > 0 || said.length > 2) return '年度总体目标不是预期、实际两格';
  const under = (head: Place) =>
    said.find(({ column }) => column >= head.column && column < head.column + head.across)?.text ?? '';
  if (said.some(({ text }) => ![under(expected), under(actual)].includes(text)))
    return '年度总体目标的格与栏对不上';
  return {
    label: label?.text ?? side?.text ?? '',
    expected: { label: expected.text, text: under(expected) },
    actual: { label: actual.text, text: under(actual) },
  };
}

function readIndicators(
  matrix: Matrix,
  { indicators, total }: Sections,
  items: ReviewItem[],
): PerformanceForm['indicators'] | string {
  const heads = (matrix.begins[indicators] ?? []).filter(({ text }) => text !== '');
  const first = heads.findIndex(({ text }) => /^一级指标/u.test(squeeze(text)));
  const columns = heads.slice(first);
  const [a, b, c, d, e, f, g, h, ...more] = columns.map(({ text }) => text);
  if (h === undefined || more.length > 0 || first > 1) return `绩效指标有 ${String(columns.length)} 栏`;
  const tree: PerformanceForm['indicators']['tree'] = [];
  let label = heads[first - 1]?.text ?? '';
  let count = 0;
  for (let row = indicators + 1; row < total; row += 1) {
    const places = (matrix.begins[row] ?? []).filter(({ text }) => text !== '');
    if (places.length === 0) continue;
    if (places.map(({ text }) => squeeze(text)).join() === heads.map(({ text }) => squeeze(text)).join()) {
      items.push(noteRepeat(places));
      continue;
    }
    const before = places.filter(({ column }) => column < (columns[0] as Place).column);
    if (before.length > 0 && label === '') label = before[0]?.text ?? '';
    else if (before.length > 0) return '绩效指标左侧有多余的格';
    const cells = findCells(places.slice(before.length), columns);
    if (!cells) return `第 ${String(count + 1)} 个指标的格与栏对不上`;
    const [outer, inner, name = '', target = '', actual = '', points = '', score = '', deviation = ''] =
      cells;
    if (outer !== undefined) tree.push({ label: outer, groups: [{ label: inner ?? '', indicators: [] }] });
    else if (inner !== undefined) tree.at(-1)?.groups.push({ label: inner, indicators: [] });
    const group = tree.at(-1)?.groups.at(-1);
    if (!group) return '三级指标前没有一级、二级指标';
    group.indicators.push({
      id: String((count += 1)),
      label: name,
      target,
      actual,
      points,
      score,
      deviation,
    });
  }
  if (tree.length === 0) return '没有指标';
  return {
    label,
    columns: [a ?? '', b ?? '', c ?? '', d ?? '', e ?? '', f ?? '', g ?? '', h],
    tree,
  };
}

function noteRepeat(places: readonly Place[]): ReviewItem {
  return {
    kind: 'dropped-artefact',
    line: places[0]?.line ?? 1,
    text: places.map(({ text }) => text.replace(/\s*\n\s*/gu, ' ')).join('\t'),
    message: '跨页时重复印的表头，已去除。',
    confidence: 0.9,
  };
}

function readTotal(matrix: Matrix, { total }: Sections): PerformanceForm['total'] | string {
  const words = (matrix.begins[total] ?? []).filter(({ text }) => text !== '').map(({ text }) => text);
  const [label = '', points = '', score = '', grade = '', ...more] = words;
  const after = matrix.begins
    .slice(total + 1)
    .flat()
    .filter(({ text }) => text !== '');
  if (more.length > 0) return '总分行的格比样式多';
  if (after.length > 0) return '总分之后还有内容';
  return isTotalName(label) || /^总分/u.test(squeeze(label)) ? { label, points, score, grade } : '没有总分';
}
