import { compareDecimals } from '../../model/index.ts';
import type { AmountFigure, Figure } from '../../text/index.ts';
import type { ReadParagraph } from '../narrative/subject.ts';

/** A number of a paragraph whose unit or sign is missing or doubtful. */
export interface WrongUnit {
  /** Index of the figure. */
  readonly figure: number;
  /** `percent`: no sign; `none`: no unit; `small`: 元 among 万元. */
  readonly kind: 'percent' | 'none' | 'small';
  /** As it was probably meant: 486.73万元. */
  readonly likely: string;
}

/** An amount in 元 below this is small change beside amounts in 万元: one yuan and a ten-thousandth are then mistaken. */
const SMALL = { digits: 10000n, decimals: 0 };
/** Words before an amount in 元 that make it a price or a standard. */
const PRICE_BEFORE = /(?:人均|每|均|单价|价格|标准|面值|票价|按|提高至|提高到)[^，。；、]{0,10}$/;
const PRICE_AFTER = /^(?:[/／]|每|一)/;
/** Words by which an amount belongs to the accounts. */
const ACCOUNT_WORDS = /(?:支出|收入|预算|决算|经费|资金|拨款|补助|费)[^，。；、\d]{0,6}$/;

/** Shares without a sign, amounts without a unit, and amounts in 元 among 万元. */
export function findWrongUnits(paragraph: ReadParagraph): readonly WrongUnit[] {
  const { figures, text } = paragraph;
  const inTenThousands = figures.filter((figure) => isPrinted(figure, '万元')).length;
  return figures.flatMap((figure, index): WrongUnit[] => {
    if (figure.kind === 'percent') {
      return figure.mark === 'missing'
        ? [{ figure: index, kind: 'percent', likely: `${figure.print}%` }]
        : [];
    }
    if (figure.kind !== 'amount') return [];
    // 0 is nothing in any unit.
    const isNothing = figure.value.digits === 0n;
    if (figure.unitSource === 'missing' && !isNothing && inTenThousands > 0 && isLast(paragraph, figure)) {
      return [{ figure: index, kind: 'none', likely: `${figure.print}${figure.unit ?? '万元'}` }];
    }
    const small =
      isPrinted(figure, '元') && figure.value.decimals > 0 && compareDecimals(figure.value, SMALL) < 0;
    if (!small || inTenThousands === 0) return [];
    const before = text.slice(Math.max(0, figure.offset - 16), figure.offset);
    const price = PRICE_BEFORE.test(before) || PRICE_AFTER.test(text.slice(figure.end));
    return !price && ACCOUNT_WORDS.test(before)
      ? [{ figure: index, kind: 'small', likely: figure.print.replace('元', '万元') }]
      : [];
  });
}

function isPrinted(figure: Figure, unit: '元' | '万元'): figure is AmountFigure {
  return figure.kind === 'amount' && figure.unit === unit && figure.unitSource === 'printed';
}

/** Whether nothing but a mark or the end follows: 占… and 其中… would tell the unit otherwise. */
function isLast({ text }: ReadParagraph, { end }: AmountFigure): boolean {
  return /^\s*(?:[。；，、]|$)/.test(text.slice(end));
}
