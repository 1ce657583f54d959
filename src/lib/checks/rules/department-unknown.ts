import { makeDocument, makePortal } from '../example.ts';
import type { Rule } from '../rule.ts';
import type { CheckedDocument } from '../subjects.ts';

/** The department folder of a document has its file in `departments/`. */
export const departmentUnknown = {
  id: 'department-unknown',
  title: '部门没有登记',
  severity: 'error',
  basis: '部门名称取自 departments 文件夹，没有登记的部门无法生成页面。',
  meaning:
    '部门的全称、别名和联系方式登记在 departments 文件夹。文档所在的部门没有登记，页面便没有名称可写。',
  mend: '在 src/content/departments/ 下为这个部门建一个文件，名称照单位全称写；若只是文件夹名拼错，改文件夹名。',
  check: ({ id, file, portal }) => {
    const department = id.split('/').slice(0, 2).join('/');
    if (portal.departments.has(department)) return [];
    return [
      {
        message: `没有登记部门 ${department}。请补上 departments/${department}.json，或改正文件夹名称。`,
        file,
        place: department,
      },
    ];
  },
  passing: [{ name: '已登记的部门', subject: () => makeDocument() }],
  failing: [
    {
      name: '没有登记的部门',
      subject: () => makeDocument({ portal: makePortal({ departments: new Map() }) }),
      places: ['shili/shiliju'],
    },
  ],
} as const satisfies Rule<CheckedDocument>;
