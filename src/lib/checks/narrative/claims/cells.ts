import type { Mention } from '../../../text/index.ts';
import type { AccountTables } from '../../accounts/index.ts';
import { findCells, type Side } from '../cells/find.ts';
import { scopeOf } from '../cells/scope.ts';
import type { Claim } from '../claim.ts';
import { ruleOf } from '../rule-of.ts';
import { operandAt, operandOfCell } from '../operand.ts';
import { wholeOf } from '../portions.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { compareOperands } from '../sum.ts';
import { compareWithCells, isNear, toCellClaim, type Comparison } from './compare.ts';
import { listPlugged } from './plug.ts';

const SIDES: Readonly<Partial<Record<Mention['role'], Side>>> = {
  value: 'final',
  final: 'final',
  previous: 'final',
  budget: 'budget',
};

/** Amounts that quote a cell by name: 本年支出合计1,114.90万元, 公务接待费支出预算为5.5万元. */
export function claimCells(view: NarrativeView): readonly Claim[] {
  if (view.accounts.forms.size === 0) return [];
  return view.paragraphs
    .filter(({ area }) => area === 'accounts' || area === 'report')
    .flatMap((paragraph) => {
      const ofItems = listItemFigures(paragraph);
      const budgets = listBudgetParts(paragraph);
      const found = paragraph.mentions.flatMap((mention): Found[] => {
        if (ofItems.has(mention.figure) || mention.kind !== 'amount') return [];
        const isBudget = mention.role === 'value' && budgets.has(mention.figure);
        const one = findCell(view, paragraph, isBudget ? { ...mention, role: 'budget' } : mention);
        return one ? [one] : [];
      });
      const rule = ruleOf(paragraph, 'N20');
      const plugged = listPlugged(paragraph, found);
      return found.map(({ spot, comparison, reason, verdict }) => {
        const judged = { ...comparison, verdict: plugged.has(spot.figure) ? ('plugged' as const) : verdict };
        return toCellClaim(view, spot, rule, judged, reason);
      });
    });
}

/** 全年预算为69.50万元，其中：公务接待费6.50万元: parts of a budget are budgets. */
function listBudgetParts({ statements, mentions }: ReadParagraph): ReadonlySet<number> {
  const budgets = new Set(mentions.flatMap(({ role, figure }) => (role === 'budget' ? [figure] : [])));
  return new Set(
    statements.flatMap((one) =>
      one.kind === 'parts' && one.operands.whole !== undefined && budgets.has(one.operands.whole)
        ? one.parts.map(({ figure }) => figure)
        : [],
    ),
  );
}

/** 比年初预算数25万元减少 compares with a budget: the number is the budget's. */
function sideOf({ role, base = '' }: Mention): Side | undefined {
  return role === 'previous' && /预算/.test(base) ? 'budget' : SIDES[role];
}

/** The figures that belong to an item of the classification: they are bound by the item's names. */
function listItemFigures({ statements }: ReadParagraph): ReadonlySet<number> {
  return new Set(
    statements.flatMap((statement) => (statement.kind === 'item' ? Object.values(statement.operands) : [])),
  );
}

interface Found {
  readonly spot: Spot;
  readonly comparison: Comparison;
  readonly verdict: Comparison['verdict'];
  readonly reason?: string;
}

function findCell(view: NarrativeView, paragraph: ReadParagraph, mention: Mention): Found | undefined {
  const side = sideOf(mention);
  const tables = side && findTablesOf(view, mention);
  if (!side || !tables) return undefined;
  const spot: Spot = { paragraph: paragraph.index, figure: mention.figure };
  if (paragraph.topic === 'items' && !isOfSection(mention)) return undefined;
  // Where income is told, 一般公共预算 is what came of it.
  const isIncome = paragraph.topic === 'income' && /(?:预算|拨款)$/.test(mention.subject);
  const words = isIncome ? `${mention.subject}收入` : mention.subject;
  const cells = findCells(tables, { words, side, scope: scopeOf(paragraph) });
  const comparison = compareWithCells(view, spot, mention.subject, cells);
  if (!comparison) return undefined;
  const reason = isPartOfLess(view, paragraph, mention, comparison)
    ? null
    : findOtherReading(paragraph, mention, comparison);
  if (reason === null) return undefined;
  if (reason === undefined) return { spot, comparison, verdict: comparison.verdict };
  return { spot, comparison, verdict: 'undecided', reason };
}

/**
 * Why a number that differs from its cell may speak of something else: a sentence for people, or null where
 * it certainly is not that cell. Undefined where nothing but the cell can be meant.
 */
function findOtherReading(
  { area, topic }: ReadParagraph,
  mention: Mention,
  comparison: Comparison,
): string | null | undefined {
  if (comparison.verdict !== 'doubt') return undefined;
  const { role, named, head, subject, printed = '' } = mention;
  const { difference } = comparison.outcome;
  const isLess = difference !== undefined && difference.digits < 0n;
  // A value without a name of its own, and a report, which may speak of other money, quote a cell only where they agree.
  if (role === 'value' && !named) return null;
  if (area === 'report') return isNear(comparison) ? undefined : null;
  // 国内公务接待 leaves out receptions of foreign guests.
  if (/^国内/.test(subject) && isLess) return null;
  if (sideOf(mention) === 'budget' && /年初/.test(`${printed}${head}`)) {
    return '叙述为年初预算数，表中预算数为全年（调整后）预算数，口径可能不同';
  }
  if (topic === 'running' && isLess) {
    return '机关运行经费只含行政单位和参照公务员法管理的事业单位的公用经费，可以小于公用经费合计';
  }
  return undefined;
}

/** A part quotes no cell that is more than its whole: 三公经费支出6.05万元（其中：一般公共预算支出6.05万元）. */
function isPartOfLess(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { figure }: Mention,
  { cell, verdict }: Comparison,
): boolean {
  const whole = verdict === 'doubt' ? wholeOf(paragraph, figure) : undefined;
  const told = whole && operandAt(view, { paragraph: paragraph.index, figure: whole.figure });
  const quoted = operandOfCell(cell);
  return told !== undefined && quoted !== undefined && compareOperands(told, quoted) === -1;
}

/** The tables of the year a number speaks of; undefined for a year that is not published here. */
function findTablesOf(view: NarrativeView, { role, head, base = '' }: Mention): AccountTables | undefined {
  const printed = /(\d{4})\s*年/.exec(head.normalize('NFKC'))?.[1];
  const isBefore = (role === 'previous' && !/预算/.test(base)) || /^(?:上年|去年|上一年)/.test(head);
  const year = printed === undefined ? view.head.year - (isBefore ? 1 : 0) : Number(printed);
  if (year === view.head.year) return view.accounts;
  return year === view.head.year - 1 ? view.accounts.previous : undefined;
}

/** In the section on items only the whole is told by name; an item called 住房公积金 is no row of 公开06. */
function isOfSection({ subject }: Mention): boolean {
  return /一般公共预算|^(?:本年)?支出(?:合计)?$|^(?:基本|项目)支出$/.test(subject);
}
