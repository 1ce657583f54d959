import { AS_APPROVED } from '../../mending.ts';
import { atLeast } from '../build.ts';
import { listEconomic } from '../economic.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';
import { findThreePublic } from '../three-public.ts';

const PARTS = [
  ['abroad', '30212'],
  ['vehicle-purchase', '31013'],
  ['vehicle-operation', '30231'],
  ['reception', '30217'],
] as const;

/** The “三公” table covers what basic expenditure lists for the same items. */
export const x13 = {
  id: 'X13',
  title: '“三公”经费决算数不小于基本支出中的同项',
  severity: 'error',
  basis: '“三公”经费包括基本支出和项目支出安排的部分，基本支出决算明细表所列只是其中一部分。',
  meaning:
    '“三公”经费表包括基本支出和项目支出里的“三公”，基本支出明细表只是其中一部分，所以前者不应小于后者。',
  mend: `看提示的那一项，例如公务接待费，在“三公”表和基本支出明细表里各是多少。“三公”表为零而明细表有数的，请部门确认是不是漏填。${AS_APPROVED}`,
  ...judging((subject) => {
    const at = findThreePublic(subject, 'actual');
    if (!at) return [];
    const items = listEconomic(subject);
    return PARTS.flatMap(([item, code]) => {
      const part = items.find((candidate) => candidate.code === code);
      return part ? [atLeast(at(item), [part.figure], '基本支出决算明细表所列')] : [];
    });
  }),
  passing: [{ name: '运行费大于基本支出所列，接待费相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '接待费小于基本支出所列',
      subject: () => exampleTables({ tables: { t06: { '30217.amount': '8.31' } } }),
      places: ['t07.amounts.actual-reception'],
    },
    {
      name: '“三公”表没有填出国费，基本支出却有',
      subject: () => exampleTables({ tables: { t06: { '30212.amount': '13.24' } } }),
      places: ['t07.amounts.actual-abroad'],
    },
  ],
} as const satisfies TableRule;
