import { AS_APPROVED } from '../../mending.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { balanceRows, sumAcross } from '../rows.ts';
import type { TableRule } from '../rule.ts';

/** 政府性基金: each row balances, and 小计 is basic and project expenditure. */
export const i18 = {
  id: 'I18',
  title: '政府性基金表：年初、收入、支出、年末平衡，小计等于基本支出与项目支出之和',
  severity: 'error',
  basis: '年初结转和结余＋本年收入－本年支出＝年末结转和结余；小计＝基本支出＋项目支出。',
  meaning: '政府性基金表的每一行自成一本账：年初加收入减支出等于年末，支出又分基本和项目。',
  mend: `对照原件这一行的六格。年末数漏填时，提示中按表算出的数可供部门参考。${AS_APPROVED}`,
  ...judging((subject) => [
    ...balanceRows(subject, 'T08', 'subtotal'),
    ...sumAcross(subject, 'T08', 'subtotal', ['basic', 'project'], '基本支出与项目支出之和'),
  ]),
  passing: [{ name: '每行都平衡', subject: () => exampleTables() }],
  failing: [
    {
      name: '项级科目的年末数写错',
      subject: () => exampleTables({ tables: { t08: { '2120803.closing': '20.00' } } }),
      places: ['t08.2120803.closing'],
    },
    {
      name: '合计行的支出多记',
      subject: () => exampleTables({ tables: { t08: { 'total.subtotal': '22.00' } } }),
      places: ['t08.total.closing', 't08.total.subtotal'],
    },
  ],
} as const satisfies TableRule;
