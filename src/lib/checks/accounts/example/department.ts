import { makeBasicTable, makeCodeTable, makeSummaryTable, makeThreePublicTable } from './build.ts';
import { changeTable, type TableChange } from './change.ts';
import { viewTables, type AccountTables } from '../subject.ts';
import type { AnyTable, Table } from '../../../model/index.ts';

const MAKER = { year: 2021, department: '示例市示例局' };

/** The tables of a small department that agree with each other: two funds, 事业收入, and money carried over. */
const TABLES: readonly Table[] = [
  makeSummaryTable(
    'T01',
    [
      {
        一般公共预算财政拨款收入: '100.00',
        政府性基金预算财政拨款收入: '20.00',
        事业收入: '30.00',
        本年收入合计: '150.00',
        使用非财政拨款结余: '2.00',
        年初结转和结余: '10.00',
        总计: '162.00',
      },
      {
        科学技术支出: '110.00',
        社会保障和就业支出: '23.00',
        城乡社区支出: '21.00',
        本年支出合计: '154.00',
        结余分配: '1.00',
        年末结转和结余: '7.00',
        总计: '162.00',
      },
    ],
    MAKER,
  ),
  makeCodeTable(
    'T02',
    [
      ['合计', '', '150.00', '120.00', '', '30.00'],
      ['206', '科学技术支出', '107.00', '77.00', '', '30.00'],
      ['20607', '科学技术普及', '107.00', '77.00', '', '30.00'],
      ['2060701', '机构运行', '57.00', '47.00', '', '10.00'],
      ['2060702', '科普活动', '50.00', '30.00', '', '20.00'],
      ['208', '社会保障和就业支出', '23.00', '23.00'],
      ['20805', '行政事业单位养老支出', '23.00', '23.00'],
      ['2080501', '行政单位离退休', '8.00', '8.00'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '15.00', '15.00'],
      ['212', '城乡社区支出', '20.00', '20.00'],
      ['21208', '国有土地使用权出让收入安排的支出', '20.00', '20.00'],
      ['2120803', '城市建设支出', '20.00', '20.00'],
    ],
    MAKER,
  ),
  makeCodeTable(
    'T03',
    [
      ['合计', '', '154.00', '83.00', '71.00'],
      ['206', '科学技术支出', '110.00', '60.00', '50.00'],
      ['20607', '科学技术普及', '110.00', '60.00', '50.00'],
      ['2060701', '机构运行', '60.00', '60.00'],
      ['2060702', '科普活动', '50.00', '', '50.00'],
      ['208', '社会保障和就业支出', '23.00', '23.00'],
      ['20805', '行政事业单位养老支出', '23.00', '23.00'],
      ['2080501', '行政单位离退休', '8.00', '8.00'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '15.00', '15.00'],
      ['212', '城乡社区支出', '21.00', '', '21.00'],
      ['21208', '国有土地使用权出让收入安排的支出', '21.00', '', '21.00'],
      ['2120803', '城市建设支出', '21.00', '', '21.00'],
    ],
    MAKER,
  ),
  makeSummaryTable(
    'T04',
    [
      {
        '1': '100.00',
        '2': '20.00',
        本年收入合计: '120.00',
        年初财政拨款结转和结余: '7.00',
        '29': '4.00',
        '30': '3.00',
        总计: '127.00',
      },
      {
        科学技术支出: ['80.00', '80.00'],
        社会保障和就业支出: ['23.00', '23.00'],
        城乡社区支出: ['21.00', '', '21.00'],
        本年支出合计: ['124.00', '103.00', '21.00'],
        年末财政拨款结转和结余: ['3.00', '1.00', '2.00'],
        总计: ['127.00', '104.00', '23.00'],
      },
    ],
    MAKER,
  ),
  makeCodeTable(
    'T05',
    [
      ['合计', '', '103.00', '73.00', '30.00'],
      ['206', '科学技术支出', '80.00', '50.00', '30.00'],
      ['20607', '科学技术普及', '80.00', '50.00', '30.00'],
      ['2060701', '机构运行', '50.00', '50.00'],
      ['2060702', '科普活动', '30.00', '', '30.00'],
      ['208', '社会保障和就业支出', '23.00', '23.00'],
      ['20805', '行政事业单位养老支出', '23.00', '23.00'],
      ['2080501', '行政单位离退休', '8.00', '8.00'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '15.00', '15.00'],
    ],
    MAKER,
  ),
  makeBasicTable(
    {
      301: '45.00',
      30101: '30.00',
      30113: '15.00',
      303: '8.00',
      30302: '8.00',
      302: '18.00',
      30201: '14.00',
      30217: '1.00',
      30231: '3.00',
      310: '2.00',
      31002: '2.00',
      'personnel-total': '53.00',
      'public-total': '20.00',
    },
    MAKER,
  ),
  makeThreePublicTable(
    ['8.00', '2.00', '4.00', '', '4.00', '2.00', '4.50', '', '3.50', '', '3.50', '1.00'],
    MAKER,
  ),
  makeCodeTable(
    'T08',
    [
      ['合计', '', '3.00', '20.00', '21.00', '', '21.00', '2.00'],
      ['212', '城乡社区支出', '3.00', '20.00', '21.00', '', '21.00', '2.00'],
      ['21208', '国有土地使用权出让收入安排的支出', '3.00', '20.00', '21.00', '', '21.00', '2.00'],
      ['2120803', '城市建设支出', '3.00', '20.00', '21.00', '', '21.00', '2.00'],
    ],
    MAKER,
  ),
  makeCodeTable('T09', [['合计', '']], MAKER),
];

/** How an example differs from the small department. */
export interface ExampleChanges {
  /** By table id; null takes the table away. */
  readonly tables?: Readonly<Record<string, TableChange>>;
  /** Tables added at the end. */
  readonly more?: readonly AnyTable[];
  readonly year?: number;
  readonly kind?: 'final-accounts' | 'performance-self-evaluation';
  readonly previous?: AccountTables;
  readonly units?: readonly AccountTables[];
}

/** The small department with changes, for examples. Unchanged, every rule is content with it. */
export function exampleTables(changes: ExampleChanges = {}): AccountTables {
  const changed = TABLES.flatMap((table) => {
    const change = changes.tables?.[table.id];
    return change === null ? [] : [changeTable(table, change)];
  });
  const tables = [...changed, ...(changes.more ?? [])];
  const view = viewTables({
    id: `shili/shiliju/${changes.year ?? MAKER.year}`,
    head: {
      kind: changes.kind ?? 'final-accounts',
      year: changes.year ?? MAKER.year,
      department: MAKER.department,
    },
    body: tables.map(({ id }) => `<Table id="${id}" />`).join('\n'),
    tables: new Map(tables.map((table) => [table.id, table])),
  });
  const { previous, units } = changes;
  return { ...view, ...(previous ? { previous } : {}), ...(units ? { units } : {}) };
}

/** A document whose only tables are these. */
export function onlyTables(...more: readonly AnyTable[]): AccountTables {
  const tables = Object.fromEntries(TABLES.map(({ id }) => [id, null]));
  return exampleTables({ tables, more, kind: 'performance-self-evaluation' });
}
