import type { Relation } from '../context.ts';
import type { Mention } from '../mention.ts';
import { AGGREGATE } from '../vocabulary.ts';

/** Subjects that are totals of a table without saying so. */
const WHOLES =
  /^(?:本年)?(?:(?:部门|单位|财政拨款|整体|预算|部门整体|部门预算|本年|总|全年|各项)(?:收入|支出|收支)|(?:一般公共预算|政府性基金预算?|国有资本经营预算|社会保险基金预算)(?:当年)?(?:财政拨款)?(?:本年)?(?:基本|项目)?(?:收入|支出|收支)|(?:部门|单位)?(?:整体)?(?:基本|项目)支出|机关运行经费(?:支出)?)(?:决算)?(?:总计|合计|总额)?$/;

const TOGETHER = /(共计)(?:为|:)?$/;

/** 收、支总计 · 收入合计 · 支出合计 · 财政拨款收、支总计 · 政府采购支出总额. */
export const total: Relation<'total'> = {
  kind: 'total',
  title: '总计、合计与总额',
  examples: [
    { text: '2022年度收、支总计860.20万元。', reads: ['total 收支总计 amount=860.20万元 aggregate=总计'] },
    { text: '本年支出合计520.06万元。', reads: ['total 本年支出合计 amount=520.06万元 aggregate=合计'] },
    {
      text: '2022年度一般公共预算财政拨款支出312万元。',
      reads: ['total 一般公共预算财政拨款支出 amount=312万元'],
    },
  ],
  read: ({ mentions, groups }) => {
    const wholes = new Set(
      groups.filter(({ members, names }) => members.length + names.length > 0).map((group) => group.whole),
    );
    const members = new Set(groups.flatMap((group) => group.members));
    return mentions
      .filter(
        (mention) =>
          isTotal(mention, members.has(mention)) || (wholes.has(mention) && isAmountValue(mention)),
      )
      .map((mention) => {
        const aggregate = AGGREGATE.exec(mention.subject)?.[1] ?? TOGETHER.exec(mention.head)?.[1];
        const { subject, offset, end } = mention;
        return {
          kind: 'total',
          subject,
          operands: { amount: mention.figure },
          words: aggregate ? { aggregate } : {},
          offset,
          end,
        };
      });
  },
};

function isAmountValue(mention: Mention): boolean {
  return mention.kind === 'amount' && (mention.role === 'value' || mention.role === 'final');
}

function isTotal(mention: Mention, isPart: boolean): boolean {
  if (!isAmountValue(mention) || isPart) return false;
  return (
    AGGREGATE.test(mention.subject) ||
    TOGETHER.test(mention.head) ||
    (mention.role === 'value' && WHOLES.test(mention.subject))
  );
}
