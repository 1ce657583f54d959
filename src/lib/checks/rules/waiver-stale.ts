import { quoteTerm } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { makeWaiverUse } from '../waiver-example.ts';
import {
  isLive,
  isSamePlace,
  locateWaiver,
  showWaiver,
  type PlacedWaiver,
  type WaiverUse,
} from '../waiver-use.ts';

/** A waiver speaks of something the checks still find; one that does not would wait there to cover something else. */
export const waiverStale = {
  id: 'waiver-stale',
  title: '豁免已失效',
  severity: 'warning',
  basis: '豁免只说明一处具体的检查结果；结果已经没有了，留着它会在日后掩盖别的问题。',
  meaning: '这条说明对应的检查结果已经没有了：数字改正了，或者位置、数字与写说明时不同。它不再说明任何事情。',
  mend: '结果确实消失的，从 review.json 中删去这一条；仍要说明的，照检查结果改写规则和位置，核对后重新写明理由。',
  check: (use) =>
    use.waivers
      .filter((placed) => use.rules.has(placed.waiver.rule) && !isLive(placed, use))
      .map((placed) => explain(use, placed)),
  passing: [
    { name: '检查结果还在', subject: () => makeWaiverUse() },
    { name: '位置前多写了 #', subject: () => makeWaiverUse({ place: '#t01.58.amount' }) },
    {
      name: '文档没有查完，不能说豁免失效',
      subject: () => makeWaiverUse({}, { findings: [], complete: false }),
    },
  ],
  failing: [
    { name: '检查结果已经没有了', subject: () => makeWaiverUse({}, { findings: [] }), places: ['0.place'] },
    { name: '位置不同', subject: () => makeWaiverUse({ place: 't01.31.amount' }), places: ['0.place'] },
    { name: '说明的是另一个数', subject: () => makeWaiverUse({ reported: '10.01' }), places: ['0.reported'] },
  ],
} as const satisfies Rule<WaiverUse>;

function explain(use: WaiverUse, placed: PlacedWaiver) {
  const { waiver } = placed;
  const other = use.findings.find((finding) => isSamePlace(waiver, finding));
  if (waiver.reported !== undefined && other) {
    const now = other.reported === undefined ? '现在没有这个数' : `现在写的是${quoteTerm(other.reported)}`;
    return {
      message: `豁免 ${showWaiver(waiver)}说明的是${quoteTerm(waiver.reported)}，${now}，豁免已失效。请核对后重新说明，或删去这一条。`,
      ...locateWaiver(use, placed, 'reported'),
      reported: waiver.reported,
      ...(other.reported === undefined ? {} : { computed: other.reported }),
    };
  }
  return {
    message: `豁免 ${showWaiver(waiver)}没有对应的检查结果，豁免已失效，请删去；仍要说明的，请照检查结果改写规则和位置。`,
    ...locateWaiver(use, placed, 'place'),
    reported: waiver.place,
  };
}
