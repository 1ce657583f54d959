import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judge } from '../judge.ts';
import { figureIn, findHalves } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开04: in each row of expenditure, 合计 is the sum of the three funds. */
export const i10 = {
  id: 'I10',
  title: '财政拨款收入支出决算总表：每行合计等于三项财政拨款之和',
  severity: 'error',
  basis: '合计＝一般公共预算财政拨款＋政府性基金预算财政拨款＋国有资本经营预算财政拨款。',
  check: ({ forms }) => {
    const sheet = forms.get('T04');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const half = halves.expenditure;
    return judge(
      half.panel.rows.map((row) => {
        const at = (column: string) => figureIn(half, row, row.label, column);
        return sumOf(at('total'), [at('general'), at('fund'), at('capital')], '三项财政拨款之和');
      }),
    );
  },
  passing: [{ name: '每行都相等', subject: exampleTables() }],
  failing: [
    {
      name: '基金栏漏填',
      subject: exampleTables({ tables: { t04: { '59.fund': '' } } }),
      places: ['t04.59.total'],
    },
    {
      name: '各栏都没有填写，不能判定',
      subject: exampleTables({ tables: { t04: { '43.fund': '' } } }),
      places: ['t04.43.total'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
