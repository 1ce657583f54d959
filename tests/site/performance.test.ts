import { expect, test } from 'vitest';
import { PERFORMANCE_FORM, type PerformanceForm } from '../../src/lib/model/index.ts';
import { hasCell } from '../../src/lib/checks/index.ts';
import { layoutPerformance } from '../../src/lib/site/tables/index.ts';

let count = 0;
const indicator = (label: string) => ({
  id: String((count += 1)),
  label,
  target: '12 次',
  actual: '12 次',
  points: '2.5',
  score: '2.5',
  deviation: '',
});

const form: PerformanceForm = {
  kind: 'performance',
  id: 'self-evaluation',
  title: PERFORMANCE_FORM.title,
  caption: [],
  department: { label: '部门名称', value: '示例局' },
  funds: {
    label: '资金情况',
    rowLabel: '年度资金总额',
    columns: PERFORMANCE_FORM.funds.columns.map((column) => ({ ...column })),
    rows: [
      { id: 'total', label: '合计', cells: { executed: '10.00', rate: '100%' } },
      { id: 'other', label: '其他资金', cells: {} },
    ],
  },
  goals: {
    label: '年度总体目标',
    expected: { label: '预期目标', text: '甲' },
    actual: { label: '实际完成情况', text: '乙' },
  },
  indicators: {
    label: '绩效指标',
    columns: [...PERFORMANCE_FORM.indicators.columns],
    tree: [
      {
        label: '产出指标',
        groups: [
          { label: '数量指标', indicators: [indicator('学习'), indicator('研讨')] },
          { label: '质量指标', indicators: [indicator('效果')] },
        ],
      },
      { label: '效益指标', groups: [{ label: '社会效益', indicators: [indicator('素养')] }] },
    ],
  },
  total: { label: '总分', points: '100', score: '98', grade: '等级：优' },
  notes: [],
};

const [first, second] = layoutPerformance(form) as [
  ReturnType<typeof layoutPerformance>[0],
  ReturnType<typeof layoutPerformance>[0],
];

/** Width of each line, cells that reach down from above included. */
function measure(
  rows: readonly { readonly cells: readonly { columnSpan?: number; rowSpan?: number }[] }[],
): number[] {
  const widths = rows.map(() => 0);
  for (const [line, { cells }] of rows.entries()) {
    for (const { columnSpan = 1, rowSpan = 1 } of cells) {
      for (let down = 0; down < rowSpan; down += 1)
        widths[line + down] = (widths[line + down] ?? 0) + columnSpan;
    }
  }
  return widths;
}

test('every line of both parts is as wide as the form', () => {
  for (const grid of [first, second]) {
    for (const width of measure([...grid.head, ...grid.body] as Parameters<typeof measure>[0]))
      expect(width).toBe(grid.width);
  }
});

test('the indicator tree is merged by level', () => {
  expect(
    second.body.map(({ cells }) => cells.map(({ text, rowSpan }) => (rowSpan ? `${text}×${rowSpan}` : text))),
  ).toEqual([
    ['×4', '产出指标×3', '数量指标×2', '学习', '12 次', '12 次', '2.5', '2.5', ''],
    ['研讨', '12 次', '12 次', '2.5', '2.5', ''],
    ['质量指标', '效果', '12 次', '12 次', '2.5', '2.5', ''],
    ['效益指标', '社会效益', '素养', '12 次', '12 次', '2.5', '2.5', ''],
    ['总分', '100', '98', '等级：优'],
  ]);
  expect(second.head[0]?.cells.map(({ text }) => text)).toEqual([
    '绩效指标',
    ...PERFORMANCE_FORM.indicators.columns,
  ]);
});

test('funds, scores and the total have addresses', () => {
  const ids = [first, second].flatMap(({ body }) =>
    body.flatMap(({ cells }) => cells.flatMap(({ id }) => id ?? [])),
  );
  expect(ids).toContain('self-evaluation.total.executed');
  expect(ids).toContain('self-evaluation.other.rate');
  expect(ids).toContain('self-evaluation.overall.score');
  expect(new Set(ids).size).toBe(ids.length);
});

test('every cell of an indicator has an address, also one that is empty', () => {
  const indicators = form.indicators.tree.flatMap(({ groups }) =>
    groups.flatMap((group) => group.indicators),
  );
  const lines = second.body.slice(0, -1).map(({ cells }) => cells.flatMap(({ id }) => id ?? []));
  expect(lines).toEqual(
    indicators.map(({ id }) =>
      ['target', 'actual', 'points', 'score', 'deviation'].map((column) => `self-evaluation.${id}.${column}`),
    ),
  );
  expect(lines.flat().filter((id) => !hasCell(form, id))).toEqual([]);
});
