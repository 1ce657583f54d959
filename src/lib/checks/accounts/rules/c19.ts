import { findCaption, FORM_IDS, type CaptionRole, type Table } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import type { TableChange } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { normaliseLabel } from '../labels.ts';
import type { TableRule } from '../rule.ts';
import type { Sheet } from '../subject.ts';

const REQUIRED = [
  ['number', '编号（公开××表）'],
  ['department', '部门名称'],
  ['period', '年度'],
  ['unit', '金额单位'],
] as const satisfies readonly (readonly [CaptionRole, string])[];

/** Fewer tables do not show what the layout of a place is. */
const SEVERAL = 5;

/** Every statutory table says whose it is, of which year, in which unit, under which number, with its note. */
export const c19 = {
  id: 'C19',
  title: '每张表注明部门名称、年度、金额单位、编号和注，且与本文一致',
  severity: 'error',
  basis: '部门决算公开格式：每张表的表头列明编号、部门、年度、金额单位，表后有注。',
  meaning:
    '表离开了上下文也要能读懂：是哪个部门、哪一年、金额是元还是万元、第几号表、表后怎样注。这里检查表头写全没有，以及与本文是否一致。',
  mend: `先看原件的表头和表尾，导入时漏掉的补进表文件的 caption 或 notes。原件本身没写、写成别的年度或用了简称的，告诉部门财务人员。${AS_APPROVED}`,
  check: ({ sheets, head }) => {
    const statutory = sheets.filter(({ form }) => form !== undefined);
    const common = findCommon(statutory);
    return [
      ...tellCommon(statutory, common),
      ...statutory.flatMap((sheet) => [
        ...checkComplete(sheet, common),
        ...checkYear(sheet, head.year),
        ...checkDepartment(sheet, head.department),
      ]),
    ];
  },
  passing: [{ name: '表头完整', subject: () => exampleTables() }],
  failing: [
    {
      name: '各表都不印编号、部门和年度，可能是本地格式',
      subject: () => exampleTables({ tables: dropEverywhere(['number', 'department', 'period']) }),
      places: ['t01'],
      verdict: 'undecided',
    },
    {
      name: '缺金额单位和注',
      subject: () =>
        exampleTables({
          tables: {
            t03: (table) => ({
              ...table,
              caption: table.caption.filter(({ role }) => role !== 'unit'),
              notes: [],
            }),
          },
        }),
      places: ['t03'],
    },
    {
      name: '年度写成上年',
      subject: () =>
        exampleTables({
          tables: {
            t05: (table) => ({
              ...table,
              caption: table.caption.map((line) =>
                line.role === 'period' ? { ...line, text: '2020年度' } : line,
              ),
            }),
          },
        }),
      places: ['t05'],
    },
    {
      name: '部门名称不是全称',
      subject: () =>
        exampleTables({
          tables: {
            t07: (table) => ({
              ...table,
              caption: table.caption.map((line) =>
                line.role === 'department' ? { ...line, text: '部门：示例局' } : line,
              ),
            }),
          },
        }),
      places: ['t07'],
    },
  ],
} as const satisfies TableRule;

function dropEverywhere(roles: readonly CaptionRole[]): Readonly<Record<string, TableChange>> {
  const change = (table: Table): Table => ({
    ...table,
    caption: table.caption.filter(({ role }) => !roles.includes(role)),
  });
  return Object.fromEntries(FORM_IDS.map((id) => [id.toLowerCase(), change]));
}

/** What no table of several prints: the layout of some provinces has no such line. The unit is always asked for. */
function findCommon(sheets: readonly Sheet[]): ReadonlySet<CaptionRole> {
  const roles = REQUIRED.map(([role]) => role).filter((role) => role !== 'unit');
  const absent = roles.filter((role) => sheets.every(({ table }) => !findCaption(table, role)));
  return new Set(sheets.length < SEVERAL ? [] : absent);
}

function tellCommon([first]: readonly Sheet[], common: ReadonlySet<CaptionRole>): Problem[] {
  if (!first || common.size === 0) return [];
  const names = REQUIRED.filter(([role]) => common.has(role)).map(([, name]) => name);
  const reason = `各表都没有注明${names.join('、')}，可能是本地的格式如此，无法判定。`;
  return [{ ...problem(first, reason, '未注明', names.join('、')), verdict: 'undecided' }];
}

function checkComplete(sheet: Sheet, common: ReadonlySet<CaptionRole>): Problem[] {
  const { table } = sheet;
  const missing: string[] = REQUIRED.filter(([role]) => !common.has(role) && !findCaption(table, role)).map(
    ([, name]) => name,
  );
  if (table.notes.length === 0) missing.push('注');
  return missing.length === 0
    ? []
    : [problem(sheet, `没有注明${missing.join('、')}。`, '未注明', missing.join('、'))];
}

function checkYear(sheet: Sheet, year: number): Problem[] {
  const period = findCaption(sheet.table, 'period');
  const printed = period && /(\d{4})\s*年/.exec(period.normalize('NFKC'))?.[1];
  if (!period || !printed || Number(printed) === year) return [];
  return [problem(sheet, `表头的年度是“${period}”，本文为 ${year} 年度。`, period, `${year}年度`)];
}

function checkDepartment(sheet: Sheet, department: string): Problem[] {
  const printed = findCaption(sheet.table, 'department');
  if (!printed || normaliseLabel(printed).includes(normaliseLabel(department))) return [];
  return [problem(sheet, `表头的部门是“${printed}”，本文为“${department}”。`, printed, department)];
}

function problem(sheet: Sheet, reason: string, reported: string, computed: string): Problem {
  const title = sheet.table.title.replace(/\s+/g, '');
  return { message: `${title}：${reason}`, file: sheet.file, place: sheet.table.id, reported, computed };
}
