import {
  makeBasicTable,
  makeCodeTable,
  makeSummaryTable,
  type TableMaker,
} from '../../../src/lib/checks/accounts/example/build.ts';
import type { TableSource } from '../../../src/lib/checks/accounts/index.ts';
import type { Table } from '../../../src/lib/model/index.ts';
import {
  makeBasic,
  makeThreePublic,
  makeThreePublicSheet,
  makeTree,
  printAmount,
} from './department-parts.ts';
import { balance, fiscal, other } from './department-balance.ts';
import type { DepartmentSeed } from './department-seed.ts';

export { departmentSeeds, type DepartmentSeed } from './department-seed.ts';

const FUND_ITEM = '2120803';

/** The tables of the department a seed describes, as a report has them. */
export function makeDepartment(seed: DepartmentSeed, department = '随机市随机局'): TableSource {
  const maker: TableMaker = { year: seed.year, department };
  const tables = makeTables(seed, maker);
  const order =
    maker.year < 2022
      ? tables
      : [...tables.filter(({ id }) => id !== 't07'), ...tables.filter(({ id }) => id === 't07')];
  return {
    id: `suiji/suijiju/${seed.year}`,
    head: { kind: 'final-accounts', year: seed.year, department: maker.department },
    body: order.map(({ id }) => `<Table id="${id}" />`).join('\n\n'),
    tables: new Map(tables.map((table) => [table.id, table])),
  };
}

function makeTables(seed: DepartmentSeed, maker: TableMaker): Table[] {
  const { fund } = seed;
  const print = (value: number) => (value === 0 ? seed.zero : printAmount(value, seed.grouping));
  const prints = (...values: readonly number[]) => values.map(print);

  const balanced = balance(seed);
  const { sum, income, general, fundMoney, surplus, distribution, opening, closing } = balanced;
  const { fundIncome, fiscalIncome, otherOf, incomeTotal, spentTotal, classSums } = balanced;
  const generalClasses = new Map(classSums(fiscal).map(([, code, value]) => [code, value]));

  const incomeRows = income.map((item) => [item.code, item.fiscal, item.other, item.source] as const);
  const t02 = makeTree(
    [...incomeRows, ...(fund > 0 ? ([[FUND_ITEM, fundIncome, 0, 'other']] as const) : [])].map(
      ([code, own, more, source]) => ({
        code,
        values: [
          own + more,
          own,
          0,
          source === 'institutional' ? more : 0,
          0,
          0,
          source === 'other' ? more : 0,
        ],
      }),
    ),
    print,
  );
  const t03 = makeTree(
    [
      ...seed.items.map((item) => ({
        code: item.code,
        values: [
          fiscal(item) + other(item),
          item.basic + item.otherBasic,
          item.project + item.otherProject,
          0,
          0,
          0,
        ],
      })),
      ...(fund > 0 ? [{ code: FUND_ITEM, values: [fund, 0, fund, 0, 0, 0] }] : []),
    ],
    print,
  );
  const t05 = makeTree(
    seed.items.map((item) => ({ code: item.code, values: [fiscal(item), item.basic, item.project] })),
    print,
  );
  const t08 =
    fund > 0
      ? makeTree(
          [{ code: FUND_ITEM, values: [fundMoney.opening, fundIncome, fund, 0, fund, fundMoney.closing] }],
          print,
        )
      : [['合计', '']];
  const { cells, exact } = makeBasic(
    seed,
    sum((item) => item.basic),
    print,
  );

  return [
    makeSummaryTable(
      'T01',
      [
        {
          一般公共预算财政拨款收入: print(fiscalIncome),
          政府性基金预算财政拨款收入: print(fundIncome),
          事业收入: print(otherOf('institutional')),
          其他收入: print(otherOf('other')),
          本年收入合计: print(incomeTotal),
          使用非财政拨款结余: print(surplus),
          年初结转和结余: print(opening),
          总计: print(incomeTotal + surplus + opening),
        },
        {
          ...Object.fromEntries(
            classSums((item) => fiscal(item) + other(item), fund).map(([name, , value]) => [
              name,
              print(value),
            ]),
          ),
          本年支出合计: print(spentTotal),
          结余分配: print(distribution),
          年末结转和结余: print(closing),
          总计: print(spentTotal + distribution + closing),
        },
      ],
      maker,
    ),
    makeCodeTable('T02', t02, maker),
    makeCodeTable('T03', t03, maker),
    makeSummaryTable(
      'T04',
      [
        {
          '1': print(fiscalIncome),
          '2': print(fundIncome),
          本年收入合计: print(fiscalIncome + fundIncome),
          年初财政拨款结转和结余: print(general.opening + fundMoney.opening),
          '29': print(general.opening),
          '30': print(fundMoney.opening),
          总计: print(fiscalIncome + fundIncome + general.opening + fundMoney.opening),
        },
        {
          ...Object.fromEntries(
            classSums(fiscal, fund).map(([name, code, value]) => {
              const own = generalClasses.get(code) ?? 0;
              return [name, prints(value, own, value - own, 0)];
            }),
          ),
          本年支出合计: prints(sum(fiscal) + fund, sum(fiscal), fund, 0),
          年末财政拨款结转和结余: prints(
            general.closing + fundMoney.closing,
            general.closing,
            fundMoney.closing,
            0,
          ),
          总计: prints(
            sum(fiscal) + fund + general.closing + fundMoney.closing,
            sum(fiscal) + general.closing,
            fund + fundMoney.closing,
            0,
          ),
        },
      ],
      maker,
    ),
    makeCodeTable('T05', t05, maker),
    makeBasicTable(cells, maker),
    makeThreePublicSheet(makeThreePublic(seed.threePublic, exact).map(print), maker),
    makeCodeTable('T08', t08, maker),
    makeCodeTable('T09', [['合计', '']], maker),
  ];
}
