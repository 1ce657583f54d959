import type { Reading, Relation } from '../context.ts';
import type { Mention } from '../mention.ts';
import { toSubject } from '../subject.ts';

interface Formula {
  readonly name: RegExp;
  readonly now: (mention: Mention) => boolean;
  readonly base: (mention: Mention) => boolean;
}

const isActual = ({ role, head }: Mention) => role === 'final' || /实际|决算|支出数|执行/.test(head);
const isBudget = ({ role, head }: Mention) => role === 'budget' || /预算/.test(head);

// The numerator and the denominator of each named ratio (指标口径), by the words at their figures.
const FORMULAS: readonly Formula[] = [
  {
    name: /在职人员控制率|人员控制率/,
    now: ({ head }) => /在职|在编|实有|实际/.test(head) && !/编制数/.test(head),
    base: ({ head }) => /编制|核定/.test(head),
  },
  {
    name: /变动率/,
    now: ({ head, role }) => /本年|本期|年末|今年/.test(head) || (role === 'final' && !/上年/.test(head)),
    base: ({ head, role }) => role === 'previous' || /上年|去年|年初|上期/.test(head),
  },
  { name: /控制率|完成率|执行率|支付率|拨付率|到位率|使用率/, now: isActual, base: isBudget },
];

/** 在职人员控制率为96% · “三公经费”控制率 · 变动率 · 预算完成率 · 公用经费控制率, with what they are computed from. */
export const ratio: Relation<'ratio'> = {
  kind: 'ratio',
  title: '指标比率',
  examples: [
    {
      text: '公用经费预算数40.00万元，决算数44.00万元，公用经费控制率为110.00%。',
      reads: [
        'completion 公用经费 budget=40.00万元 final=44.00万元 name=预算',
        'ratio 公用经费控制率 rate=110.00% now=44.00万元 base=40.00万元',
      ],
    },
    {
      text: '编制数为23名，实际在职21人，在职人员控制率为91.30%。',
      reads: ['staff 人员 posts=23名 inService=21人', 'ratio 在职人员控制率 rate=91.30% now=21人 base=23名'],
    },
  ],
  read: (reading) =>
    reading.mentions.flatMap((mention, at) => {
      if (mention.role !== 'ratio' || mention.printed === undefined) return [];
      const name = toSubject(mention.printed).replace(/^(?:其)/, '');
      const formula = FORMULAS.find((one) => one.name.test(name));
      const near = findNear(reading, at);
      const now = formula && near.findLast(formula.now);
      const base = now && near.findLast((one) => one !== now && one.kind === now.kind && formula.base(one));
      return [
        {
          kind: 'ratio' as const,
          subject: name,
          operands: {
            rate: mention.figure,
            ...(now ? { now: now.figure } : {}),
            ...(base ? { base: base.figure } : {}),
          },
          words: {},
          offset: mention.offset,
          end: mention.end,
        },
      ];
    }),
};

function findNear({ mentions }: Reading, at: number): readonly Mention[] {
  const near: Mention[] = [];
  for (let back = at - 1; back >= 0 && at - back <= 8; back -= 1) {
    const mention = mentions[back];
    if (!mention || mention.role === 'ratio') break;
    if (mention.kind === 'amount' || mention.kind === 'count') near.unshift(mention);
  }
  return near;
}
