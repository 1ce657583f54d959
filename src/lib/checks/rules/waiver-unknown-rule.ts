import { quoteTerm } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { makeWaiverUse } from '../waiver-example.ts';
import { locateWaiver, type WaiverUse } from '../waiver-use.ts';

/** A waiver names a rule whose findings can be explained: a slip of the pen would leave its finding unexplained. */
export const waiverUnknownRule = {
  id: 'waiver-unknown-rule',
  title: '豁免所写的规则不存在或不能豁免',
  severity: 'warning',
  basis: '豁免按“规则＋位置”对应检查结果；规则编号写错的豁免不起作用，却会让人以为已经说明过。',
  meaning:
    'review.json 里有一条说明，写的规则编号在本程序的规则中找不到，或者说的是文件、链接这类只能改正的问题，所以它不起作用。',
  mend: '把 rule 改成检查结果末尾所列的规则编号，大小写也要一致；这条说明已经用不上的，删去即可。',
  check: (use) =>
    use.waivers
      .filter(({ waiver }) => !use.rules.has(waiver.rule))
      .map((placed) => ({
        message: `豁免所写的规则${quoteTerm(placed.waiver.rule)}不存在，或者不能豁免，这一条不起作用。${suggest(placed.waiver.rule, use.rules)}`,
        ...locateWaiver(use, placed, 'rule'),
        reported: placed.waiver.rule,
      })),
  passing: [
    { name: '规则存在', subject: () => makeWaiverUse() },
    { name: '没有豁免', subject: () => makeWaiverUse({}, { waivers: [] }) },
  ],
  failing: [
    { name: '规则编号写错', subject: () => makeWaiverUse({ rule: 'I99' }), places: ['0.rule'] },
    { name: '大小写写错', subject: () => makeWaiverUse({ rule: 'i02' }), places: ['0.rule'] },
  ],
} as const satisfies Rule<WaiverUse>;

function suggest(wanted: string, rules: ReadonlySet<string>): string {
  const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const near = [...rules].find((id) => fold(id) === fold(wanted));
  return near === undefined
    ? '请照检查结果改写规则编号，用不上了就删去这一条。'
    : `请改为 ${near}，大小写要一致。`;
}
