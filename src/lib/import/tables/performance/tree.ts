import { parseCell, type Indicator, type PerformanceForm } from '../../../model/index.ts';
import { squeeze, type RowLine } from '../../blocks.ts';
import { tableError, type TableContext } from '../context.ts';

type Tree = PerformanceForm['indicators']['tree'];

/** First-level indicators print their weight: 产出指标(50分). */
const FIRST_LEVEL = /指标[(（]\d+分[)）]$/u;
/** Words of an indicator that name a second-level group, so that a missing group label is noticed. */
const GROUP_WORDS = [
  { word: '可持续', label: '可持续影响指标' },
  { word: '满意度', label: '服务对象满意度指标' },
] as const;

/** One indicator line without its blank cells: names from the outside in, then what is said and scored. */
interface IndicatorLine {
  readonly line: number;
  readonly labels: readonly string[];
  readonly indicator: Omit<Indicator, 'id'>;
}

/**
 * Rebuilds the indicator tree from the lines between two source lines. Columns shift from page to page, so a line is
 * read from its figures: the two points stand last, target and result before them, names of levels in front.
 * A line without the name of a level belongs to the level still open.
 */
export function readIndicatorTree(context: TableContext, after: number, before: number): Tree {
  const tree: Tree = [];
  let count = 0;
  for (const [page, rows] of context.located.parts.entries()) {
    const inside = rows.filter(({ line }) => line > after && line < before);
    const lines = inside.map((row) => readLine(context, row));
    noteShift(context, inside, page);
    for (const { labels, indicator, line } of lines) {
      count += 1;
      const id = String(count);
      openLevels(context, tree, labels, line);
      const group = tree.at(-1)?.groups.at(-1);
      if (!group)
        throw tableError(
          context,
          line,
          '三级指标前没有一级、二级指标。',
          indicator.label,
          '产出指标、数量指标等',
        );
      group.indicators.push({ id, ...indicator });
      noteMissingGroup(context, tree, { id, ...indicator }, group.label, line);
    }
  }
  return tree;
}

function readLine(context: TableContext, { cells, line }: RowLine): IndicatorLine {
  const printed = cells.filter((cell) => cell !== '');
  const isPoint = (index: number) => parseCell(printed[index]).state === 'number';
  const end = printed.length;
  const scored =
    isPoint(end - 1) && isPoint(end - 2) ? end - 2 : isPoint(end - 2) && isPoint(end - 3) ? end - 3 : -1;
  const labels = printed.slice(0, Math.max(scored - 3, 0));
  const [label, target, actual] = printed.slice(Math.max(scored - 3, 0), Math.max(scored, 0));
  if (label === undefined || target === undefined || actual === undefined || labels.length > 2) {
    throw tableError(
      context,
      line,
      '这一行指标缺格，无法确定各格属于哪一栏。',
      printed.join(' | '),
      '三级指标、年度指标值、实际完成值、分值、得分',
    );
  }
  const [points = '', score = '', deviation = ''] = printed.slice(scored);
  return { line, labels, indicator: { label, target, actual, points, score, deviation } };
}

function openLevels(context: TableContext, tree: Tree, labels: readonly string[], line: number): void {
  const [outer, inner] = labels;
  if (outer === undefined) return;
  if (inner === undefined) {
    if (FIRST_LEVEL.test(squeeze(outer))) {
      throw tableError(context, line, '一级指标下没有二级指标。', outer, '数量指标、经济效益指标等');
    }
    tree.at(-1)?.groups.push({ label: outer, indicators: [] });
    return;
  }
  tree.push({ label: outer, groups: [{ label: inner, indicators: [] }] });
}

/** Pages after the first shift their columns; a person should compare them with the original once. */
function noteShift(context: TableContext, rows: readonly RowLine[], page: number): void {
  const [first] = rows;
  if (page === 0 || !first) return;
  context.items.push({
    kind: 'moved-cell',
    line: first.line,
    lastLine: rows.at(-1)?.line ?? first.line,
    text: first.cells.join('\t').trim(),
    message: '自评表跨页后各栏错位，已按分值、得分两栏对齐，并续接上一页的指标分组。',
    confidence: 0.9,
  });
}

/** An indicator whose words belong to a group that is printed nowhere stays where it stands; a person decides. */
function noteMissingGroup(
  context: TableContext,
  tree: Tree,
  indicator: Indicator,
  group: string,
  line: number,
): void {
  const missing = GROUP_WORDS.find(({ word }) => indicator.label.includes(word));
  if (!missing || squeeze(group).includes(missing.word)) return;
  if (tree.some(({ groups }) => groups.some(({ label }) => squeeze(label).includes(missing.word)))) return;
  context.items.push({
    kind: 'doubtful-cell',
    line,
    text: indicator.label,
    message: `这一行没有印二级指标名称，内容像“${missing.label}”；没有补写，照原样放在“${group}”之下。`,
    cell: `${context.id}.${indicator.id}.label`,
    confidence: 0.5,
  });
}
