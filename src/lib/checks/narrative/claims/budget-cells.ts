import type { Mention } from '../../../text/index.ts';
import type { AccountTables } from '../../accounts/index.ts';
import { findBudgetCells, type BudgetMeaning } from '../cells/budget.ts';
import type { Claim } from '../claim.ts';
import type { NarrativeView, ReadParagraph } from '../subject.ts';
import { compareWithCells, toCellClaim } from './compare.ts';

/** Roles in which a budget tells its own figures. */
const OWN: ReadonlySet<Mention['role']> = new Set(['value', 'budget']);

/** Amounts of a budget that quote a cell of its tables by name: 收入预算1,212.12万元, “三公”经费预算数为6.40万元. */
export function claimBudgetCells(view: NarrativeView): readonly Claim[] {
  if (view.accounts.budgets.size === 0) return [];
  return view.paragraphs
    .filter(({ area }) => area === 'plan')
    .flatMap((paragraph) =>
      paragraph.mentions.flatMap((mention) => claimCell(view, paragraph, mention) ?? []),
    );
}

function claimCell(view: NarrativeView, paragraph: ReadParagraph, mention: Mention): Claim | undefined {
  const { figure, kind, role } = mention;
  if (kind !== 'amount' || !OWN.has(role)) return undefined;
  const tables = findTablesOf(view, paragraph, mention);
  const meaning = tables && findMeaning(tables, view, mention);
  if (!meaning) return undefined;
  const spot = { paragraph: paragraph.index, figure };
  const comparison = compareWithCells(view, spot, mention.subject, meaning.cells);
  // Where another money may be meant only an equal figure is a quotation.
  if (!comparison || (comparison.verdict === 'doubt' && (!meaning.isSure || !mention.named)))
    return undefined;
  return toCellClaim(view, spot, 'N23', comparison);
}

/** What the words right before a number mean; 市福利院收入预算 with its owner in front, or its subject alone. */
function findMeaning(
  tables: AccountTables,
  { head: { department } }: NarrativeView,
  { head, subject, named, printed = '' }: Mention,
): BudgetMeaning | undefined {
  const own = head.replaceAll(department.normalize('NFKC'), '');
  return (
    findBudgetCells(tables, own) ??
    (named && !own.includes(subject) ? findBudgetCells(tables, subject) : undefined) ??
    (/^(?:收入|支出)预算$/.test(printed) && own.endsWith(printed) && subject.length > 3 && isOwner(subject)
      ? findBudgetCells(tables, printed)
      : undefined)
  );
}

/** 某局收入预算: what stands before the name is whose it is. */
function isOwner(subject: string): boolean {
  return /(?:局|委|办|院|校|会|中心|所|站|处|队|馆|厅|部|室|社|团|署|街道|政府|镇|乡)$/.test(subject);
}

/** The tables of the year a number speaks of; undefined for a year that is not published here. */
function findTablesOf(
  { head: { year }, accounts }: NarrativeView,
  { section }: ReadParagraph,
  { head }: Mention,
): AccountTables | undefined {
  const words = [head, ...section.map(({ text }) => text).toReversed()];
  const printed = words.map((text) => /(\d{4})\s*年/.exec(text.normalize('NFKC'))?.[1]).find(Boolean);
  if (/^(?:上年|去年|上一年)/.test(head) && !/结转|结余/.test(head)) return accounts.previous;
  if (printed === undefined || Number(printed) === year) return accounts;
  return Number(printed) === year - 1 ? accounts.previous : undefined;
}
