import { BUDGET_FORMS } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import { quoteTerm } from '../../quote.ts';
import type { Problem } from '../../rule.ts';
import { exampleBudget } from '../example/budget.ts';
import { exampleTables } from '../example/department.ts';
import type { TableRule } from '../rule.ts';

/** The eight tables that the standard catalogue of disclosure lists for budgets. */
const REQUIRED = ['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08'];

/** Budgets: the tables that every department has to publish are there. */
export const y13 = {
  id: 'Y13',
  title: '部门预算应公开的表齐全',
  severity: 'warning',
  basis:
    '财政预决算领域基层政务公开标准目录：部门预算公开收支总体情况三张表、财政拨款收支情况五张表，没有数据的表格列出空表并说明。',
  meaning:
    '部门预算至少公开八张表：收支、收入、支出总表，财政拨款收支总表，一般公共预算支出、基本支出、“三公”经费表，政府性基金预算支出表。',
  mend: `先看原件里有没有这张表：有而没有认出来的，核对表名；没有的，请部门补上空表并说明。${AS_APPROVED}`,
  check: ({ id, head, budgets }) => {
    // A document that prints no table at all publishes them elsewhere.
    if (head.kind !== 'budget' || budgets.size === 0) return [];
    const missing = BUDGET_FORMS.filter((form) => REQUIRED.includes(form.id) && !budgets.has(form.id));
    return missing.map(({ title }): Problem => ({
      message: `没有${quoteTerm(title)}。部门预算应公开此表，没有数据的也应列出空表并说明。`,
      file: `disclosures/${id}/index.mdx`,
    }));
  },
  passing: [
    { name: '八张表都在', subject: () => exampleBudget() },
    { name: '部门决算不要求预算的表', subject: () => exampleTables() },
    {
      name: '国有资本经营预算支出表不是每个部门都有',
      subject: () => exampleBudget({ tables: { b09: null } }),
    },
  ],
  failing: [
    {
      name: '缺政府性基金预算支出表',
      subject: () => exampleBudget({ tables: { b08: null } }),
      places: ['没有“政府性基金预算支出表”。部门预算应公开此表，没有数据的也应列出空表并说明。'],
    },
  ],
} as const satisfies TableRule;
