import type { Row } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import { balanceOf } from '../build.ts';
import { exampleTables, onlyTables } from '../example/department.ts';
import { makeFreeTable } from '../example/free.ts';
import { figureAt } from '../figure.ts';
import { judgeSupposed, listFreePanels } from '../free.ts';
import { telling } from '../judge.ts';
import { normaliseLabel } from '../labels.ts';
import type { TableRule } from '../rule.ts';

const HEADERS = ['项目', '基本支出', '项目支出'];

/** Free tables with opening balance, income, expenditure and closing balance: each column balances. */
export const f04 = {
  id: 'F04',
  title: '自由表：年初结余加收入减支出等于年末结余',
  severity: 'error',
  basis: '年初结转结余＋本年收入－本年支出＝年末结转结余。',
  meaning:
    '绩效报告里的收支情况表常有四行：年初结余、本年收入、本年支出、年末结余。前两项相加减去支出，应等于年末。',
  mend: `按提示的那一栏核对四个数，再与部门决算总表比较，看哪一个数不同。${AS_APPROVED}`,
  ...telling((subject) =>
    listFreePanels(subject).flatMap(({ sheet, panel, columns }) => {
      const find = (pattern: RegExp): Row | undefined => {
        const rows = panel.rows.filter(({ label }) => pattern.test(normaliseLabel(label)));
        return rows.length === 1 ? rows[0] : undefined;
      };
      const opening = find(/^(?:年初|上年)结转和?结余/);
      const income = find(/^本年收入/);
      const spent = find(/^本年支出/);
      const closing = find(/^年末结转和?结余/);
      if (!opening || !income || !spent || !closing) return [];
      return judgeSupposed(
        columns.map(({ id }) => {
          const at = (row: Row) => figureAt(sheet, panel, row, id);
          return balanceOf(at(closing), [at(opening), at(income)], [at(spent)], '年初结余加收入减支出');
        }),
      );
    }),
  ),
  passing: [
    { name: '没有自由表', subject: () => exampleTables() },
    {
      name: '各栏都平衡',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '收支情况表', HEADERS, [
            ['年初结转结余', '0', '4.04'],
            ['本年收入', '478.29', '714.76'],
            ['本年支出', '478.29', '718.80'],
            ['年末结转和结余', '0', '0'],
          ]),
        ),
    },
  ],
  failing: [
    {
      name: '一栏不平衡',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '收支情况表', HEADERS, [
            ['年初结转结余', '0', '4.04'],
            ['本年收入', '478.29', '714.76'],
            ['本年支出', '478.29', '728.80'],
            ['年末结转和结余', '0', '0'],
          ]),
        ),
      places: ['a1.r4.c3'],
    },
  ],
} as const satisfies TableRule;
