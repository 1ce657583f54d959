import { makeThreePublicTable, type TableMaker } from '../../../src/lib/checks/accounts/example/build.ts';
import { listNames } from '../../../src/lib/checks/accounts/index.ts';
import type { Table } from '../../../src/lib/model/index.ts';
import type { DepartmentSeed, Money } from './department-seed.ts';

const PERSONNEL = ['30101', '30102', '30103', '30107', '30108', '30110', '30113', '30301', '30302', '30305'];
const PUBLIC = [
  '30201',
  '30202',
  '30206',
  '30211',
  '30212',
  '30217',
  '30228',
  '30231',
  '30239',
  '31002',
  '31013',
];
/** The classes of the generated items, as 公开01 prints them. */
export const CLASS_LINES = new Map([
  ['201', '一般公共服务支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['221', '住房保障支出'],
]);

/** Balances that leave this year's income positive. */
export function limit({ opening, closing }: Money, most: number): Money {
  const allowed = Math.floor(Math.max(0, most - 200));
  return { opening: opening <= allowed ? opening : 0, closing };
}

/** Rows of a table of codes, 合计 first: every level is the exact sum of the level below, rounded by itself. */
export function makeTree(
  items: readonly { readonly code: string; readonly values: readonly number[] }[],
  print: (value: number) => string,
): string[][] {
  const sums = new Map<string, number[]>();
  for (const { code, values } of items) {
    for (const key of ['', code.slice(0, 3), code.slice(0, 5), code]) {
      const sum = sums.get(key) ?? values.map(() => 0);
      sums.set(
        key,
        sum.map((value, index) => value + (values[index] ?? 0)),
      );
    }
  }
  return [...sums]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, values]) => [code || '合计', code ? nameOf(code) : '', ...values.map(print)]);
}

function nameOf(code: string): string {
  return CLASS_LINES.get(code) ?? listNames(code)[0] ?? '';
}

/** Basic expenditure over the sections of 公开06: each gets nothing or at least 100 yuan, together exactly the whole. */
export function makeBasic(
  { weights }: DepartmentSeed,
  whole: number,
  print: (value: number) => string,
): { readonly cells: Record<string, string>; readonly exact: ReadonlyMap<string, number> } {
  const codes = [...PERSONNEL, ...PUBLIC];
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const exact = new Map<string, number>();
  let left = whole;
  codes.forEach((code, index) => {
    const share = Math.floor((whole / total) * (weights[index] ?? 0));
    const value = share >= 100 && left - share >= 100 ? share : 0;
    exact.set(code, value);
    left -= value;
  });
  exact.set('30101', (exact.get('30101') ?? 0) + left);
  const sumOf = (belongs: (code: string) => boolean) =>
    [...exact].reduce((sum, [code, value]) => sum + (belongs(code) ? value : 0), 0);
  const cells: Record<string, string> = {};
  for (const [code, value] of exact) if (value > 0) cells[code] = print(value);
  for (const code of ['301', '302', '303', '310']) {
    const value = sumOf((below) => below.startsWith(code));
    if (value > 0) cells[code] = print(value);
  }
  cells['personnel-total'] = print(sumOf((code) => /^30[13]/.test(code)));
  cells['public-total'] = print(sumOf((code) => /^(?:302|310)/.test(code)));
  return { cells, exact };
}

/** The “三公” table; empty, it says so. */
export function makeThreePublicSheet(prints: readonly string[], maker: TableMaker): Table {
  const table = makeThreePublicTable(prints, maker);
  return prints.some((print) => print !== '')
    ? table
    : { ...table, statement: '本单位没有“三公”经费支出，故本表无数据。' };
}

/** The twelve amounts of the “三公” table: budget, then accounts, which cover what basic expenditure lists. */
export function makeThreePublic(more: readonly number[], basic: ReadonlyMap<string, number>): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = more;
  const half = (abroad: number, purchase: number, operation: number, reception: number) => [
    abroad + purchase + operation + reception,
    abroad,
    purchase + operation,
    purchase,
    operation,
    reception,
  ];
  const at = (code: string) => basic.get(code) ?? 0;
  return [...half(a, b, c, d), ...half(at('30212') + e, at('31013') + f, at('30231') + g, at('30217') + h)];
}

/** Rounds yuan to 0.01 万元, half up, and prints it. */
export function printAmount(yuan: number, grouping: boolean): string {
  const cents = Math.floor((yuan + 50) / 100);
  const whole = String(Math.floor(cents / 100));
  const fraction = String(cents % 100).padStart(2, '0');
  return `${grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole}.${fraction}`;
}
