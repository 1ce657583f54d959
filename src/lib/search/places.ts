import type { ByteReader, ByteWriter } from './bytes.ts';
import { toExact, UNIT_POWERS, type ExactNumber, type UnitName } from './number.ts';

/** A number where it is printed: document, section in it, and the cell of a table or the amount of a sentence. */
export interface Place {
  readonly document: number;
  /** Counted within the document. */
  readonly section: number;
  /** Row of the section's table; -1 for an amount in a sentence. */
  readonly row: number;
  /** Column of the table, or which amount of the section. */
  readonly column: number;
  /** Undefined for a cell without a figure. */
  readonly number: ExactNumber | undefined;
  readonly unit: UnitName | undefined;
}

const UNIT_NAMES = [undefined, ...(Object.keys(UNIT_POWERS) as UnitName[])];
const BLANK = 14;
const NEGATIVE = 16;
/** No figure has more decimals. */
const LEAST_EXPONENT = -20;
/** More digits than a plain integer holds exactly are written as text. */
const LONGEST_DIGITS = 15;

/** Writes the figure of a place: unit and sign, power of ten, digits. */
export function writeNumber(writer: ByteWriter, { number, unit }: Pick<Place, 'number' | 'unit'>): void {
  if (!number) {
    writer.integer(BLANK);
    return;
  }
  const long = number.digits.length > LONGEST_DIGITS;
  const code = UNIT_NAMES.indexOf(unit);
  writer.integer(code + (number.negative ? NEGATIVE : 0) + (long ? 2 * NEGATIVE : 0));
  writer.integer(number.exponent - LEAST_EXPONENT);
  if (long) writer.text(number.digits);
  else writer.integer(Number(number.digits || '0'));
}

/** Reads what `writeNumber` wrote. */
export function readNumber(reader: ByteReader): Pick<Place, 'number' | 'unit'> {
  const flags = reader.integer();
  if (flags === BLANK) return { number: undefined, unit: undefined };
  const exponent = reader.integer() + LEAST_EXPONENT;
  const digits = flags >= 2 * NEGATIVE ? reader.text() : String(reader.integer());
  return {
    number: toExact(((flags / NEGATIVE) & 1) === 1, digits, exponent),
    unit: UNIT_NAMES[flags % NEGATIVE],
  };
}
