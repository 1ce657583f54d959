import { PERFORMANCE_FORM, type PerformanceForm } from '../../model/index.ts';
import { exampleTables } from '../accounts/example/department.ts';
import type { AccountTables } from '../accounts/subject.ts';

type Indicator = PerformanceForm['indicators']['tree'][number]['groups'][number]['indicators'][number];

/** How an example differs from a form with nothing wrong: cells of funds, fields of indicators, the total. */
export interface FormChanges {
  readonly funds?: Readonly<Record<string, string>>;
  readonly indicators?: Readonly<Record<string, Partial<Indicator>>>;
  readonly total?: Partial<PerformanceForm['total']>;
  readonly weights?: readonly string[];
}

const FUNDS: Readonly<Record<string, string>> = {
  'total.opening-budget': '140.00',
  'total.full-budget': '160.00',
  'total.executed': '154.00',
  'total.points': '10',
  'total.rate': '96.25%',
  'total.score': '9.63',
  'appropriation.opening-budget': '130.00',
  'appropriation.full-budget': '125.00',
  'appropriation.executed': '119.00',
  'carried-over.opening-budget': '5.00',
  'carried-over.full-budget': '5.00',
  'carried-over.executed': '5.00',
  'other.opening-budget': '5.00',
  'other.full-budget': '30.00',
  'other.executed': '30.00',
};

/** A small document with a 自评表 in which everything agrees, with changes. */
export function exampleForm(changes: FormChanges = {}): AccountTables {
  return exampleTables({ more: [makeForm(changes)] });
}

function makeForm({ funds = {}, indicators = {}, total = {}, weights = [] }: FormChanges): PerformanceForm {
  const cells = { ...FUNDS, ...funds };
  const make = (
    id: string,
    label: string,
    target: string,
    actual: string,
    points: string,
    score = points,
  ) => ({
    id,
    label,
    target,
    actual,
    points,
    score,
    deviation: '',
    ...indicators[id],
  });
  const [output = '产出指标(50分)', benefit = '效益指标(30分)', satisfaction = '满意度指标(10分)'] = weights;
  const { columns, rows, label, rowLabel } = PERFORMANCE_FORM.funds;
  return {
    kind: 'performance',
    id: 'self-evaluation',
    form: PERFORMANCE_FORM.id,
    title: PERFORMANCE_FORM.title,
    caption: [{ role: 'unit', text: '单位：万元' }],
    department: { label: PERFORMANCE_FORM.department, value: '示例市示例局' },
    funds: {
      label,
      rowLabel,
      columns: [...columns],
      rows: rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(
          columns.flatMap(({ id }) => {
            const print = cells[`${row.id}.${id}`] ?? '';
            return print === '' ? [] : [[id, print]];
          }),
        ),
      })),
    },
    goals: {
      label: PERFORMANCE_FORM.goals.label,
      expected: { label: PERFORMANCE_FORM.goals.expected, text: '完成全年工作。' },
      actual: { label: PERFORMANCE_FORM.goals.actual, text: '已完成。' },
    },
    indicators: {
      label: PERFORMANCE_FORM.indicators.label,
      columns: [...PERFORMANCE_FORM.indicators.columns],
      tree: [
        {
          label: output,
          groups: [
            {
              label: '数量指标',
              indicators: [
                make('1', '科普活动', '12 场', '全年举办科普活动 12 场', '30'),
                make('2', '培训人次', '不少于 500 人次', '培训 620 人次', '20'),
              ],
            },
          ],
        },
        {
          label: benefit,
          groups: [
            { label: '社会效益指标', indicators: [make('3', '公民科学素质', '提升', '有所提升', '30')] },
          ],
        },
        {
          label: satisfaction,
          groups: [
            { label: '服务对象满意度指标', indicators: [make('4', '公众满意度', '≥95%', '97%', '10')] },
          ],
        },
      ],
    },
    total: { label: PERFORMANCE_FORM.total, points: '100', score: '99.63', grade: '等级：优', ...total },
    notes: [],
  };
}
