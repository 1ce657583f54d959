import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { findBasicTotal, listEconomic } from '../economic.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** 公开06: 301 and 303 make 人员经费, every other class 公用经费. */
export const i16 = {
  id: 'I16',
  title: '基本支出决算明细表：人员经费、公用经费合计等于各类之和',
  severity: 'error',
  basis: '人员经费＝工资福利支出（301）＋对个人和家庭的补助（303）；其余各类为公用经费。',
  meaning: '人员经费是工资福利和对个人家庭的补助，其余是公用经费。两个合计分别由各自的类组成。',
  mend: `看是不是有一类（例如资本性支出）没有算进去，或对个人和家庭的补助算到了公用经费里。${AS_APPROVED}`,
  ...judging((subject) => {
    const personnel = findBasicTotal(subject, '人员经费');
    const general = findBasicTotal(subject, '公用经费');
    if (!personnel || !general) return [];
    const classes = listEconomic(subject).filter(({ code }) => code.length === 3);
    const isPersonnel = (code: string) => code === '301' || code === '303';
    const figures = (wanted: boolean) =>
      classes.filter(({ code }) => isPersonnel(code) === wanted).map(({ figure }) => figure);
    return [
      sumOf(personnel, figures(true), '人员经费各类之和'),
      sumOf(general, figures(false), '公用经费各类之和'),
    ];
  }),
  passing: [{ name: '两个合计都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '公用经费合计漏了资本性支出',
      subject: () => exampleTables({ tables: { t06: { 'public-total.amount': '18.00' } } }),
      places: ['t06.public-total.amount'],
    },
    {
      name: '人员经费合计差 0.01，属尾数误差',
      subject: () => exampleTables({ tables: { t06: { 'personnel-total.amount': '53.01' } } }),
      places: ['t06.personnel-total.amount'],
      verdict: 'rounding',
    },
  ],
} as const satisfies TableRule;
