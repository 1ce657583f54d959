import type { Relation } from '../context.ts';
import { measureOf } from '../figures/types.ts';
import type { Mention } from '../mention.ts';
import type { AssetsStatement } from '../statement.ts';

/** A list of categories has at least so many. */
const LIST = 3;

/** 共有车辆3辆，其中…用车1辆 · 单价50万元以上通用设备0台（套）. */
export const vehicles: Relation<'vehicles'> = {
  kind: 'vehicles',
  title: '车辆与设备占用',
  examples: [
    {
      text: '截至2022年12月31日，共有车辆3辆，其中，机要通信用车1辆、其他用车2辆；单位价值100万元以上专用设备4台（套）。',
      reads: [
        'vehicles 车辆 total=3辆 机要通信用车:1辆 其他用车:2辆',
        'vehicles 专用设备 threshold=100万元 count=4台（套） equipment=专用设备',
      ],
    },
  ],
  read: ({ mentions, groups, figures }) => {
    const statements: AssetsStatement[] = [];
    const used = new Set<Mention>();
    const byWhole = new Map(groups.map((group) => [group.whole, group]));
    for (const [at, mention] of mentions.entries()) {
      if (mention.kind !== 'count' || used.has(mention)) continue;
      const before = mentions[at - 1];
      const isDevice =
        before?.role === 'threshold' &&
        before.sentence === mention.sentence &&
        /设备|资产|仪器/.test(mention.head);
      if (isDevice) {
        const equipment = mention.head
          .replace(/^(?:\(含\))?(?:及)?以[上下](?:的)?/, '')
          .replace(/(?:为|共|:|有)$/, '');
        statements.push({
          kind: 'vehicles',
          subject: equipment,
          operands: { threshold: before.figure, count: mention.figure },
          parts: [],
          words: { equipment },
          offset: before.offset,
          end: mention.end,
        });
        continue;
      }
      const isFleet =
        /^[辆台]$/.test(measureOf(figures[mention.figure])) &&
        /(?:共有|拥有|占用|实有|合计|使用)?(?:公务|机动)?(?:车辆|用车|汽车|公车)(?:编制)?(?:数|总数|数量)?(?:合计|共计|共|总计|为|有|:)*$/.test(
          mention.head,
        );
      if (!isFleet) continue;
      const group = byWhole.get(mention);
      const members =
        group?.members.filter((member) => member.kind === 'count' && !/设备/.test(member.head)) ?? [];
      // 安排购置车辆0辆，其中：… lists every category as the vehicles held are listed.
      if (/保有|购置|更新|新增/.test(mention.head) && members.length < LIST) continue;
      for (const member of members) used.add(member);
      statements.push({
        kind: 'vehicles',
        subject: '车辆',
        operands: { total: mention.figure },
        parts: members.map(({ subject, figure }) => ({ subject, figure })),
        words: {},
        offset: mention.offset,
        end: members.at(-1)?.end ?? mention.end,
      });
    }
    return statements;
  },
};
