import { refuseDamaged } from '../package/index.ts';
import type { RawValue } from '../sheet/index.ts';
import { decodeEscapes } from './text.ts';

/** A cell as its element has it, put together while the sheet is read. */
export interface CellDraft {
  /** `s`, `n`, `str`, `inlineStr`, `b`, `e`, `d`; number where none is given. */
  readonly type: string;
  /** Text of the `v` element; undefined where there is none. */
  readonly value: string | undefined;
  /** Text of an inline string. */
  readonly inline: string;
  readonly hasFormula: boolean;
}

const DAY_MILLISECONDS = 86_400_000;

/** The value of a cell; undefined where it is blank. Throws `DisclosureError` for a shared text that does not exist. */
export function toRawValue(
  draft: CellDraft,
  strings: readonly string[],
  date1904: boolean,
  file: string,
): RawValue | undefined {
  const { type, value, inline, hasFormula } = draft;
  const empty = value === undefined || (value.trim() === '' && type !== 'str');
  if (type === 'inlineStr') return { kind: 'text', text: decodeEscapes(inline || (value ?? '')) };
  if (empty) return hasFormula && type !== 'str' ? { kind: 'missing' } : undefined;
  switch (type) {
    case 's': {
      const text = strings[Number(value)];
      if (text === undefined) throw refuseDamaged(file, `没有第 ${value.trim().slice(0, 20)} 条共享文字`);
      return { kind: 'text', text };
    }
    case 'str':
      return { kind: 'text', text: decodeEscapes(value) };
    case 'b':
      return { kind: 'boolean', truth: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', text: value.trim() };
    case 'd': {
      const serial = toSerial(value.trim(), date1904);
      return serial === undefined ? { kind: 'text', text: value } : { kind: 'number', number: serial };
    }
    default:
      return { kind: 'number', number: value.trim() };
  }
}

/** The serial number of an ISO date, which strict files may hold; undefined for anything else. */
function toSerial(text: string, date1904: boolean): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/u.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;
  const shifted = days - (date1904 ? 1_462 : 0);
  return String(shifted + (hour * 3600 + minute * 60 + second) / 86_400);
}
