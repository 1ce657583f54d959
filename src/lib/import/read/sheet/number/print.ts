import { printDate } from './date.ts';
import { countWholeDigits, parseExact, shift, splitDigits, type Exact } from './decimal.ts';
import { printFixed, printScientific } from './fixed.ts';
import { printAsFraction } from './fraction.ts';
import { printGeneral } from './general.ts';
import { replaceDigits, spellWhole } from './numerals.ts';
import { parseFormat, selectSection, type NumberFormat } from './format.ts';
import type { FormatSection } from './section.ts';

/** What a cell prints, and why a person should look at it. */
export interface PrintedCell {
  readonly text: string;
  readonly doubt?: { readonly message: string; readonly confidence: number };
}

/** How a workbook counts days: `date1904` is set by files that once came from an old Macintosh. */
export interface PrintOptions {
  readonly date1904?: boolean;
}

/** More digits than this are not kept by any spreadsheet: an account or a code may have lost its end. */
const KEPT_DIGITS = 15;

/** Characters of a format that a message quotes. */
const SHOWN = 80;

/** Prints a number of a file (its decimal text) by a number format, digit for digit as the spreadsheet shows it. */
export function printNumber(value: string, format: string, options: PrintOptions = {}): PrintedCell {
  return printFormatted(value, parseFormat(format), options);
}

/** Prints a text by the text section of a format: `@"元"`; formats without one leave it as it is. */
export function printText(text: string, format: NumberFormat): string {
  if (!format.textSection) return text;
  return format.textSection.tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? text : ''))
    .join('');
}

/** Prints a number by a format that was parsed before. */
export function printFormatted(value: string, format: NumberFormat, options: PrintOptions): PrintedCell {
  const exact = parseExact(value);
  if (!exact)
    return { text: value, doubt: { message: '文件里这一格的数不成数，照原样取用。', confidence: 0.3 } };
  const choice = selectSection(format, exact);
  // There are no dates before the calendar begins.
  const beforeTime = choice?.sign === '-' && choice.section.tokens.some(({ kind }) => kind === 'date');
  const printed = choice && !beforeTime ? printBySection(choice.value, choice.section, options) : undefined;
  if (!choice || printed === undefined) return printUnknown(exact, format);
  const { section } = choice;
  const text = `${choice.sign}${printed}`;
  if (countWholeDigits(value) > KEPT_DIGITS && !/e/iu.test(value)) {
    const message = `这一格的数有 ${countWholeDigits(value)} 位，电子表格只保留前 ${KEPT_DIGITS} 位，后面显示为 0；请对照原件。`;
    return { text, doubt: { message, confidence: 0.4 } };
  }
  const general = section.tokens.every(({ kind }) => kind === 'general' || kind === 'text');
  if (general && printGeneral(exact).shortened) {
    const message = `这一格是“常规”格式，取了全部位数；Excel 里因列宽会显示得短一些。请对照原件的印刷样式。`;
    return { text, doubt: { message, confidence: 0.7 } };
  }
  // LibreOffice drops the sign of what rounds to zero, Excel keeps it.
  if (choice.sign === '-' && !/[1-9〇-鿿]/u.test(printed)) {
    const message = '这一格是很小的负数，四舍五入后为零；Excel 显示负号，别的软件可能不显示。';
    return { text, doubt: { message, confidence: 0.6 } };
  }
  if (choice.doubtful) {
    const message = '这一格的数字格式带条件，负号的有无不能肯定，请对照原件。';
    return { text, doubt: { message, confidence: 0.5 } };
  }
  return { text };
}

function printUnknown(exact: Exact, format: NumberFormat): PrintedCell {
  const message = `数字格式 ${JSON.stringify(format.code.slice(0, SHOWN))} 不能这样显示这个数，按“常规”取用；请对照原件。`;
  return { text: printGeneral(exact).text, doubt: { message, confidence: 0.3 } };
}

function printBySection(value: Exact, section: FormatSection, options: PrintOptions): string | undefined {
  const { tokens, numerals } = section;
  if (!section.understood || numerals > 3) return undefined;
  const has = (kind: string): boolean => tokens.some((token) => token.kind === kind);
  if (has('date')) return printDate(value, section, options.date1904 === true);
  if (has('general') || has('text')) {
    if (has('digit') || (has('general') && has('text'))) return undefined;
    const percents = tokens.filter(({ kind }) => kind === 'percent').length;
    const number = numerals === 0 ? printGeneral(shift(value, percents * 2)).text : spell(value, numerals);
    return number === undefined ? undefined : wrap(section, number);
  }
  if (has('slash') && has('digit')) {
    const fraction = printAsFraction(value, tokens);
    if (fraction !== undefined) return fraction;
  }
  if (numerals > 0 && !has('digit')) {
    const number = spell(value, numerals);
    return number === undefined ? undefined : wrap(section, number) + number;
  }
  const printed = has('exponent') ? printScientific(value, tokens) : printFixed(value, tokens);
  return replaceDigits(printed, numerals);
}

/** The words of a section around a number that stands in the place of `General` or `@`. */
function wrap(section: FormatSection, number: string): string {
  return section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      return token.kind === 'general' || token.kind === 'text' ? number : '';
    })
    .join('');
}

/** A number in Chinese words, decimals one by one. */
function spell(value: Exact, numerals: number): string | undefined {
  const { whole, fraction } = splitDigits(value);
  const spelt = spellWhole(whole || '0', numerals);
  if (spelt === undefined) return undefined;
  const tail = fraction.replace(/0+$/u, '');
  return tail === '' ? spelt : `${spelt}.${replaceDigits(tail, numerals)}`;
}
