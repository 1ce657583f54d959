import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleTables } from '../example/department.ts';
import { amountLeaves, figureAt, readCell } from '../figure.ts';
import { normaliseLabel, ROW_NAMES, isLabel } from '../labels.ts';
import { showTitle } from '../message.ts';
import type { TableRule } from '../rule.ts';
import type { Sheet } from '../subject.ts';

const BALANCE = /结余|结转|分配/;

/** Only balances may be negative. */
export const i20 = {
  id: 'I20',
  title: '只有结转、结余、结余分配可以是负数；占比在 0 到 100 之间',
  severity: 'warning',
  basis: '收入、支出的决算数不为负；负数只出现在结转、结余及结余分配。',
  meaning:
    '收入和支出不会是负数，只有结余、结转和结余分配可以是负的；占比则在 0 到 100 之间。出现例外，多半是填错格或多了一个减号。',
  mend: `对照原件看减号是不是真的印着，以及这个数是不是从相邻的结余栏错过来的。冲销以前年度支出会出现负数，请部门说明。${AS_APPROVED}`,
  check: ({ sheets }) =>
    sheets.flatMap((sheet) => [...(sheet.form ? checkSigns(sheet) : []), ...checkShares(sheet)]),
  passing: [
    { name: '没有负数', subject: () => exampleTables() },
    { name: '结余分配为负', subject: () => exampleTables({ tables: { t01: { '59.amount': '-1.00' } } }) },
    {
      name: '基金年末结余为负',
      subject: () => exampleTables({ tables: { t08: { '212.closing': '-2.00' } } }),
    },
  ],
  failing: [
    {
      name: '支出为负',
      subject: () => exampleTables({ tables: { t05: { '2080501.basic': '-8.00' } } }),
      places: ['t05.2080501.basic'],
    },
  ],
} as const satisfies TableRule;

function checkSigns(sheet: Sheet): Problem[] {
  return sheet.table.panels.flatMap((panel) => {
    const opening = panel.rows.findIndex(({ label }) => isLabel(label, ROW_NAMES.opening));
    return panel.rows.flatMap((row, index) =>
      amountLeaves(panel).flatMap((leaf): Problem[] => {
        const cell = readCell(panel, row, leaf.id);
        if (cell.state !== 'number' || cell.digits >= 0n) return [];
        // Below 年初财政拨款结转和结余 the funds' names alone stand for its parts.
        const isPart = opening >= 0 && index > opening;
        if (isPart || [row.label, leaf.label].some((label) => BALANCE.test(normaliseLabel(label)))) return [];
        const figure = figureAt(sheet, panel, row, leaf.id);
        return [
          {
            message: `${showTitle(figure)}：${figure.name} ${cell.print} 为负数，收入、支出不应为负。`,
            file: sheet.file,
            place: figure.place,
            reported: cell.print,
          },
        ];
      }),
    );
  });
}

function checkShares(sheet: Sheet): Problem[] {
  return sheet.table.panels.flatMap((panel) =>
    amountLeaves(panel)
      .filter(({ label }) => /占比|比重/.test(normaliseLabel(label)))
      .flatMap((leaf) =>
        panel.rows.flatMap((row): Problem[] => {
          const cell = readCell(panel, row, leaf.id);
          if (cell.state !== 'number') return [];
          const most = 100n * 10n ** BigInt(cell.decimals);
          if (cell.digits >= 0n && cell.digits <= most) return [];
          const figure = figureAt(sheet, panel, row, leaf.id);
          return [
            {
              message: `${showTitle(figure)}：${figure.name} ${cell.print}，占比应在 0 到 100 之间。`,
              file: sheet.file,
              place: figure.place,
              reported: cell.print,
            },
          ];
        }),
      ),
  );
}
