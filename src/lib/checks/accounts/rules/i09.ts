import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { checkClassName, checkCodeOrder, checkNames } from '../code-names.ts';
import { CODE_FORMS, listCodes } from '../code-tree.ts';
import { dropRows, renameRow } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { findHalves, findItems } from '../panels.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables } from '../subject.ts';

/** Codes are well formed, complete upwards, in order, and named as the year names them. */
export const i09 = {
  id: 'I09',
  title: '科目编码与名称：层级完整、不重复、按序，名称为当年名称',
  severity: 'warning',
  basis: '政府收支分类科目：类三位、款五位、项七位，每年公布；旧名称不再使用。',
  meaning:
    '科目编码和名称由国家统一规定，每年公布一版。编码缺了上级、重复、次序颠倒，或者沿用旧名称，读者便无法同别的部门、别的年度对照。',
  mend: `编码有误，先对照原件。名称与当年科目不同的，请部门核对当年的政府收支分类科目；词典没有收录的编码，核实无误即可。${AS_APPROVED}`,
  check: (subject) => {
    const { year } = subject.head;
    const trees = CODE_FORMS.flatMap((form) => checkTree(subject, form, year));
    const basic = subject.forms.get('T06');
    const economic = (basic?.table.panels ?? []).flatMap((panel) =>
      checkNames(basic, listCodes(panel), year),
    );
    return [...trees, ...economic, ...checkClasses(subject, year)];
  },
  passing: [{ name: '编码完整、名称与当年一致', subject: () => exampleTables() }],
  failing: [
    {
      name: '缺款级科目',
      subject: () => exampleTables({ tables: { t03: dropRows('20805') } }),
      places: ['t03.2080501.name', 't03.2080505.name'],
    },
    {
      name: '2021 年仍用 2019 年以前的款名',
      subject: () => exampleTables({ tables: { t05: renameRow('20805', '行政事业单位离退休') } }),
      places: ['t05.20805.name'],
    },
    {
      name: '总表仍用旧类名',
      subject: () => exampleTables({ tables: { t01: renameRow('38', '七、文化体育与传媒支出') } }),
      places: ['t01.38.item'],
    },
    {
      name: '类名与编码不符',
      subject: () => exampleTables({ tables: { t05: renameRow('208', '卫生健康支出') } }),
      places: ['t05.208.name'],
    },
    {
      name: '词典未收录的编码',
      subject: () =>
        exampleTables({
          tables: {
            t05: (table) => ({
              ...table,
              panels: table.panels.map((panel) => ({
                ...panel,
                rows: panel.rows.map((row) => (row.id === '2080505' ? { ...row, code: '2080588' } : row)),
              })),
            }),
          },
        }),
      places: ['t05'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;

function checkTree({ forms }: AccountTables, form: (typeof CODE_FORMS)[number], year: number): Problem[] {
  const sheet = forms.get(form);
  const panel = sheet?.table.panels[0];
  if (!sheet || !panel) return [];
  const rows = listCodes(panel);
  return [...checkCodeOrder(sheet, rows), ...checkNames(sheet, rows, year)];
}

/** 公开01 and 公开04 name the classes without codes. */
function checkClasses({ forms }: AccountTables, year: number): Problem[] {
  return (['T01', 'T04'] as const).flatMap((form) => {
    const sheet = forms.get(form);
    const halves = sheet && findHalves(sheet);
    if (!sheet || !halves) return [];
    return findItems(halves.expenditure, 'expenditureTotal').flatMap((row) =>
      checkClassName(sheet, row, year),
    );
  });
}
