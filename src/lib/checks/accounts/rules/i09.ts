import type { Row } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { CODE_FORMS, listCodes, type CodeRow } from '../code-tree.ts';
import { checkName, findClassCode } from '../dictionary.ts';
import { dropRows, renameRow } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { nameRow } from '../figure.ts';
import { findHalves, findItems } from '../panels.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables, Sheet } from '../subject.ts';

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
  passing: [{ name: '编码完整、名称与当年一致', subject: exampleTables() }],
  failing: [
    {
      name: '缺款级科目',
      subject: exampleTables({ tables: { t03: dropRows('20805') } }),
      places: ['t03.2080501.name', 't03.2080505.name'],
    },
    {
      name: '2021 年仍用 2019 年以前的款名',
      subject: exampleTables({ tables: { t05: renameRow('20805', '行政事业单位离退休') } }),
      places: ['t05.20805.name'],
    },
    {
      name: '总表仍用旧类名',
      subject: exampleTables({ tables: { t01: renameRow('38', '七、文化体育与传媒支出') } }),
      places: ['t01.38.item'],
    },
    {
      name: '类名与编码不符',
      subject: exampleTables({ tables: { t05: renameRow('208', '卫生健康支出') } }),
      places: ['t05.208.name'],
    },
    {
      name: '词典未收录的编码',
      subject: exampleTables({
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
  const codes = rows.map(({ code }) => code);
  const all = new Set(codes);
  const first = new Map(rows.toReversed().map(({ code }, back) => [code, rows.length - 1 - back] as const));
  const shape = rows.flatMap(({ code, row }, index): Problem[] => {
    const say = (reason: string) => [problem(sheet, row, 'name', reason, code)];
    if (!/^\d+$/.test(code) || ![3, 5, 7].includes(code.length)) return say('编码不是三位、五位或七位数字');
    if (first.get(code) !== index) return say('编码出现两次');
    const parent = code.slice(0, -2);
    if (code.length > 3 && !all.has(parent)) return say(`表中没有上级科目 ${parent}`);
    return index > 0 && code < (codes[index - 1] ?? '')
      ? say(`没有按编码排序，应在 ${codes[index - 1] ?? ''} 之前`)
      : [];
  });
  return [...shape, ...checkNames(sheet, rows, year)];
}

/** One doubt for each name that is wrong, one note for all codes and names the dictionary does not know. */
function checkNames(sheet: Sheet | undefined, rows: readonly CodeRow[], year: number): Problem[] {
  if (!sheet) return [];
  const unknown: string[] = [];
  const doubts = rows.flatMap(({ code, row }): Problem[] => {
    const result = checkName(code, row.label, year);
    if (result.verdict === 'known') return [];
    if (result.verdict === 'unlisted') {
      unknown.push(nameRow(row));
      return [];
    }
    if (result.verdict === 'different' && !result.sure) {
      unknown.push(`${nameRow(row)}（词典为“${result.expected}”）`);
      return [];
    }
    const reason = result.verdict === 'outdated' ? `${year} 年度的名称是` : '这个编码的名称是';
    return [problem(sheet, row, 'name', `${reason}“${result.expected}”`, row.label, result.expected)];
  });
  if (unknown.length === 0) return doubts;
  const title = sheet.table.title.replace(/\s+/g, '');
  const note: Problem = {
    verdict: 'undecided',
    message: `${title}：科目词典未收录 ${unknown.length} 处，请对照当年政府收支分类科目：${unknown.join('、')}。`,
    file: sheet.file,
    place: sheet.table.id,
    reported: unknown.join('；'),
  };
  return [...doubts, note];
}

/** 公开01 and 公开04 name the classes without codes. */
function checkClasses({ forms }: AccountTables, year: number): Problem[] {
  return (['T01', 'T04'] as const).flatMap((form) => {
    const sheet = forms.get(form);
    const halves = sheet && findHalves(sheet);
    if (!sheet || !halves) return [];
    return findItems(halves.expenditure, 'expenditureTotal').flatMap((row) => {
      const code = findClassCode(row.label);
      const result = code === undefined ? undefined : checkName(code, row.label, year);
      return result?.verdict === 'outdated'
        ? [
            problem(
              sheet,
              row,
              'item',
              `${year} 年度的名称是“${result.expected}”`,
              row.label,
              result.expected,
            ),
          ]
        : [];
    });
  });
}

function problem(
  sheet: Sheet,
  row: Row,
  column: string,
  reason: string,
  reported: string,
  computed?: string,
): Problem {
  return {
    message: `${sheet.table.title.replace(/\s+/g, '')}：科目“${nameRow(row)}”${reason}。`,
    file: sheet.file,
    place: `${sheet.table.id}.${row.id}.${column}`,
    reported,
    ...(computed === undefined ? {} : { computed }),
  };
}
