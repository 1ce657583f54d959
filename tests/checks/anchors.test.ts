import { describe, expect, it } from 'vitest';
import { hasCell } from '../../src/lib/checks/index.ts';
import type { PerformanceForm, Table } from '../../src/lib/model/index.ts';

const table: Table = {
  kind: 'table',
  id: 't02',
  title: '收入决算表',
  caption: [],
  panels: [
    {
      columns: [{ id: 'total', label: '合计', children: [{ id: 'own', label: '本年' }] }],
      rows: [{ id: '206', label: '科学技术支出', cells: {} }],
    },
  ],
  notes: [],
};

const indicator = {
  id: '1',
  label: '甲',
  target: '1',
  actual: '1',
  points: '10',
  score: '10',
  deviation: '',
};
const performance: PerformanceForm = {
  kind: 'performance',
  id: 'self-evaluation',
  title: '自评表',
  caption: [],
  department: { label: '部门', value: '示例市示例局' },
  funds: {
    label: '资金',
    rowLabel: '总额',
    columns: [{ id: 'budget', label: '年初预算数' }],
    rows: [{ id: 'total', label: '合计', cells: { budget: '1.00' } }],
  },
  goals: { label: '目标', expected: { label: '预期', text: '' }, actual: { label: '实际', text: '' } },
  indicators: {
    label: '指标',
    columns: ['一', '二', '三', '四', '五', '六', '七', '八'],
    tree: [{ label: '产出', groups: [{ label: '数量', indicators: [indicator] }] }],
  },
  total: { label: '总分', points: '100', score: '100', grade: '优' },
  notes: [],
};

describe('hasCell(table, anchor)', () => {
  it.each(['t02.206.own'])('should find %s', (anchor) => {
    expect(hasCell(table, anchor)).toBe(true);
  });

  it.each(['t02', 't02.206', 't02.206.total', 't02.207.own', 't03.206.own', 's3.5.1', ''])(
    'should not find %j',
    (anchor) => {
      expect(hasCell(table, anchor)).toBe(false);
    },
  );

  it.each(['total.budget', '1.target', '1.deviation', 'overall.grade'])(
    'should find %s in a performance form',
    (cell) => {
      expect(hasCell(performance, `self-evaluation.${cell}`)).toBe(true);
    },
  );

  it.each(['total.target', '2.target', '1.budget', 'overall.target'])(
    'should not find %s in a performance form',
    (cell) => {
      expect(hasCell(performance, `self-evaluation.${cell}`)).toBe(false);
    },
  );
});
