import type { Mention, Statement } from '../../text/index.ts';
import { mentionAt, mentionsBefore } from './near-mentions.ts';
import type { NarrativeView, ReadParagraph, Spot } from './subject.ts';

type Change = Extract<Statement, { kind: 'change' }>;

/** A comparison with its numbers at hand. */
export interface ReadChange {
  readonly paragraph: ReadParagraph;
  readonly direction: '增加' | '减少';
  readonly now?: Spot;
  readonly before?: Spot;
  readonly delta?: Spot;
  readonly rate?: Spot;
}

/**
 * The numbers of a comparison. An amount read as the one compared may be what it is compared with: 年初预算数为0.47万元，
 * 增加0.68万元 and 2020年度决算数为72.88万元，增加111.18万元 tell the base, and the amount compared stands before it.
 */
export function readChange(
  { head }: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words }: Change,
  direction: '增加' | '减少',
): ReadChange {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const { delta, rate } = operands;
  let { now, before } = operands;
  const told = mentionAt(paragraph, now);
  const first = Math.min(delta ?? Infinity, rate ?? Infinity);
  if (
    told &&
    (told.role === 'budget' || isOfOtherYear(told, head.year)) &&
    !/预算/.test(before === undefined ? '' : (words.base ?? ''))
  ) {
    const current = findCurrent(paragraph, told, first, head);
    const base = words.base ?? '';
    const isMeant =
      told.role === 'budget'
        ? /预算/.test(base) || isRightBefore(paragraph, told, first)
        : !/预算/.test(base) || /执行|决算/.test(base);
    const isBase = before === undefined && isMeant;
    // A budget compared with the budget of the year before is itself what is compared.
    if (current || told.role !== 'budget') {
      if (isBase) before = now;
      now = current?.figure;
    }
  }
  if (told && told.role !== 'budget' && before !== undefined && isOfOtherYear(told, head.year)) {
    // 支出20万元，2020年度决算数15万元，比上年增加5万元。与年初预算25万元相比，减少5万元: this year's amount and budget.
    const current = isOfOtherYear({ head: words.base ?? '' }, head.year)
      ? undefined
      : findCurrent(paragraph, told, first, head);
    now = current?.figure ?? now;
  }
  if (before === undefined && told?.role === 'final' && now !== undefined) {
    before = findBudget(paragraph, told, words.base ?? '')?.figure;
  }
  return {
    paragraph,
    direction,
    ...(now === undefined ? {} : { now: at(now) }),
    ...(before === undefined ? {} : { before: at(before) }),
    ...(delta === undefined ? {} : { delta: at(delta) }),
    ...(rate === undefined ? {} : { rate: at(rate) }),
  };
}

/** 年初预算为510万元，支出决算为523万元，大于年初预算数13万元: the budget told with the final accounts, where it is the one named. */
function findBudget(paragraph: ReadParagraph, told: Mention, base: string): Mention | undefined {
  const kind = /年初|全年|调整/.exec(base)?.[0] ?? '';
  if (!/预算/.test(base)) return undefined;
  const budgets = mentionsBefore(paragraph, told.figure).filter(
    ({ role, sentence, subject, printed = '' }) =>
      role === 'budget' && sentence === told.sentence && subject === told.subject && printed.includes(kind),
  );
  return budgets.length === 1 ? budgets[0] : undefined;
}

/** The final accounts of the same subject told before the change. */
function findCurrent(
  paragraph: ReadParagraph,
  told: Mention,
  first: number,
  { year, kind }: NarrativeView['head'],
): Mention | undefined {
  return mentionsBefore(paragraph, first).findLast(
    (one) =>
      one !== told &&
      one.kind === told.kind &&
      one.subject === told.subject &&
      // What a budget compares with the year before is itself a budget.
      (one.role === 'final' || one.role === 'value' || (kind === 'budget' && one.role === 'budget')) &&
      !isOfOtherYear(one, year),
  );
}

/** Words such as 上年决算数为 and 2020年度 right before a number. */
function isOfOtherYear({ head }: Pick<Mention, 'head'>, year: number): boolean {
  const named = /(\d{4})年/.exec(head)?.[1];
  return /上年|去年|上一年/.test(head) || (named !== undefined && Number(named) < year);
}

function isRightBefore(paragraph: ReadParagraph, told: Mention, first: number): boolean {
  const before = mentionsBefore(paragraph, first).at(-1);
  return before === told && before.sentence === mentionAt(paragraph, first)?.sentence;
}

/** What is compared stands near: among too many amounts one fits by chance. */
const CANDIDATES = 40;

/** Other amounts that may be the one compared, nearest last: of the same sentence, or of the same subject before it. */
export function listCandidates({ paragraph, delta, now }: ReadChange): readonly Spot[] {
  const told = mentionAt(paragraph, delta?.figure);
  if (!told) return [];
  return mentionsBefore(paragraph, told.figure)
    .filter(
      (one) =>
        one.figure !== now?.figure &&
        one.kind === told.kind &&
        ['value', 'final', 'budget', 'count'].includes(one.role) &&
        (one.subject === told.subject || (!told.named && one.sentence === told.sentence)),
    )
    .slice(-CANDIDATES)
    .map(({ figure }) => ({ paragraph: paragraph.index, figure }));
}
