import type { Column, Table } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleTables } from '../example/department.ts';
import { findColumn } from '../figure.ts';
import type { TableRule } from '../rule.ts';

const NAMES = { basic: '基本支出', project: '项目支出' } as const;

/** Both basic and project expenditure are shown. */
export const c23 = {
  id: 'C23',
  title: '支出分列基本支出和项目支出',
  severity: 'error',
  basis: '预算法实施条例第六条：部门预算、决算应当公开基本支出和项目支出。',
  meaning:
    '基本支出维持机构运转，项目支出用来办具体的事，两者要分开列示。少了其中一栏，读者不知道养人和办事各花多少。',
  mend: `看原件表头有没有这一栏：表头跨行合并时最容易导错，对照原件改正栏目名称。原件确实没有分列的，请部门按格式重新报送。${AS_APPROVED}`,
  check: ({ forms }) =>
    (['T03', 'T05'] as const).flatMap((form) => {
      const sheet = forms.get(form);
      const panel = sheet?.table.panels[0];
      if (!sheet || !panel) return [];
      return (['basic', 'project'] as const)
        .filter((column) => !findColumn(panel, column))
        .map((column): Problem => ({
          message: `${sheet.table.title.replace(/\s+/g, '')}：没有“${NAMES[column]}”一栏。`,
          file: sheet.file,
          place: sheet.table.id,
        }));
    }),
  passing: [{ name: '两表都分列', subject: () => exampleTables() }],
  failing: [
    {
      name: '支出决算表没有项目支出一栏',
      subject: () => exampleTables({ tables: { t03: (table) => dropColumn(table, 'project') } }),
      places: ['t03'],
    },
  ],
} as const satisfies TableRule;

function dropColumn(table: Table, id: string): Table {
  const keep = (columns: readonly Column[]): Column[] =>
    columns
      .filter((column) => column.id !== id)
      .map((column) => (column.children ? { ...column, children: keep(column.children) } : column));
  return { ...table, panels: table.panels.map((panel) => ({ ...panel, columns: keep(panel.columns) })) };
}
