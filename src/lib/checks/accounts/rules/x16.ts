import { WAIVE } from '../../mending.ts';
import { figureOfSummary } from '../across.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs, type Figure } from '../figure.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Half of the example department, as one of two units. */
const unit = () =>
  exampleTables({
    tables: { t01: { '27.amount': '75.00', '58.amount': '77.00', '31.amount': '81.00' } },
  });

/** The accounts of the units add up to the department's. */
export const x16 = {
  id: 'X16',
  title: '部门决算等于所属单位决算之和',
  severity: 'notice',
  basis: '部门决算由本级及所属单位决算汇总；内部往来抵销的，可以不等，宜作说明。',
  meaning:
    '部门决算由本级和所属单位汇总而成，各单位加起来应等于部门的数。单位之间互相拨款会重复计算，汇总时抵销，所以可以不等。',
  mend: `先看所属单位的决算是否都已公开、有没有多列或少列一家；都齐的，请部门说明抵销了哪些往来。${WAIVE}`,
  ...judging((subject) => {
    const { units } = subject;
    if (!units || units.length === 0) return [];
    return (
      [
        ['income', 'incomeTotal'],
        ['income', 'grand'],
        ['expenditure', 'expenditureTotal'],
      ] as const
    ).flatMap(([half, role]) => {
      const whole = figureOfSummary(subject, 'T01', half, role);
      const parts = units.flatMap((unit): Figure[] => {
        const figure = figureOfSummary(unit, 'T01', half, role);
        return figure ? [nameAs(figure, unit.head.department)] : [];
      });
      return whole && parts.length === units.length ? [sumOf(whole, parts, '所属单位之和')] : [];
    });
  }),
  passing: [
    { name: '没有所属单位的决算', subject: () => exampleTables() },
    { name: '两个单位之和等于部门', subject: () => exampleTables({ units: [unit(), unit()] }) },
  ],
  failing: [
    {
      name: '部门收入合计与单位之和不同',
      subject: () => exampleTables({ units: [unit(), unit()], tables: { t01: { '27.amount': '160.00' } } }),
      places: ['t01.27.amount'],
    },
  ],
} as const satisfies TableRule;
