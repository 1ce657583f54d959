import type { Statement } from '../../../text/index.ts';
import type { Figure } from '../../accounts/index.ts';
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
    if (paragraph.area !== 'accounts') return [];
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
  if (/预算/.test(base) || operands.delta === undefined || words.direction === '持平') return undefined;
  const pair = findPair(view, paragraph, subject);
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

/** The cell a name means in this year's tables and in those of the year before. */
function findPair(
  { accounts }: NarrativeView,
  paragraph: ReadParagraph,
  words: string,
): { readonly now: Side; readonly before: Side } | undefined {
  if (!accounts.previous) return undefined;
  const quantity = { words, side: 'final', scope: scopeOf(paragraph) } as const;
  const nows = findCells(accounts, quantity);
  const befores = findCells(accounts.previous, quantity);
  for (const figure of nows) {
    // The same cell of both years: a table of the year before may be missing.
    const other = befores.find(
      ({ sheet, name }) => sheet.table.title === figure.sheet.table.title && name === figure.name,
    );
    const [operand, before] = [operandOfCell(figure), other && operandOfCell(other)];
    if (other && operand && before)
      return { now: { figure, operand }, before: { figure: other, operand: before } };
  }
  return undefined;
}
