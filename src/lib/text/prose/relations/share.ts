import type { Relation } from '../context.ts';
import type { Group, Mention } from '../mention.ts';

/** 占本年支出合计的100.0% · 占比61.0% · 其中：基本支出…，占61.0%. */
export const share: Relation<'share'> = {
  kind: 'share',
  title: '占比',
  examples: [
    {
      text: '本年支出合计500.00万元，其中：基本支出400.00万元，占80.0%；项目支出100.00万元，占20.0%。',
      reads: [
        'total 本年支出合计 amount=500.00万元 aggregate=合计',
        'parts 本年支出合计 whole=500.00万元 基本支出:400.00万元 项目支出:100.00万元 link=其中',
        'share 基本支出 share=80.0% part=400.00万元 base=500.00万元',
        'share 项目支出 share=20.0% part=100.00万元 base=500.00万元',
      ],
    },
  ],
  read: (reading) => {
    const groupOf = new Map(
      reading.groups.flatMap((group) => group.members.map((member) => [member, group] as const)),
    );
    return reading.mentions.flatMap((mention, at) => {
      if (mention.role !== 'share') return [];
      const part = findPart(mention, reading.mentions, at);
      const base = findBase(mention, part, reading.mentions, at, groupOf);
      return [
        {
          kind: 'share' as const,
          subject: part && !mention.named ? part.subject : mention.subject,
          operands: {
            share: mention.figure,
            ...(part ? { part: part.figure } : {}),
            ...(base && base !== part ? { base: base.figure } : {}),
          },
          words: mention.base ? { base: mention.base } : {},
          offset: mention.offset,
          end: mention.end,
        },
      ];
    });
  },
};

const isPart = (one: Mention) =>
  (one.role === 'value' || one.role === 'final' || one.role === 'count' || one.role === 'got') &&
  one.kind !== 'percent';

function findPart(mention: Mention, mentions: readonly Mention[], at: number): Mention | undefined {
  const near = mentions.slice(Math.max(0, at - 12), at);
  const same = near.findLast((one) => isPart(one) && one.subject === mention.subject);
  if (mention.named) return same;
  return same ?? near.findLast((one) => isPart(one) && one.sentence === mention.sentence);
}

/** The base by its name where 占…的 tells it, else the whole of the list the part belongs to. */
function findBase(
  mention: Mention,
  part: Mention | undefined,
  mentions: readonly Mention[],
  at: number,
  groupOf: ReadonlyMap<Mention, Group>,
): Mention | undefined {
  const { base } = mention;
  if (base !== undefined && !/^(?:总|全部|其|当年|本年|整体)?(?:支出|收入|比|比例|比重)?$/.test(base)) {
    const name = base
      .replace(/^(?:全年|本年度?|当年|年度|全部|部门|单位|总)/, '')
      .replace(/(?:总额|合计|总计|总数|总支出|的)$/, '');
    return mentions.slice(Math.max(0, at - 24), at).findLast((one) => {
      if (one === part || one.kind !== part?.kind || !isPart(one)) return false;
      const subject = one.subject
        .replace(/^(?:全年|本年度?|当年|年度)/, '')
        .replace(/(?:总额|合计|总计|总数|决算)$/, '');
      return (
        subject === name ||
        one.subject === base ||
        (name.length > 3 && (subject.endsWith(name) || (name.endsWith(subject) && subject.length > 3)))
      );
    });
  }
  return part && groupOf.get(part)?.whole;
}
