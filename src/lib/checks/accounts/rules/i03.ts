import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { dropRows } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs } from '../figure.ts';
import { judging } from '../judge.ts';
import { findHalves, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: income, used surplus and opening balance make the total of income. */
export const i03 = {
  id: 'I03',
  title: '收入支出决算总表：收入总计等于本年收入、使用非财政拨款结余与年初结转结余之和',
  severity: 'error',
  basis: '收入总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余。',
  meaning:
    '收入总计比本年收入合计多出两笔“旧账”：动用的非财政拨款结余和年初结转结余。三项相加就是左边最后一行的总计。',
  mend: `看总表左边最后四行。常见的是年初结转和结余填了财政拨款那一部分，或总计沿用了上年的数。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const parts = (['incomeTotal', 'surplus', 'opening'] as const).map((role) =>
      figureOf(halves.income, role),
    );
    return [sumOf(nameAs(figureOf(halves.income, 'grand'), '收入总计'), parts, '三项之和')];
  }),
  passing: [{ name: '三项之和等于收入总计', subject: () => exampleTables() }],
  failing: [
    {
      name: '年初结转和结余写错',
      subject: () => exampleTables({ tables: { t01: { '29.amount': '100.00' } } }),
      places: ['t01.31.amount'],
    },
    {
      name: '表中没有总计行',
      subject: () => exampleTables({ tables: { t01: dropRows('31') } }),
      places: ['t01'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
