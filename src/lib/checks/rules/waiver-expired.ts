import type { Rule } from '../rule.ts';
import { makeWaiverUse } from '../waiver-example.ts';
import { isExpired, isLive, locateWaiver, showWaiver, type WaiverUse } from '../waiver-use.ts';

const OPEN_END = { rule: 'I02', place: 't01.58.amount', reason: '财政批复即为此数', by: '张三' };

/** A waiver holds to its last day; after it the finding counts again until somebody decides anew. */
export const waiverExpired = {
  id: 'waiver-expired',
  title: '豁免已到期',
  severity: 'warning',
  basis: '豁免写明期限的，期限一过就不再起作用，应由经办人重新核实。',
  meaning: '这条说明写了最后有效的一天（until），这一天已经过去，它所说明的检查结果重新计入。',
  mend: '请经办人重新核实：情况照旧的，改写 until 和理由；已经解决的，删去这一条。',
  check: (use) =>
    use.waivers
      // A waiver with nothing to speak of is stale: to renew it would be of no use.
      .filter(
        (placed) =>
          isExpired(placed.waiver, use.today) && use.rules.has(placed.waiver.rule) && isLive(placed, use),
      )
      .map((placed) => ({
        message: `豁免 ${showWaiver(placed.waiver)}的期限到 ${placed.waiver.until ?? ''} 为止，已不起作用。请重新核实后改期限，或删去这一条。`,
        ...locateWaiver(use, placed, 'until'),
        ...(placed.waiver.until === undefined ? {} : { reported: placed.waiver.until }),
      })),
  passing: [
    { name: '没有到期', subject: () => makeWaiverUse() },
    { name: '最后一天仍然有效', subject: () => makeWaiverUse({}, { today: '2022-12-31' }) },
    { name: '没有写期限', subject: () => makeWaiverUse({}, { waivers: [{ waiver: OPEN_END, index: 0 }] }) },
    {
      name: '检查结果已经没有了，是失效而不是到期',
      subject: () => makeWaiverUse({}, { today: '2023-01-01', findings: [] }),
    },
  ],
  failing: [
    {
      name: '过了最后一天',
      subject: () => makeWaiverUse({}, { today: '2023-01-01' }),
      places: ['0.until'],
    },
  ],
} as const satisfies Rule<WaiverUse>;
