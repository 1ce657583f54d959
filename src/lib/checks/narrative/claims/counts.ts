import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { operandAt } from '../operand.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type ReadParagraph, type Spot } from '../subject.ts';

type Counts = Extract<Statement, { kind: 'counts' }>;
type Role = keyof Counts['operands'];

interface Family {
  readonly name: string;
  /** The expense, as the grammar calls it. */
  readonly expense: RegExp;
  /** Numbers that are nothing where nothing was spent, and something where something was. 保有量 is neither. */
  readonly roles: readonly Role[];
}

const FAMILIES: readonly Family[] = [
  { name: '因公出国（境）费', expense: /因公出国(?:\(境\))?费?/, roles: ['tripGroups', 'tripPersons'] },
  { name: '公务接待费', expense: /公务接待费/, roles: ['receptions', 'guests'] },
  { name: '公务用车购置费', expense: /公务用车购置(?!费?(?:及|和|与))/, roles: ['bought'] },
];

/** Numbers of trips, receptions and vehicles beside what was spent on them (三公经费实物量): something for something, nothing for nothing. */
export function claimCounts(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] =>
      statement.kind === 'counts'
        ? FAMILIES.flatMap((family) => claimFamily(view, paragraph, statement, family))
        : [],
    ),
  );
}

function claimFamily(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands }: Counts,
  family: Family,
): readonly Claim[] {
  const counts = family.roles.flatMap((role): Spot[] => {
    const figure = operands[role];
    return figure === undefined ? [] : [{ paragraph: paragraph.index, figure }];
  });
  const expense = counts.length > 0 ? findExpense(paragraph, family) : undefined;
  if (!expense) return [];
  const amount = operandAt(view, expense);
  if (!amount) return [];
  return counts.flatMap((spot): readonly Claim[] => {
    const count = operandAt(view, spot);
    const isSpent = amount.value.digits !== 0n;
    if (!count || (count.value.digits !== 0n) === isSpent) return [];
    const [money, number] = [figureAtSpot(view, expense).print, figureAtSpot(view, spot).print];
    const found = isSpent
      ? `${family.name}${money}，对应的数量却为 ${number}`
      : `${family.name}为 ${money}，对应的数量却有 ${number}`;
    // Outside the sections of the “三公” what was done may have been paid by others.
    const verdict = isSpent || paragraph.area === 'accounts' ? 'doubt' : 'undecided';
    return [
      toDoubt(view, {
        rule: ruleOf(paragraph, 'N21'),
        spot,
        others: [expense],
        formula: `${money} · ${number}`,
        found,
        verdict,
      }),
    ];
  });
}

/** The amount of an expense in its own paragraph: final accounts, never a budget or a change. */
function findExpense({ index, mentions }: ReadParagraph, { expense }: Family): Spot | undefined {
  const found = mentions.filter(
    (one) =>
      one.kind === 'amount' && (one.role === 'final' || one.role === 'value') && expense.test(one.subject),
  );
  const finals = found.filter(({ role }) => role === 'final');
  const [only, more] = finals.length === 1 ? finals : found;
  return only && !more ? { paragraph: index, figure: only.figure } : undefined;
}
