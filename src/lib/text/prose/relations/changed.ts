import type { Figure } from '../figures/types.ts';
import type { Mention, Role } from '../mention.ts';

const VALUES: ReadonlySet<Role> = new Set(['value', 'final', 'budget', 'count']);
/** How many mentions back the value may stand. */
const WINDOW = 12;

/** The value that changed: the last one with the subject of the change, final accounts before budgets. */
export function findChanged(
  mention: Mention,
  mentions: readonly Mention[],
  at: number,
  figures: readonly Figure[],
): Mention | undefined {
  const wanted = mention.kind === 'percent' ? undefined : mention.kind;
  let aside: Mention | undefined;
  for (let back = at - 1; back >= 0 && at - back < WINDOW; back -= 1) {
    const one = mentions[back];
    if (!one || !VALUES.has(one.role) || (wanted !== undefined && one.kind !== wanted)) continue;
    if (one.kind !== 'amount' && one.kind !== 'count') continue;
    if (isRetold(one, mentions[back - 1], figures)) continue;
    const isSame = isSameSubject(one.subject, mention.subject);
    if (!isSame && (mention.named || one.sentence !== mention.sentence)) continue;
    // 支出12万元（其中基本支出8万元、项目支出4万元），比上年增加…: what the bracket tells is not what is compared.
    if (one.depth > mention.depth) {
      aside ??= one;
      continue;
    }
    return (one.role === 'budget' && findFinalOf(one, mentions, back)) || one;
  }
  return aside;
}

/** 财政拨款收入、支出决算总计 is told again as 收、支总计. */
function isSameSubject(told: string, again: string): boolean {
  const [left, right] = [foldSubject(told), foldSubject(again)];
  return left === right || (right === '收支总计' && left.endsWith(right));
}

function foldSubject(subject: string): string {
  return subject.replace(/收入、?支出(?=决算|总)/, '收支').replace(/决算(?=总计|合计|总额)/, '');
}

/** 支出决算为12.34万元，完成预算20万元的61.7%，比上年增加…: not the budget is compared, but what was spent of it. */
function findFinalOf(budget: Mention, mentions: readonly Mention[], at: number): Mention | undefined {
  const before = mentions[at - 1];
  const isPair =
    before?.role === 'final' && before.kind === budget.kind && before.sentence === budget.sentence;
  return isPair && before.subject === budget.subject ? before : undefined;
}

/** 9,052.46万元（约0.91亿元）: the same again, less exactly. */
function isRetold(one: Mention, before: Mention | undefined, figures: readonly Figure[]): boolean {
  const figure = figures[one.figure];
  const isRough = figure !== undefined && 'approximate' in figure && figure.approximate !== undefined;
  return isRough && !one.named && before?.kind === one.kind && before.subject === one.subject;
}
