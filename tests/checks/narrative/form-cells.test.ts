import { describe, expect, it } from 'vitest';
import { exampleForm } from '../../../src/lib/checks/performance/example.ts';
import { exampleTables } from '../../../src/lib/checks/accounts/example/department.ts';
import { claimFormCells } from '../../../src/lib/checks/narrative/claims/form-cells.ts';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';

const ITEMS =
  '## 第三部分 部门决算情况说明\n### 五、一般公共预算财政拨款支出决算情况说明\n#### （三）一般公共预算财政拨款支出决算具体情况\n2021年度一般公共预算财政拨款支出年初预算数为120.00万元，支出决算数为103.00万元。';
const REPORT = '## 第五部分 附件\n### 绩效自评报告\n2021年度预算收入150.00万元，其中年初预算120.00万元。';

/** Claims about words beside a self-evaluation form whose 年初预算数 is given. */
function claim(words: string, budget: string, hasFund = false): readonly string[] {
  const form = exampleForm({ funds: { 'total.opening-budget': budget } });
  const more = form.performance.map(({ table }) => table);
  const tables = exampleTables({ more, ...(hasFund ? {} : { tables: { t08: null } }) });
  return claimFormCells(exampleNarrative(words, { tables })).map(
    ({ cell, verdict }) => `${cell?.place ?? ''} ${verdict}`,
  );
}

const CELL = 'self-evaluation.total.opening-budget';

describe('claimFormCells(view)', () => {
  it('binds the total of the items and a report to the 年初预算数 of the form', () => {
    expect(claim(ITEMS, '120.00')).toEqual([`${CELL} exact`]);
    expect(claim(REPORT, '120.00')).toEqual([`${CELL} exact`]);
  });

  it('doubts a total that is not the form’s where there is one budget only', () => {
    expect(claim(ITEMS, '130.00')).toEqual([`${CELL} doubt`]);
    expect(claim(ITEMS, '130.00', true)).toEqual([]);
  });

  it('says nothing of another 年初预算 in a report', () => {
    expect(claim(REPORT, '130.00')).toEqual([]);
  });
});
