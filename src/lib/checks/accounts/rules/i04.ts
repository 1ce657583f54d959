import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs } from '../figure.ts';
import { judging } from '../judge.ts';
import { findHalves, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: expenditure, distribution and closing balance make the total of expenditure. */
export const i04 = {
  id: 'I04',
  title: '收入支出决算总表：支出总计等于本年支出、结余分配与年末结转结余之和',
  severity: 'error',
  basis: '支出总计＝本年支出合计＋结余分配＋年末结转和结余。',
  meaning: '一年的钱有三个去处：本年花掉、按规定分配、留到年末。三项相加就是右边最后一行的支出总计。',
  mend: `看总表右边最后四行，着重看年末结转和结余是不是漏填。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const half = halves.expenditure;
    const parts = (['expenditureTotal', 'distribution', 'closing'] as const).map((role) =>
      figureOf(half, role),
    );
    return [sumOf(nameAs(figureOf(half, 'grand'), '支出总计'), parts, '三项之和')];
  }),
  passing: [{ name: '三项之和等于支出总计', subject: () => exampleTables() }],
  failing: [
    {
      name: '年末结转和结余漏记 1 万元',
      subject: () => exampleTables({ tables: { t01: { '60.amount': '6.00' } } }),
      places: ['t01.62.amount'],
    },
  ],
} as const satisfies TableRule;
