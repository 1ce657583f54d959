import { PERFORMANCE_FORM, type PerformanceForm } from '../../../model/index.ts';
import { squeeze, type RowLine } from '../../blocks.ts';
import { listRows, tableError, type TableContext } from '../context.ts';
import { readIndicatorTree } from './tree.ts';

/** Reads the performance self-evaluation form (自评表). Throws `DisclosureError` when a section of it is missing. */
export function readPerformanceForm(context: TableContext): PerformanceForm {
  const { located } = context;
  const rows = listRows(located);
  const department = findSection(context, rows, PERFORMANCE_FORM.department);
  const fundsHeader = findSection(context, rows, PERFORMANCE_FORM.funds.rowLabel, 1);
  const goalsHeader = findSection(context, rows, PERFORMANCE_FORM.goals.label);
  const header = findSection(context, rows, PERFORMANCE_FORM.indicators.label);
  const total = findSection(context, rows, PERFORMANCE_FORM.total);
  return {
    kind: 'performance',
    id: context.id,
    form: PERFORMANCE_FORM.id,
    title: located.title ?? PERFORMANCE_FORM.title,
    caption: [...located.caption],
    department: readPair(department.cells),
    funds: readFunds(
      context,
      fundsHeader,
      rows.filter(({ line }) => line > fundsHeader.line && line < goalsHeader.line),
    ),
    goals: readGoals(
      context,
      goalsHeader,
      rows.find(({ line }) => line > goalsHeader.line),
    ),
    indicators: {
      label: header.cells[0] ?? '',
      columns: readIndicatorHeader(context, header),
      tree: readIndicatorTree(context, header.line, total.line),
    },
    total: readTotal(context, total),
    notes: [...located.notes],
    orientation: 'portrait',
    source: { line: located.line, lastLine: located.lastLine },
  };
}

/** The line whose cell names a section of the form. */
function findSection(context: TableContext, rows: readonly RowLine[], name: string, position = 0): RowLine {
  const found = rows.find(({ cells }) => squeeze(cells[position] ?? '') === name);
  if (found) return found;
  throw tableError(context, rows.at(-1)?.line ?? 1, '自评表不完整。', '没有这一部分', name);
}

function readPair(cells: readonly string[]): { label: string; value: string } {
  return { label: cells[0] ?? '', value: cells.slice(1).find((cell) => cell !== '') ?? '' };
}

function readFunds(
  context: TableContext,
  header: RowLine,
  rows: readonly RowLine[],
): PerformanceForm['funds'] {
  const form = PERFORMANCE_FORM.funds;
  const columns = form.columns.map((column, index) => {
    const printed = header.cells[index + 2] ?? '';
    return { id: column.id, label: completeLabel(context, header, printed, column.id) };
  });
  return {
    label: rows[0]?.cells[0] ?? '',
    rowLabel: header.cells[1] ?? '',
    columns,
    rows: rows.map(({ cells, line }, index) => {
      const id = form.rows[index]?.id;
      if (id === undefined)
        throw tableError(context, line, '资金情况的行数比法定样式多。', cells[1] ?? '', '四行');
      const prints = columns.map((column, position) => [column.id, cells[position + 2] ?? ''] as const);
      return {
        id,
        label: cells[1] ?? '',
        cells: Object.fromEntries(prints.filter(([, print]) => print !== '')),
      };
    }),
  };
}

/** The score column is headed 得分(分值×执行率); exports cut the long label short. */
function completeLabel(context: TableContext, header: RowLine, printed: string, id: string): string {
  const cut = /^得分([(（])分值(?:[×xX*](?:执(?:行率?)?)?)?$/u.exec(printed);
  if (id !== 'score' || !cut) return printed;
  const label = cut[1] === '(' ? '得分(分值×执行率)' : '得分（分值×执行率）';
  context.items.push({
    kind: 'rebuilt-header',
    line: header.line,
    lastLine: header.line,
    text: header.cells.join('\t').trim(),
    message: `栏名“${printed}”没有印完，已按法定样式补为“${label}”。`,
    confidence: 0.95,
  });
  return label;
}

function readGoals(
  context: TableContext,
  header: RowLine,
  body: RowLine | undefined,
): PerformanceForm['goals'] {
  const [expected = '', actual = ''] = header.cells.slice(1).filter((cell) => cell !== '');
  const texts = (body?.cells ?? []).filter((cell) => cell !== '');
  if (texts.length !== 2) {
    throw tableError(
      context,
      body?.line ?? header.line,
      '年度总体目标不完整。',
      `${String(texts.length)} 格`,
      '预期目标和实际完成情况两格',
    );
  }
  return {
    label: header.cells[0] ?? '',
    expected: { label: expected, text: texts[0] ?? '' },
    actual: { label: actual, text: texts[1] ?? '' },
  };
}

function readIndicatorHeader(
  context: TableContext,
  header: RowLine,
): PerformanceForm['indicators']['columns'] {
  const labels = header.cells.slice(1).filter((cell) => cell !== '');
  const [a, b, c, d, e, f, g, h, ...more] = labels;
  if (h === undefined || more.length > 0) {
    throw tableError(
      context,
      header.line,
      '绩效指标的表头与法定样式不符。',
      `${String(labels.length)} 栏`,
      PERFORMANCE_FORM.indicators.columns.join('、'),
    );
  }
  return [a ?? '', b ?? '', c ?? '', d ?? '', e ?? '', f ?? '', g ?? '', h];
}

function readTotal(context: TableContext, row: RowLine): PerformanceForm['total'] {
  const [label = '', points, score, grade = '', ...more] = row.cells.filter((cell) => cell !== '');
  if (points === undefined || score === undefined || more.length > 0) {
    throw tableError(
      context,
      row.line,
      '总分行不完整。',
      row.cells.filter(Boolean).join('、'),
      '总分、分值、得分、等级',
    );
  }
  return { label, points, score, grade };
}
