import type { Relation } from '../context.ts';
import type { Group, Mention } from '../mention.ts';

/** 其中：a X、b Y；c Z · 包括… · 主要包括基本工资、津贴补贴 · 由…组成. */
export const parts: Relation<'parts'> = {
  kind: 'parts',
  title: '其中与构成',
  examples: [
    {
      text: '支出总计90万元，其中基本支出70万元，其中：人员经费60万元，公用经费10万元；项目支出20万元。',
      reads: [
        'total 支出总计 amount=90万元 aggregate=总计',
        'total 基本支出 amount=70万元',
        'parts 支出总计 whole=90万元 基本支出:70万元 项目支出:20万元 link=其中',
        'parts 基本支出 whole=70万元 人员经费:60万元 公用经费:10万元 link=其中',
      ],
    },
    {
      text: '人员经费60万元，主要包括基本工资、津贴补贴、奖金。',
      reads: [
        'total 人员经费 amount=60万元',
        'parts 人员经费 whole=60万元 [基本工资 津贴补贴 奖金] link=主要包括',
      ],
    },
  ],
  read: ({ groups }) =>
    groups.flatMap((group) => {
      const members = selectMembers(group);
      if (members.length === 0 && (group.names.length < 2 || (group.subject === '' && !group.whole)))
        return [];
      if (members.some((member) => member.kind !== 'amount')) return [];
      return [
        {
          kind: 'parts' as const,
          subject: group.subject,
          operands: group.whole?.kind === 'amount' ? { whole: group.whole.figure } : {},
          parts: members.map((member) => ({ subject: nameMember(member), figure: member.figure })),
          names: members.length === 0 ? group.names : [],
          words: { link: group.link },
          offset: group.offset,
          end: group.end,
        },
      ];
    }),
};

/** Where a list tells budget and final accounts of each part, the final accounts are the parts. */
export function selectMembers(group: Group): readonly Mention[] {
  const finals = group.members.filter((member) => member.role !== 'budget');
  const hasPairs =
    group.members.some((member) => member.role === 'final') && finals.length < group.members.length;
  return hasPairs ? finals : group.members;
}

/** 其中年初预算A，追加B: a budget without a subject is called by its own name. */
export function nameMember({ role, named, printed, subject }: Mention): string {
  return role === 'budget' && !named && printed !== undefined ? printed : subject;
}
