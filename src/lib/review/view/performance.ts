import { renderAnchor, type PerformanceForm } from '../../model/index.ts';
import type { Grid, GridCell } from './grid.ts';

/** Lays out the self-evaluation form (自评表) in three grids: department and funds, goals, the indicator tree. */
export function layoutPerformance(form: PerformanceForm): readonly Grid[] {
  return [layoutFunds(form), layoutGoals(form), layoutIndicators(form)];
}

function layoutFunds({ id, department, funds }: PerformanceForm): Grid {
  return {
    head: [
      [
        words(department.label, '/department/label', '部门名称', 'col'),
        { ...words(department.value, '/department/value', '部门名称'), across: funds.columns.length },
      ],
      [
        words(funds.rowLabel, '/funds/rowLabel', funds.label, 'col'),
        ...funds.columns.map(({ label }, c) => words(label, `/funds/columns/${c}/label`, funds.label, 'col')),
      ],
    ],
    body: funds.rows.map((row, r) => [
      words(row.label, `/funds/rows/${r}/label`, `${funds.label}的名称`, 'row'),
      ...funds.columns.map((column): GridCell => ({
        text: row.cells[column.id] ?? '',
        pointer: `/funds/rows/${r}/cells/${column.id}`,
        id: renderAnchor({ table: id, row: row.id, column: column.id }),
        kind: 'amount',
        name: `${row.label} · ${column.label}`,
      })),
    ]),
  };
}

function layoutGoals({ goals }: PerformanceForm): Grid {
  return {
    head: [
      (['expected', 'actual'] as const).map((side) =>
        words(goals[side].label, `/goals/${side}/label`, goals.label, 'col'),
      ),
    ],
    body: [
      (['expected', 'actual'] as const).map((side) => ({
        ...words(goals[side].text, `/goals/${side}/text`, goals[side].label),
        kind: 'words' as const,
      })),
    ],
  };
}

const COLUMNS = ['target', 'actual', 'points', 'score', 'deviation'] as const;

function layoutIndicators({ id, indicators, total }: PerformanceForm): Grid {
  const body = indicators.tree.flatMap((first, f) => {
    const size = first.groups.reduce((sum, group) => sum + group.indicators.length, 0);
    const above: GridCell = { ...words(first.label, `/indicators/tree/${f}/label`, '一级指标'), down: size };
    return first.groups.flatMap((group, g) => {
      const path = `/indicators/tree/${f}/groups/${g}`;
      const beside: GridCell = {
        ...words(group.label, `${path}/label`, '二级指标'),
        down: group.indicators.length,
      };
      return group.indicators.map((indicator, i): GridCell[] => [
        ...(g === 0 && i === 0 ? [above] : []),
        ...(i === 0 ? [beside] : []),
        {
          ...words(indicator.label, `${path}/indicators/${i}/label`, '三级指标', 'row'),
          id: renderAnchor({ table: id, row: indicator.id, column: 'label' }),
        },
        ...COLUMNS.map((column, c): GridCell => ({
          text: indicator[column],
          pointer: `${path}/indicators/${i}/${column}`,
          id: renderAnchor({ table: id, row: indicator.id, column }),
          kind: column === 'deviation' ? 'words' : 'line',
          name: `${indicator.label} · ${indicators.columns[c + 3] ?? ''}`,
        })),
      ]);
    });
  });
  const overall = (column: 'points' | 'score' | 'grade'): GridCell => ({
    ...words(total[column], `/total/${column}`, total.label),
    id: renderAnchor({ table: id, row: 'overall', column }),
  });
  const last = [
    { ...words(total.label, '/total/label', '总分', 'row'), across: 5 },
    ...(['points', 'score', 'grade'] as const).map(overall),
  ];
  const head = indicators.columns.map((label, c) => words(label, `/indicators/columns/${c}`, '表头', 'col'));
  return { head: [head], body: [...body, last] };
}

function words(text: string, pointer: string, name: string, head?: 'col' | 'row'): GridCell {
  return { text, pointer, name, ...(head ? { head } : {}) };
}
