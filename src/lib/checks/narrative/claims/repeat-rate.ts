import { printDecimal, rescale, type Decimal } from '../../../model/index.ts';
import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { nameSection, quoteSpot } from '../message.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';

/** A percentage with the two numbers it is the quotient of. */
interface ToldRate {
  readonly spot: Spot;
  readonly line: number;
  readonly print: string;
  readonly value: Decimal;
  /** Both numbers, without zeros at the end: rates of one key are the same rate. */
  readonly key: string;
}

/** Digits a number must have, as printed, to tell its rate from others: 1.00. */
const LEAST = 100n;

/** The same rate told twice with different digits (34.54% and 34.55%): both are near, yet a document has one of them. */
export function claimRepeatedRates(view: NarrativeView): readonly Claim[] {
  const first = new Map<string, ToldRate>();
  return view.paragraphs.flatMap((paragraph) =>
    listRates(paragraph).flatMap((rate): Claim[] => {
      const before = first.get(rate.key);
      if (!before) first.set(rate.key, rate);
      if (!before || before.value.decimals !== rate.value.decimals) return [];
      const distance = rate.value.digits - before.value.digits;
      if (distance === 0n) return [];
      const isNear = distance === 1n || distance === -1n;
      return [
        {
          rule: 'N14',
          kind: 'repeat',
          spot: rate.spot,
          others: [],
          verdict: isNear ? 'rounding' : 'doubt',
          formula: `${nameSection(view, before.spot)}同一比例为 ${before.print}`,
          reported: rate.print,
          computed: before.print,
          message: `叙述${quoteSpot(view, rate.spot)}：${rate.print}；同一比例在第 ${before.line} 行${quoteSpot(view, before.spot)}为 ${before.print}${isNear ? '，相差末位一个单位' : ''}，全文宜统一。`,
        },
      ];
    }),
  );
}

function listRates(paragraph: ReadParagraph): readonly ToldRate[] {
  return paragraph.statements.flatMap((statement): ToldRate[] => {
    const [rate, above, below] = readOperands(statement);
    if (rate === undefined || above === undefined || below === undefined) return [];
    const { figures } = paragraph;
    const [printed, numerator, denominator] = [figures[rate], figures[above], figures[below]];
    if (printed?.kind !== 'percent' || numerator?.kind !== 'amount' || denominator?.kind !== 'amount')
      return [];
    if (numerator.unit !== denominator.unit) return [];
    // 0.01 ÷ 0.01 is common to many rates.
    if ([numerator, denominator].some(({ value }) => value.digits < LEAST)) return [];
    const key = [numerator.value, denominator.value].map(normalise).join('/');
    const spot = { paragraph: paragraph.index, figure: rate };
    return [{ spot, line: paragraph.line, print: printed.print, value: printed.value, key }];
  });
}

/** Rate, numerator and denominator of a statement that is a quotient. */
function readOperands(statement: Statement): readonly (number | undefined)[] {
  if (statement.kind === 'completion') {
    const { rate, final, budget } = statement.operands;
    return [rate, final, budget];
  }
  if (statement.kind === 'share') {
    const { share, part, base } = statement.operands;
    return [share, part, base];
  }
  // A rate of change is another quotient of the same numbers.
  if (statement.kind === 'ratio' && !/变动|增长|增减/.test(statement.words.name ?? statement.subject)) {
    const { rate, now, base } = statement.operands;
    return [rate, now, base];
  }
  return [];
}

function normalise(value: Decimal): string {
  const print = printDecimal(rescale(value, 1));
  return print.replace(/\.?0+$/, '');
}
