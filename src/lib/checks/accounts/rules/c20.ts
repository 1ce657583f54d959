import { isEmptyTable, parseCell, type Table } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleTables } from '../example/department.ts';
import { amountLeaves } from '../figure.ts';
import type { TableRule } from '../rule.ts';
import type { Sheet } from '../subject.ts';

const STATEMENT = /没有.*(?:收入|支出).*故本表无数据|无.*安排的?支出|本表(?:为空|无数据)/;

/** A table without figures says so; a table that says so has no figures. */
export const c20 = {
  id: 'C20',
  title: '空表有说明，有数据的表不说“无数据”',
  severity: 'error',
  basis: '没有数据的表格应当列出空表并说明。',
  meaning:
    '空表要说明为什么空，读者才知道是“没有”而不是“漏了”。反过来，表里有数却写着“本表无数据”，读者会不知道信哪一个。',
  mend: `空表：请部门补一句“本部门没有……，故本表无数据”。有数却说没有：多半是套用去年的模板时忘了删，请部门确认数和话哪一个是对的。${AS_APPROVED}`,
  check: ({ sheets }) => sheets.filter(({ form }) => form !== undefined).flatMap(checkSheet),
  passing: [
    { name: '空表有说明', subject: () => exampleTables() },
    {
      name: '“三公”经费全部为零是数据，不是空表',
      subject: () =>
        exampleTables({
          tables: {
            t07: (table) => ({
              ...table,
              panels: table.panels.map((panel) => ({
                ...panel,
                rows: [
                  { id: 'amounts', label: '', cells: { 'budget-total': '0.00', 'actual-total': '0.00' } },
                ],
              })),
            }),
          },
        }),
    },
  ],
  failing: [
    {
      name: '空表没有说明',
      subject: () => exampleTables({ tables: { t09: (table) => withStatement(table, undefined) } }),
      places: ['t09'],
    },
    {
      name: '有数据却说无数据',
      subject: () =>
        exampleTables({
          tables: { t08: (table) => withStatement(table, '本单位没有此项收入，故本表无数据。') },
        }),
      places: ['t08'],
    },
  ],
} as const satisfies TableRule;

function withStatement(table: Table, statement: string | undefined): Table {
  const changed = { ...table };
  if (statement === undefined) delete changed.statement;
  else changed.statement = statement;
  return changed;
}

function checkSheet({ table, form, file }: Sheet): Problem[] {
  // For “三公” a printed zero is what the reader wants to know.
  const empty = form?.id === 'T07' ? isEmptyTable(table) : saysNothing(table);
  const said = [table.statement ?? '', ...table.notes].find((text) =>
    STATEMENT.test(text.replace(/\s/g, '')),
  );
  const stated = said !== undefined || (table.statement ?? '') !== '';
  if (empty === stated) return [];
  const title = table.title.replace(/\s+/g, '');
  return empty
    ? [{ message: `${title}：表中没有数据，也没有“……故本表无数据”一类的说明。`, file, place: table.id }]
    : [
        {
          message: `${title}：表中有数据，却写着“${said ?? table.statement ?? ''}”。`,
          file,
          place: table.id,
          reported: said ?? table.statement ?? '',
        },
      ];
}

function saysNothing(table: Table): boolean {
  return table.panels.every((panel) =>
    panel.rows.every((row) =>
      amountLeaves(panel).every(({ id }) => {
        const cell = parseCell(row.cells[id]);
        return (
          cell.state === 'blank' ||
          (cell.state === 'number' && cell.digits === 0n) ||
          /^[-—–－/]+$/.test(cell.print)
        );
      }),
    ),
  );
}
