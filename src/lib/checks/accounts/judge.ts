import type { Finding } from '../../model/index.ts';
import { oncePer } from '../remember.ts';
import type { Problem } from '../rule.ts';
import { describe, showAddresses, showComputed, showDecimal, showFigure, showTitle } from './message.ts';
import { evaluate, type Outcome, type Relation } from './relation.ts';
import type { TableRule } from './rule.ts';
import type { AccountTables } from './subject.ts';

const COUNTED = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'];

/** What makes a rule of relations: `relate` says what must hold, `judge` what does not. */
export function judging(
  relate: (subject: AccountTables) => Iterable<Relation>,
): Required<Pick<TableRule, 'outcomes' | 'check'>> {
  return telling((subject) => [...relate(subject)].map(evaluate));
}

/** `judging` for a rule that looks at its outcomes again before it speaks. The page explains with the outcomes that were judged. */
export function telling(
  look: (subject: AccountTables) => readonly Outcome[],
): Required<Pick<TableRule, 'outcomes' | 'check'>> {
  const outcomes = oncePer(look);
  return { outcomes, check: (subject) => tell(outcomes(subject)) };
}

/**
 * Judges relations and says what is wrong: a problem for every doubt, one note per table for all roundings,
 * one for all figures forced to fit, one for all that cannot be decided.
 */
export function judge(relations: Iterable<Relation>): readonly Problem[] {
  return tell([...relations].map(evaluate));
}

/** `judge` for outcomes that are already known, such as those a rule has looked at again. */
export function tell(outcomes: readonly Outcome[]): readonly Problem[] {
  const doubts = outcomes.filter(({ verdict }) => verdict === 'doubt').map(tellDoubt);
  const notes = (['plugged', 'rounding', 'undecided'] as const).flatMap((verdict) =>
    groupByTable(outcomes.filter((outcome) => outcome.verdict === verdict)).map((group) =>
      tellTogether(verdict, group),
    ),
  );
  return [...doubts, ...notes];
}

function tellDoubt(outcome: Outcome): Problem {
  const { relation, tolerance } = outcome;
  const allowed =
    tolerance && tolerance.digits > 0n ? `，超出尾数误差范围（±${showTolerance(outcome)}）` : '';
  return {
    message: `${showTitle(relation.whole)}：${describe(outcome)}${allowed}。核对：${showAddresses(relation)}。`,
    ...locate(outcome),
    reported: showFigure(relation.whole),
    computed: showComputed(outcome),
  };
}

function tellTogether(verdict: 'rounding' | 'plugged' | 'undecided', group: readonly Outcome[]): Problem {
  const [first] = group as [Outcome, ...Outcome[]];
  const title = showTitle(first.relation.whole);
  const sentences = group.map((outcome) => tellNote(verdict, outcome));
  const message =
    group.length === 1
      ? `${title}：${sentences.join('')}。`
      : `${title}：${countNotes(verdict, group.length)}${sentences.map((text, index) => `${count(index)}${text}（${group[index]?.relation.whole.place ?? ''}）`).join('；')}。`;
  return {
    verdict,
    message,
    ...locate(first),
    reported: group.map(({ relation }) => showFigure(relation.whole)).join('；'),
    ...(verdict === 'undecided' ? {} : { computed: group.map(showComputed).join('；') }),
  };
}

function tellNote(verdict: Finding['verdict'], outcome: Outcome): string {
  const tolerance = showTolerance(outcome);
  if (verdict === 'rounding') return `${describe(outcome)}，在尾数误差范围内（±${tolerance}）`;
  if (verdict === 'plugged') return `${describe(outcome)}，本表各数之和恰等于合计，疑为凑整`;
  const { relation, computed, reason = '' } = outcome;
  const said = computed ? describe(outcome) : `${relation.whole.name} ${showFigure(relation.whole)}`;
  return `${said}，无法判定：${reason}`;
}

function countNotes(verdict: 'rounding' | 'plugged' | 'undecided', number: number): string {
  if (verdict === 'rounding') return `${number} 处相差均在尾数误差范围内。`;
  return verdict === 'plugged' ? `${number} 处疑为凑整。` : `${number} 处无法判定。`;
}

function count(index: number): string {
  return COUNTED[index] ?? `（${index + 1}）`;
}

function showTolerance({ relation, tolerance }: Outcome): string {
  return tolerance ? showDecimal(tolerance, relation.whole.sheet.decimals) : '';
}

function locate({ relation: { whole } }: Outcome): { readonly file: string; readonly place: string } {
  return { file: whole.sheet.file, place: whole.place };
}

function groupByTable(outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
  return [...Map.groupBy(outcomes, ({ relation }) => relation.whole.sheet.file).values()];
}
