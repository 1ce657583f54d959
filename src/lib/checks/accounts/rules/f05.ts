import {
  findLeaves,
  parseCell,
  printDecimal,
  type Column,
  type NumberCell,
  type Row,
} from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleTables, onlyTables } from '../example/department.ts';
import { makeFreeTable } from '../example/free.ts';
import { amountLeaves, nameRow } from '../figure.ts';
import { listFreePanels } from '../free.ts';
import { normaliseLabel } from '../labels.ts';
import { divide } from '../ratio.ts';
import type { TableRule } from '../rule.ts';

const HEADERS = ['项目', '本年实际支出', '上年实际支出', '增长率'];

/** Free tables: a printed growth rate is that of the two years beside it. */
export const f05 = {
  id: 'F05',
  title: '自由表：增长率与两年数相符',
  severity: 'error',
  basis: '增长率＝（本年数－上年数）÷上年数；上年数为零时没有增长率。',
  meaning:
    '表里既印两年的数又印增长率的，用两年的数一除便知对不对。上年是零时谈不上增长率，写“100%”没有意义。',
  mend: `先看正负号：增长写成下降最常见。再看“本年”“上年”两栏在原件中是否左右颠倒。${AS_APPROVED}`,
  check: (subject) =>
    listFreePanels(subject).flatMap(({ sheet, panel }) => {
      const leaves = findLeaves(panel.columns);
      const find = (pattern: RegExp, among: readonly Column[]) => {
        const found = among.filter(({ label }) => pattern.test(normaliseLabel(label)));
        return found.length === 1 ? found[0] : undefined;
      };
      const amounts = amountLeaves(panel);
      const now = find(/^本年.*(?:支出|决算|执行)/, amounts);
      const before = find(/^上年.*(?:支出|决算|执行)/, amounts);
      const growth = find(/增长率|增减率|变动率/, leaves);
      if (!now || !before || !growth) return [];
      return panel.rows.flatMap((row): Problem[] => {
        const reason = compare(read(row, now), read(row, before), parseCell(row.cells[growth.id]));
        if (!reason) return [];
        const { message, computed } = reason;
        return [
          {
            message: `${sheet.table.title.replace(/\s+/g, '')}：${nameRow(row)} ${message}。`,
            file: sheet.file,
            place: `${sheet.table.id}.${row.id}.${growth.id}`,
            reported: row.cells[growth.id] ?? '',
            ...(computed === undefined ? {} : { computed }),
          },
        ];
      });
    }),
  passing: [
    { name: '没有自由表', subject: () => exampleTables() },
    {
      name: '增长率相符，最后一位允许相差 1',
      subject: () =>
        onlyTables(
          makeFreeTable('a3', '“三公”经费表', HEADERS, [
            ['出国费', '0', '0.95', '-100%'],
            ['接待费', '1.26', '0.98', '28.57%'],
            ['用车费', '4.57', '5.17', '-11.60%'],
          ]),
        ),
    },
  ],
  failing: [
    {
      name: '增长写成了下降',
      subject: () =>
        onlyTables(makeFreeTable('a3', '“三公”经费表', HEADERS, [['接待费', '1.26', '0.98', '-28.57%']])),
      places: ['a3.r1.c4'],
    },
    {
      name: '上年为零，不能算增长率',
      subject: () =>
        onlyTables(makeFreeTable('a3', '“三公”经费表', HEADERS, [['接待费', '1.26', '0', '100%']])),
      places: ['a3.r1.c4'],
    },
  ],
} as const satisfies TableRule;

function read(row: Row, { id }: Column): NumberCell | undefined {
  const cell = parseCell(row.cells[id]);
  return cell.state === 'number' ? cell : undefined;
}

function compare(
  now: NumberCell | undefined,
  before: NumberCell | undefined,
  rate: ReturnType<typeof parseCell>,
): { readonly message: string; readonly computed?: string } | undefined {
  if (!now || !before || rate.state !== 'number' || !rate.percent) return undefined;
  if (before.digits === 0n) {
    const zero = now.digits === 0n && rate.digits === 0n;
    return zero ? undefined : { message: `增长率 ${rate.print}，但上年数为 0，没有增长率可言` };
  }
  const decimals = Math.max(now.decimals, before.decimals);
  const scale = (cell: NumberCell) => cell.digits * 10n ** BigInt(decimals - cell.decimals);
  const exact = divide((scale(now) - scale(before)) * 100n, scale(before), rate.decimals);
  const gap = exact.digits - rate.digits;
  if (gap >= -1n && gap <= 1n) return undefined;
  const computed = `${printDecimal(exact)}%`;
  return {
    message: `增长率 ${rate.print}，按表计算 ${computed}（（${now.print}－${before.print}）÷${before.print}）`,
    computed,
  };
}
