import type { Claim } from '../claim.ts';
import { listMeetings, type ReadMeeting } from '../meetings.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim, type SumQuestion } from '../sum-claim.ts';

/** Meetings and trainings (会议、培训明细): their costs beside their total, the expense they explain, and the sums of several. */
export function claimMeetings(view: NarrativeView): readonly Claim[] {
  const meetings = listMeetings(view);
  return [
    ...meetings.flatMap((meeting) => claimTotal(view, meeting)),
    ...meetings.filter(({ members }) => members.length > 0).flatMap((meeting) => claimMembers(view, meeting)),
    ...view.paragraphs.flatMap((paragraph) => claimExpense(view, paragraph, meetings)),
  ];
}

function claimTotal(view: NarrativeView, { paragraph, total, costs }: ReadMeeting): readonly Claim[] {
  if (!total || costs.length < 2) return [];
  const parts = costs.map(({ spot }) => spot);
  return claim(view, { rule: ruleOf(paragraph, 'N20'), whole: total, parts, partsName: '各项费用之和' });
}

/** 三类会议是…，人数203人，会议场租费1.08万元: people, and each cost by its name, of the meetings named. */
function claimMembers(
  view: NarrativeView,
  { paragraph, persons, costs, members }: ReadMeeting,
): readonly Claim[] {
  const rule = ruleOf(paragraph, 'N20');
  const partsName = `所列 ${members.length} 个会议之和`;
  const questions: SumQuestion[] = [];
  const people = members.map((one) => one.persons).filter((spot) => spot !== undefined);
  if (persons && people.length === members.length)
    questions.push({ rule, whole: persons, parts: people, partsName });
  for (const { name, spot } of costs) {
    const parts = members.flatMap((one) =>
      one.costs.filter((cost) => cost.name === name).map((cost) => cost.spot),
    );
    if (parts.length > 0) questions.push({ rule, whole: spot, parts, partsName });
  }
  const asked = questions.flatMap((question) => {
    const sum = askSum(view, question.whole, question.parts);
    return sum ? [{ question, sum }] : [];
  });
  // Which meetings are meant is read from their names: one sum that fits shows that they were read well.
  const isSure = asked.some(({ sum }) => sum.outcome.verdict === 'exact');
  return asked.map(({ question, sum }) => {
    if (isSure || sum.outcome.verdict !== 'doubt') return toSumClaim(view, question, sum);
    const outcome = { ...sum.outcome, verdict: 'undecided', reason: '不能确定是哪几个会议之和' } as const;
    return toSumClaim(view, question, { ...sum, outcome });
  });
}

/** 会议费支出决算为8万元，用于召开…: the costs of the meetings told with it explain it. */
function claimExpense(
  view: NarrativeView,
  paragraph: ReadParagraph,
  meetings: readonly ReadMeeting[],
): readonly Claim[] {
  const own = meetings.filter((one) => one.paragraph === paragraph && one.members.length === 0);
  if (own.length === 0) return [];
  const finals = paragraph.statements.flatMap((one) =>
    one.kind === 'completion' && /^(?:会议费|培训费)(?:支出)?$/.test(one.subject) ? [one.operands.final] : [],
  );
  const [final] = finals;
  const spots = own.map(({ total, costs }) => (total ? [total] : costs.map(({ spot }) => spot)));
  if (final === undefined || finals.length > 1 || spots.some((list) => list.length === 0)) return [];
  const whole: Spot = { paragraph: paragraph.index, figure: final };
  const parts = spots.flat();
  const count = own.length === 1 ? '' : ` ${own.length} 个会议或培训的`;
  const question = { rule: ruleOf(paragraph, 'N20'), whole, parts, partsName: `所列${count}各项费用之和` };
  const asked = askSum(view, whole, parts);
  if (!asked) return [];
  const { outcome } = asked;
  if (outcome.verdict !== 'doubt' || outcome.side > 0) return [toSumClaim(view, question, asked)];
  // 召开…等会议 says that there are more; nothing says that those told are all, so this can only ask.
  if (/等\d*[个次场项]?(?:会议|培训|活动)/.test(paragraph.text)) return [];
  const reason = '叙述没有写明所列是否为全部，请核对是否列全';
  return [
    toSumClaim(
      view,
      { ...question, others: [] },
      { ...asked, outcome: { ...outcome, verdict: 'undecided', reason } },
    ),
  ];
}

function claim(view: NarrativeView, question: SumQuestion): readonly Claim[] {
  const asked = askSum(view, question.whole, question.parts);
  return asked ? [toSumClaim(view, question, asked)] : [];
}
