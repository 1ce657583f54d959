import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { figureIn, findHalves } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开04: in each row of expenditure, 合计 is the sum of the three funds. */
export const i10 = {
  id: 'I10',
  title: '财政拨款收入支出决算总表：每行合计等于三项财政拨款之和',
  severity: 'error',
  basis: '合计＝一般公共预算财政拨款＋政府性基金预算财政拨款＋国有资本经营预算财政拨款。',
  meaning:
    '财政拨款总表右边，每一行的合计由三栏组成：一般公共预算、政府性基金、国有资本经营预算。横着加应等于合计。',
  mend: `对照原件这一行的四格。政府性基金一栏漏填或错到相邻栏，是最常见的原因。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T04');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const half = halves.expenditure;
    return half.panel.rows.map((row) => {
      const at = (column: string) => figureIn(half, row, row.label, column);
      return sumOf(at('total'), [at('general'), at('fund'), at('capital')], '三项财政拨款之和');
    });
  }),
  passing: [{ name: '每行都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '基金栏漏填',
      subject: () => exampleTables({ tables: { t04: { '59.fund': '' } } }),
      places: ['t04.59.total'],
    },
    {
      name: '各栏都没有填写，不能判定',
      subject: () => exampleTables({ tables: { t04: { '43.fund': '' } } }),
      places: ['t04.43.total'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
