import { splitDigits, type Exact } from './decimal.ts';

/** Beyond these numbers of digits a value is printed with an exponent: nobody prints a figure that long. */
const MAX_WHOLE = 20;
const MAX_LEADING_ZEROS = 9;
/** Characters that Excel gives a number under General, its decimal point included. */
const GENERAL_WIDTH = 11;

/**
 * Prints a value under General (常规): all digits it has. Excel itself shows at most eleven characters and fewer in a
 * narrow column; a figure must not lose 分 to the width of a column, so all stand here and `shortened` says where
 * Excel shows less.
 */
export function printGeneral(value: Exact): { readonly text: string; readonly shortened: boolean } {
  const sign = value.negative ? '-' : '';
  const { whole, fraction } = trimFraction(value);
  const zeros = whole === '' ? (/^0*/u.exec(fraction)?.[0].length ?? 0) : 0;
  if (whole.length > MAX_WHOLE || zeros > MAX_LEADING_ZEROS)
    return { text: sign + printExponent(value), shortened: true };
  const text = `${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  return { text: sign + text, shortened: text.length > GENERAL_WIDTH };
}

function trimFraction(value: Exact): { whole: string; fraction: string } {
  const { whole, fraction } = splitDigits(value);
  return { whole, fraction: fraction.replace(/0+$/u, '') };
}

function printExponent(value: Exact): string {
  const digits = value.digits.toString();
  const exponent = digits.length - 1 - value.decimals;
  const rest = digits.slice(1).replace(/0+$/u, '');
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits.slice(0, 1)}${rest === '' ? '' : `.${rest}`}E${exponent < 0 ? '-' : '+'}${power}`;
}
