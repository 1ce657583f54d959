import { AS_APPROVED } from '../../mending.ts';
import { balanceOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs } from '../figure.ts';
import { judging } from '../judge.ts';
import { figureIn, figureOf, findHalves, findOpeningRow } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开04: each fund's income and opening balance go into its expenditure and closing balance. */
export const i14 = {
  id: 'I14',
  title: '财政拨款收入支出决算总表：每项财政拨款收支平衡',
  severity: 'error',
  basis: '对每项财政拨款：年末结转结余＝本年收入＋年初结转结余－本年支出。',
  meaning:
    '三项财政拨款是三本账，各管各的：年初的钱加今年拨的，减今年花的，就是年末剩的。总数平了而某一本不平，说明钱记错了账。',
  mend: `只看提示的那一项财政拨款。左边它的收入和年初数、右边它那一栏的支出和年末数，四个数逐一对照原件。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T04');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const { income, expenditure } = halves;
    return (['general', 'fund', 'capital'] as const).map((fund) => {
      const opening = nameAs(figureIn(income, findOpeningRow(income, fund), '年初数'), '年初数');
      const received = nameAs(figureOf(income, fund), '本年收入');
      return balanceOf(
        figureOf(expenditure, 'closing', fund),
        [opening, received],
        [figureOf(expenditure, 'expenditureTotal', fund)],
        '年初数加本年收入减本年支出',
      );
    });
  }),
  passing: [{ name: '两项财政拨款各自平衡', subject: () => exampleTables() }],
  failing: [
    {
      name: '一般公共预算拨款的结余记到了基金栏',
      subject: () => exampleTables({ tables: { t04: { '60.general': '', '60.fund': '3.00' } } }),
      places: ['t04.60.general', 't04.60.fund'],
    },
  ],
} as const satisfies TableRule;
