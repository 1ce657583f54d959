import { renderAnchor, type PerformanceForm } from '../../model/index.ts';
import { span, type Grid, type GridCell, type GridRow } from './grid.ts';

/** Columns of the indicator part: the form's own header column and eight printed ones. */
const INDICATOR_COLUMNS = 9;
/** Which of the printed ones names the indicator (三级指标). */
const LABEL_COLUMN = 2;
/** Columns the total's label stands over: header column, three levels, target and result. */
const BEFORE_POINTS = 6;

/**
 * Lays out the performance self-evaluation form (自评表) in its official shape: the header column on the left, funds
 * and goals, then the indicator tree with its merged levels and the total. The indicators are a grid of their own,
 * because their head must be repeated on every page they run over.
 */
export function layoutPerformance(form: PerformanceForm): Grid[] {
  const width = Math.max(INDICATOR_COLUMNS, form.funds.columns.length + 2);
  const department: GridRow = {
    cells: [side(form.department.label), text(form.department.value, width - 1)],
  };
  return [
    { width, head: [], body: [department, ...layoutFunds(form, width), ...layoutGoals(form, width)] },
    layoutIndicators(form),
  ];
}

function layoutFunds({ id, funds }: PerformanceForm, width: number): GridRow[] {
  const nameWidth = width - 1 - funds.columns.length;
  const head: GridRow = {
    className: 'sub',
    cells: [
      side(funds.label, funds.rows.length + 1),
      { ...column(funds.rowLabel), columnSpan: span(nameWidth) },
      ...funds.columns.map(({ label }) => column(label)),
    ],
  };
  const rows = funds.rows.map((row): GridRow => {
    const name: GridCell = { kind: 'head', text: row.label, scope: 'row', columnSpan: span(nameWidth) };
    return {
      cells: [name, ...funds.columns.map((leaf) => figure(id, row.id, leaf.id, row.cells[leaf.id] ?? ''))],
    };
  });
  return [head, ...rows];
}

function layoutGoals({ goals }: PerformanceForm, width: number): GridRow[] {
  const left = Math.floor((width - 1) / 2);
  const right = width - 1 - left;
  return [
    {
      className: 'sub',
      cells: [
        side(goals.label, 2),
        { ...column(goals.expected.label), columnSpan: span(left) },
        { ...column(goals.actual.label), columnSpan: span(right) },
      ],
    },
    { cells: [text(goals.expected.text, left), text(goals.actual.text, right)] },
  ];
}

function layoutIndicators({ id, indicators, total }: PerformanceForm): Grid {
  const rows = indicators.tree.flatMap((first) => {
    const lines = first.groups.flatMap((group) =>
      group.indicators.map((indicator, index): GridCell[] => [
        ...(index === 0 ? [merged(group.label, group.indicators.length)] : []),
        { kind: 'head', text: indicator.label, scope: 'row' },
        words(id, indicator.id, 'target', indicator.target),
        words(id, indicator.id, 'actual', indicator.actual),
        figure(id, indicator.id, 'points', indicator.points),
        figure(id, indicator.id, 'score', indicator.score),
        words(id, indicator.id, 'deviation', indicator.deviation),
      ]),
    );
    return lines.map((cells, index) => (index === 0 ? [merged(first.label, lines.length), ...cells] : cells));
  });
  // The header column goes on below its name; the cell is empty because the name stands in the head.
  const below: GridCell = { kind: 'data', text: '', className: 's', rowSpan: span(rows.length) };
  return {
    width: INDICATOR_COLUMNS,
    head: [
      {
        cells: [
          { ...column(indicators.label), className: 's' },
          ...indicators.columns.map((label, index) => ({
            ...column(label),
            className: index === LABEL_COLUMN ? 'k' : undefined,
          })),
        ],
      },
    ],
    body: [
      ...rows.map((cells, index) => ({ cells: index === 0 ? [below, ...cells] : cells })),
      {
        className: 'total',
        cells: [
          { kind: 'head', text: total.label, scope: 'row', columnSpan: BEFORE_POINTS },
          figure(id, 'overall', 'points', total.points),
          figure(id, 'overall', 'score', total.score),
          words(id, 'overall', 'grade', total.grade),
        ],
      },
    ],
  };
}

function side(label: string, lines = 1): GridCell {
  return {
    kind: 'head',
    text: label,
    scope: 'row',
    className: 's',
    rowSpan: span(lines),
  };
}

function merged(label: string, lines: number): GridCell {
  return { kind: 'data', text: label, className: 'm', rowSpan: span(lines) };
}

function column(label: string): GridCell {
  return { kind: 'head', text: label, scope: 'col' };
}

function text(value: string, columns = 1): GridCell {
  return { kind: 'data', text: value, columnSpan: span(columns) };
}

/** A cell of words with an address of its own. */
function words(table: string, row: string, columnId: string, value: string): GridCell {
  return { ...figure(table, row, columnId, value), className: 't' };
}

function figure(table: string, row: string, columnId: string, value: string): GridCell {
  return { kind: 'data', text: value, id: renderAnchor({ table, row, column: columnId }) };
}
