import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs, type Figure } from '../figure.ts';
import { judging } from '../judge.ts';
import { showTitle } from '../message.ts';
import type { TableRule } from '../rule.ts';
import { spentColumn } from '../spent.ts';

/** Expenditure from appropriation is the sum of the tables of the three funds. */
export const x09 = {
  id: 'X09',
  title: '财政拨款本年支出合计等于三张支出表合计之和',
  severity: 'error',
  basis: '财政拨款支出＝一般公共预算支出＋政府性基金支出＋国有资本经营预算支出。',
  meaning:
    '财政拨款的支出由三张表分别细说：一般公共预算、政府性基金、国有资本经营预算。三张表的合计加起来，应等于财政拨款总表的支出合计。',
  mend: `先看 X06、X07 的提示，它们会指出是哪一张表对不上；只有这一条提示的，看总表的合计格本身。${AS_APPROVED}`,
  ...judging((subject) => {
    const whole = figureOfSummary(subject, 'T04', 'expenditure', 'expenditureTotal', 'total');
    const parts = (['T05', 'T08', 'T09'] as const).flatMap((form): Figure[] => {
      const figure = figureOfForm(subject, form, spentColumn(subject, form));
      return figure ? [nameAs(figure, `${showTitle(figure)}合计`)] : [];
    });
    return whole && parts.length === 3 ? [sumOf(whole, parts, '三张支出表合计之和')] : [];
  }),
  passing: [{ name: '三表之和等于总数', subject: () => exampleTables() }],
  failing: [
    {
      name: '财政拨款支出合计漏了基金支出',
      subject: () => exampleTables({ tables: { t04: { '59.total': '103.00' } } }),
      places: ['t04.59.total'],
    },
  ],
} as const satisfies TableRule;
