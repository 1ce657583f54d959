import {
  makeBasicTable,
  makeCodeTable,
  makeSummaryTable,
  makeThreePublicTable,
} from '../../../../src/lib/checks/accounts/example/build.ts';
import { viewTables, type AccountTables } from '../../../../src/lib/checks/accounts/index.ts';

/** Who the wordings of the provinces speak of: nobody. */
export const HEAD = {
  kind: 'final-accounts',
  year: 2023,
  department: '示例市科学技术局',
  title: '2023年度示例市科学技术局部门决算',
} as const;

const CODES: readonly (readonly [code: string, label: string])[] = [
  ['206', '科学技术支出'],
  ['20601', '科学技术管理事务'],
  ['2060101', '行政运行'],
  ['2060102', '一般行政管理事务'],
  ['20607', '科学技术普及'],
  ['2060702', '科普活动'],
  ['208', '社会保障和就业支出'],
  ['20805', '行政事业单位养老支出'],
  ['2080501', '行政单位离退休'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['210', '卫生健康支出'],
  ['21011', '行政事业单位医疗'],
  ['2101101', '行政单位医疗'],
  ['212', '城乡社区支出'],
  ['21208', '国有土地使用权出让收入安排的支出'],
  ['2120803', '城市建设支出'],
  ['221', '住房保障支出'],
  ['22102', '住房改革支出'],
  ['2210201', '住房公积金'],
];

/** Rows of a table by code: the amounts of each item, summed up the tree; columns are `|` apart, in cents. */
function makeRows(items: Readonly<Record<string, readonly number[]>>): readonly (readonly string[])[] {
  const sum = (prefix: string) =>
    Object.entries(items)
      .filter(([code]) => code.startsWith(prefix))
      .reduce<number[]>((all, [, cents]) => cents.map((value, at) => (all[at] ?? 0) + value), []);
  const print = (cents: readonly number[]) => cents.map((one) => (one === 0 ? '' : (one / 100).toFixed(2)));
  const rows = CODES.flatMap(([code, label]) =>
    sum(code).length > 0 ? [[code, label, ...print(sum(code))]] : [],
  );
  return [['合计', '', ...print(sum(''))], ...rows];
}

const received = makeRows({
  '2060101': [52340, 52340, 0, 0, 0, 0, 0],
  '2060102': [21460, 21460, 0, 0, 0, 0, 0],
  '2060702': [29813, 24075, 0, 4520, 0, 0, 1218],
  '2080501': [2612, 2612, 0, 0, 0, 0, 0],
  '2080505': [9230, 9230, 0, 0, 0, 0, 0],
  '2101101': [6488, 6488, 0, 0, 0, 0, 0],
  '2120803': [8650, 8650, 0, 0, 0, 0, 0],
  '2210201': [9231, 9231, 0, 0, 0, 0, 0],
});
const spent = makeRows({
  '2060101': [52340, 52340, 0],
  '2060102': [21460, 0, 21460],
  '2060702': [27475, 0, 27475],
  '2080501': [2612, 2612, 0],
  '2080505': [9230, 9230, 0],
  '2101101': [6488, 6488, 0],
  '2120803': [8650, 0, 8650],
  '2210201': [9231, 9231, 0],
});
const general = makeRows({
  '2060101': [52340, 52340, 0],
  '2060102': [21460, 0, 21460],
  '2060702': [22237, 0, 22237],
  '2080501': [2612, 2612, 0],
  '2080505': [9230, 9230, 0],
  '2101101': [6488, 6488, 0],
  '2210201': [9231, 9231, 0],
});
const fund = makeRows({ '2120803': [0, 8650, 8650, 0, 8650, 0] });

const BASIC = {
  301: '723.53', 30101: '210.35', 30102: '165.22', 30103: '98.47', 30108: '92.30', 30110: '64.88',
  30113: '92.31', 303: '26.12', 30302: '26.12', 302: '47.36', 30201: '15.20', 30207: '3.16', 30211: '6.40',
  30217: '1.25', 30228: '8.35', 30239: '13.00', 310: '2.00', 31002: '2.00',
  'personnel-total': '749.65', 'public-total': '49.36',
}; // prettier-ignore

const TABLES = [
  makeSummaryTable(
    'T01',
    [
      {
        一般公共预算财政拨款收入: '1,254.36',
        政府性基金预算财政拨款收入: '86.50',
        事业收入: '45.20',
        其他收入: '12.18',
        本年收入合计: '1,398.24',
        年初结转和结余: '63.27',
        总计: '1,461.51',
      },
      {
        科学技术支出: '1,012.75',
        社会保障和就业支出: '118.42',
        卫生健康支出: '64.88',
        城乡社区支出: '86.50',
        住房保障支出: '92.31',
        本年支出合计: '1,374.86',
        年末结转和结余: '86.65',
        总计: '1,461.51',
      },
    ],
    HEAD,
  ),
  makeCodeTable('T02', received, HEAD),
  makeCodeTable('T03', spent, HEAD),
  makeSummaryTable(
    'T04',
    [
      {
        '1': '1,254.36',
        '2': '86.50',
        本年收入合计: '1,340.86',
        年初财政拨款结转和结余: '41.27',
        '29': '41.27',
        总计: '1,382.13',
      },
      {
        科学技术支出: ['960.37', '960.37'],
        社会保障和就业支出: ['118.42', '118.42'],
        卫生健康支出: ['64.88', '64.88'],
        城乡社区支出: ['86.50', '', '86.50'],
        住房保障支出: ['92.31', '92.31'],
        本年支出合计: ['1,322.48', '1,235.98', '86.50'],
        年末财政拨款结转和结余: ['59.65', '59.65'],
        总计: ['1,382.13', '1,295.63', '86.50'],
      },
    ],
    HEAD,
  ),
  makeCodeTable('T05', general, HEAD),
  makeBasicTable(BASIC, HEAD),
  makeThreePublicTable(
    ['9.80', '', '7.30', '', '7.30', '2.50', '6.05', '', '4.80', '', '4.80', '1.25'],
    HEAD,
  ),
  makeCodeTable('T08', fund, HEAD),
  makeCodeTable('T09', [['合计', '']], HEAD),
];

/** The tables of a department with natural figures that agree: two funds, 事业收入, 其他收入, money carried over. */
export function makeProvinceTables(): AccountTables {
  return viewTables({
    id: 'shili/kejiju/2023',
    head: HEAD,
    body: TABLES.map(({ id }) => `<Table id="${id}" />`).join('\n'),
    tables: new Map(TABLES.map((table) => [table.id, table])),
  });
}
