import type { Relation } from '../context.ts';
import { measureOf } from '../figures/types.ts';
import type { Mention } from '../mention.ts';
import type { StaffStatement } from '../statement.ts';

type Role = keyof StaffStatement['operands'];

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['leave', /离休/],
  ['retired', /退休/],
  ['contract', /临聘|聘用|编外|临时|劳务派遣|合同制/],
  ['inService', /在职|在岗|在编(?!.*共)/],
  ['posts', /(?<!预算)(?:编制(?:总?数|人数|人员)?|核定|定编数?)(?:为|共|共有|总?计|:|有)*$/],
  [
    'total',
    /(?:(?:总|共有?|实有)(?:人数|职工|人员|干部职工)|(?:人员|职工|人数)(?:总数|合计|总计|共计?|共有))(?:为|共|:)*$/,
  ],
];
const PART =
  /(?:行政|事业|工勤|后勤|参公|公务员|参照|全额拨款|差额拨款)[^,]{0,6}(?:编制|人员|编|单位)(?:数)?/;
const NEAR = 14;

/** 编制数25人，在职24人，退休19人 · 共14人，其中在职14人，退休4人. */
export const staff: Relation<'staff'> = {
  kind: 'staff',
  title: '人员',
  examples: [
    {
      text: '编制数25人，年末实有在职人数24人，其中：行政编制12人，事业编制12人。离休人员1人，退休人员19人。',
      reads: ['staff 人员 posts=25人 inService=24人 leave=1人 retired=19人 行政编制:12人 事业编制:12人'],
    },
    {
      text: '实有在编人员共14人，其中在职14人，退休4人。',
      reads: ['staff 人员 total=14人 inService=14人 retired=4人'],
    },
  ],
  read: ({ mentions, figures, text }) => {
    if (!/编制|在职|退休|离休|临聘|人员|职工/.test(text)) return [];
    const operands: Partial<Record<Role, number>> = {};
    const parts: { subject: string; figure: number }[] = [];
    const seen: Mention[] = [];
    for (const mention of mentions) {
      if (
        mention.kind !== 'count' ||
        mention.role !== 'count' ||
        !/^[人名个位]$/.test(measureOf(figures[mention.figure]))
      )
        continue;
      const head =
        (mention.head === '' ? mention.subject : mention.head).split(':').at(-1)?.slice(-NEAR) ?? '';
      const role =
        PART.test(head) && !/在职|退休|离休/.test(head)
          ? undefined
          : ROLES.find(([, test]) => test.test(head))?.[0];
      if (role !== undefined && operands[role] === undefined) operands[role] = mention.figure;
      else if (PART.test(head) || role !== undefined)
        parts.push({ subject: mention.subject, figure: mention.figure });
      else continue;
      seen.push(mention);
    }
    const first = seen[0];
    const isStaff =
      operands.posts !== undefined || operands.inService !== undefined || operands.retired !== undefined;
    if (!first || !isStaff) return [];
    return [
      {
        kind: 'staff',
        subject: '人员',
        operands,
        parts,
        words: {},
        offset: first.offset,
        end: seen.at(-1)?.end ?? first.end,
      },
    ];
  },
};
