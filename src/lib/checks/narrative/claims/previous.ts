import type { Statement } from '../../../text/index.ts';
import type { Figure } from '../../accounts/index.ts';
import { findBudgetCells } from '../cells/budget.ts';
import { nameTable } from '../cells/cite.ts';
import { findCells } from '../cells/find.ts';
import { scopeOf } from '../cells/scope.ts';
import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { operandAt, operandOfCell, type Operand } from '../operand.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph } from '../subject.ts';
import { judgeSum } from '../sum.ts';

type Change = Extract<Statement, { kind: 'change' }>;

/**
 * Differences from the year before against the tables of both years, where the year before is published: the words
 * say 增加25.70万元, and the two tables must differ by that much, in that direction.
 */
export function claimChangesFromYearBefore(view: NarrativeView): readonly Claim[] {
  if (!view.accounts.previous) return [];
  return view.paragraphs.flatMap((paragraph) => {
    if (paragraph.area !== 'accounts' && paragraph.area !== 'plan') return [];
    return paragraph.statements
      .filter((statement) => statement.kind === 'change')
      .flatMap((statement) => claimChange(view, paragraph, statement) ?? []);
  });
}

function claimChange(view: NarrativeView, paragraph: ReadParagraph, change: Change): Claim | undefined {
  const { operands, words, subject } = change;
  const year = String(view.head.year - 1);
  const base = words.base ?? '';
  if (!/上年|去年|上一年/.test(base) && !base.includes(year)) return undefined;
  if (operands.delta === undefined || words.direction === '持平') return undefined;
  // A budget is compared with the budget of the year before, unless it names what was spent of it.
  const isPlan = paragraph.area === 'plan';
  if (/预算/.test(base) !== isPlan || (isPlan && /执行|决算/.test(base))) return undefined;
  const pair = isPlan
    ? findBudgetPair(view, listNames(paragraph, change))
    : findPair(view, paragraph, subject);
  const spot = { paragraph: paragraph.index, figure: operands.delta };
  const delta = operandAt(view, spot);
  if (!pair || !delta?.unit) return undefined;
  const [more, less] = words.direction === '增加' ? [pair.now, pair.before] : [pair.before, pair.now];
  const outcome = judgeSum(delta, [more.operand, less.operand], [1, -1]);
  const formula = `${more.operand.shown} − ${less.operand.shown} = ${outcome.computed}`;
  const shownYears = `本年${nameTable(pair.now.figure)} ${pair.now.operand.shown}，上年${nameTable(pair.before.figure)} ${pair.before.operand.shown}`;
  const ends = {
    rounding: '，在尾数误差范围内',
    doubt: '，请核对两年的表',
    exact: '',
    undecided: `，无法判定：${outcome.reason ?? ''}`,
  };
  return {
    rule: ruleOf(paragraph, 'N21'),
    kind: 'computed',
    spot,
    others: [],
    verdict: outcome.verdict,
    formula,
    reported: paragraph.figures[operands.delta]?.print ?? '',
    computed: outcome.computed,
    ...(outcome.verdict === 'exact'
      ? {}
      : {
          message: `叙述${quoteSpot(view, spot)}：按两年的表，${words.direction} ${outcome.computed}（${shownYears}），与叙述相差 ${outcome.gap}${ends[outcome.verdict]}。`,
        }),
  };
}

interface Side {
  readonly figure: Figure;
  readonly operand: Operand;
}

interface Pair {
  readonly now: Side;
  readonly before: Side;
}

/** What is compared: the words right before its amount (收入预算), else the subject of the comparison. */
function listNames({ mentions }: ReadParagraph, { operands, subject }: Change): readonly string[] {
  const now = mentions.find(({ figure }) => figure === operands.now);
  return [now?.head ?? '', subject, now?.printed ?? ''].filter((name) => name !== '');
}

/** The cell a name means in this year's budget and in that of the year before. */
function findBudgetPair({ accounts }: NarrativeView, names: readonly string[]): Pair | undefined {
  const words = names.find((name) => findBudgetCells(accounts, name)?.isSure);
  if (words === undefined || !accounts.previous) return undefined;
  const now = findBudgetCells(accounts, words);
  const before = findBudgetCells(accounts.previous, words);
  if (!now?.isSure || !before?.isSure) return undefined;
  return pairCells(now.cells, before.cells, ({ sheet, name }) => {
    const [, id] = /([^/]*)$/.exec(sheet.file) ?? [];
    // 2024年… and 2023年… stand in the titles and headers of budgets.
    return `${id ?? ''} ${name.replace(/\d{4}年/g, '')}`;
  });
}

/** The cell a name means in this year's tables and in those of the year before. */
function findPair({ accounts }: NarrativeView, paragraph: ReadParagraph, words: string): Pair | undefined {
  if (!accounts.previous) return undefined;
  const quantity = { words, side: 'final', scope: scopeOf(paragraph) } as const;
  return pairCells(
    findCells(accounts, quantity),
    findCells(accounts.previous, quantity),
    ({ sheet, name }) => `${sheet.table.title} ${name}`,
  );
}

/** The same cell of both years: a table of the year before may be missing. */
function pairCells(
  nows: readonly Figure[],
  befores: readonly Figure[],
  keyOf: (figure: Figure) => string,
): Pair | undefined {
  for (const figure of nows) {
    const other = befores.find((one) => keyOf(one) === keyOf(figure));
    const [operand, before] = [operandOfCell(figure), other && operandOfCell(other)];
    if (other && operand && before)
      return { now: { figure, operand }, before: { figure: other, operand: before } };
  }
  return undefined;
}
