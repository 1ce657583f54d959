import type { Problem } from '../../rule.ts';
import { findCodeTable } from '../code-tree.ts';
import { dropRows } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { figureAt, nameRow } from '../figure.ts';
import { isEmpty } from '../relation.ts';
import type { TableRule } from '../rule.ts';

/** Functional classification is disclosed down to 项. */
export const c21 = {
  id: 'C21',
  title: '收入、支出、一般公共预算支出公开到功能分类项级',
  severity: 'error',
  basis: '预算法实施条例第六条：部门预算、决算支出按功能分类公开到项。',
  meaning:
    '功能分类分类、款、项三级，决算支出须公开到最细的“项”（七位编码）。只列到类或款，读者看不出钱具体用在哪项工作上。',
  mend: '看原件中这一类下面有没有七位编码的行。有而网页没有的，是导入漏行；原件只到类或款的，请部门按项重新报送。涉密内容依法不公开的，请部门书面说明后写入 review.json。',
  check: (subject) =>
    (['T02', 'T03', 'T05'] as const).flatMap((form) => {
      const table = findCodeTable(subject, form);
      if (!table) return [];
      const { sheet, panel, rows } = table;
      const told = new Set(rows.filter(({ code }) => code.length === 7).map(({ code }) => code.slice(0, 3)));
      return rows
        .filter(({ code, row }) => {
          const column = form === 'T05' ? 'subtotal' : 'total';
          return code.length === 3 && !isEmpty(figureAt(sheet, panel, row, column));
        })
        .filter(({ code }) => !told.has(code))
        .map(({ row }): Problem => ({
          message: `${sheet.table.title.replace(/\s+/g, '')}：${nameRow(row)} 未细化到项（七位编码）。`,
          file: sheet.file,
          place: `${sheet.table.id}.${row.id}.name`,
        }));
    }),
  passing: [{ name: '每类都列到项', subject: () => exampleTables() }],
  failing: [
    {
      name: '一类只列到款',
      subject: () => exampleTables({ tables: { t05: dropRows('2080501', '2080505') } }),
      places: ['t05.208.name'],
    },
  ],
} as const satisfies TableRule;
