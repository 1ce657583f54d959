import { equalTo } from '../../accounts/build.ts';
import { figureOfForm } from '../../accounts/across.ts';
import { judging } from '../../accounts/judge.ts';
import type { TableRule } from '../../accounts/rule.ts';
import { AS_APPROVED } from '../../mending.ts';
import { exampleForm } from '../example.ts';
import { figureOfFunds, overForms } from '../form.ts';

/** What the form says was executed is what the accounts say was spent. */
export const p04 = {
  id: 'P04',
  title: '自评表：全年执行数等于支出决算表合计',
  severity: 'error',
  basis: '部门整体支出绩效自评的全年执行数，即本年支出决算数；口径不同的应当注明。',
  meaning:
    '部门整体支出自评表里的“全年执行数”，就是支出决算表的本年支出合计。两处不同，往往是一处只算了财政拨款。',
  mend: `问部门执行数的口径：只算一般公共预算还是全部资金。口径不同不是错，但应当在表中或说明中注明。${AS_APPROVED}`,
  ...judging((subject) => {
    const spent = figureOfForm(subject, 'T03', 'total');
    if (!spent) return [];
    return overForms(subject, (sheet) =>
      // A form of one project (项目支出绩效自评表) is about that project's money alone.
      /整体/.test(sheet.table.title) ? [equalTo(figureOfFunds(sheet, 'total', 'executed'), spent)] : [],
    );
  }),
  passing: [{ name: '与支出决算表相同', subject: () => exampleForm() }],
  failing: [
    {
      name: '执行数与决算数不同',
      subject: () => exampleForm({ funds: { 'total.executed': '145.00' } }),
      places: ['self-evaluation.total.executed'],
    },
  ],
} as const satisfies TableRule;
