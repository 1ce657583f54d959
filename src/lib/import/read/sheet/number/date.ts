import { resolveDay, type Moment } from './calendar.ts';
import { roundTo, type Exact } from './decimal.ts';
import { spellShort, replaceDigits } from './numerals.ts';
import type { FormatSection, FormatToken } from './section.ts';

const SECONDS_A_DAY = 86_400n;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_DAYS = '日一二三四五六';

/** Parts of a moment that a format can ask for. */
interface Parts extends Moment {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  /** Whole seconds since day 0, for `[h]`, `[m]`, `[s]`. */
  readonly elapsed: bigint;
}

/** Prints a serial number as a date or time; undefined where it is none or the section asks for something unknown. */
export function printDate(value: Exact, section: FormatSection, date1904: boolean): string | undefined {
  const { tokens } = section;
  const subseconds = countSubseconds(tokens);
  if (subseconds === undefined) return undefined;
  const parts = resolveParts(value, subseconds, date1904);
  if (!parts) return undefined;
  const half = tokens.some((token) => token.kind === 'date' && isHalfDay(token.unit));
  let printed = '';
  for (const [index, token] of tokens.entries()) {
    const text = token.kind === 'date' ? printUnit(index, parts, section, half) : printOther(token, parts);
    if (text === undefined) return undefined;
    printed += text;
  }
  return printed;
}

function printOther(token: FormatToken, parts: Parts): string | undefined {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'point') return parts.fraction === '' ? '.' : `.${parts.fraction}`;
  if (token.kind === 'digit') return '';
  if (token.kind === 'comma') return ',';
  return token.kind === 'slash' ? '/' : undefined;
}

/** Digits asked for after the seconds (`ss.00`); undefined where digits stand anywhere else. */
function countSubseconds(tokens: readonly FormatToken[]): number | undefined {
  const point = tokens.findIndex(
    ({ kind }, index) => kind === 'point' && tokens[index + 1]?.kind === 'digit',
  );
  const digits = tokens.filter(({ kind }) => kind === 'digit').length;
  if (digits === 0) return 0;
  const run = tokens.slice(point + 1, point + 1 + digits);
  return point !== -1 && digits <= 3 && run.every(({ kind }) => kind === 'digit') ? digits : undefined;
}

function resolveParts(value: Exact, subseconds: number, date1904: boolean): Parts | undefined {
  if (value.negative && value.digits !== 0n) return undefined;
  const seconds = roundTo({ ...value, digits: value.digits * SECONDS_A_DAY }, subseconds).digits;
  const unit = 10n ** BigInt(subseconds);
  const elapsed = seconds / unit;
  const moment = resolveDay(Number(elapsed / SECONDS_A_DAY), date1904);
  if (!moment) return undefined;
  const time = Number(elapsed % SECONDS_A_DAY);
  return {
    ...moment,
    hour: Math.floor(time / 3600),
    minute: Math.floor(time / 60) % 60,
    second: time % 60,
    fraction: subseconds === 0 ? '' : (seconds % unit).toString().padStart(subseconds, '0'),
    elapsed,
  };
}

function printUnit(index: number, parts: Parts, section: FormatSection, half: boolean): string | undefined {
  const { tokens, numerals, chinese } = section;
  const { unit } = tokens[index] as { unit: string };
  if (isHalfDay(unit)) return printHalfDay(unit, parts.hour);
  if (unit.startsWith('[')) return printElapsed(unit, parts.elapsed);
  const digits = (number: number, short: boolean): string => {
    const text = String(number).padStart(short ? 1 : 2, '0');
    return numerals === 0 ? text : spellShort(text, numerals);
  };
  const hour = half ? parts.hour % 12 || 12 : parts.hour;
  switch (unit.charAt(0)) {
    case 'y':
    case 'e': {
      const year = String(parts.year);
      return replaceDigits(unit.startsWith('y') && unit.length <= 2 ? year.slice(-2) : year, numerals);
    }
    case 'm':
      if (unit.length <= 2 && isMinute(tokens, index)) return digits(parts.minute, unit === 'm');
      if (unit.length <= 2) return digits(parts.month, unit === 'm');
      return printMonth(parts.month, unit.length, chinese);
    case 'd':
      if (unit.length <= 2) return digits(parts.day, unit === 'd');
      if (chinese) return `${unit.length === 3 ? '周' : '星期'}${CHINESE_DAYS.charAt(parts.weekday)}`;
      return DAYS[parts.weekday]?.slice(0, unit.length === 3 ? 3 : undefined);
    case 'a':
      return `${unit === 'aaaa' ? '星期' : ''}${CHINESE_DAYS.charAt(parts.weekday)}`;
    case 'h':
      return digits(hour, unit === 'h');
    default:
      return digits(parts.second, unit === 's');
  }
}

function printMonth(month: number, length: number, chinese: boolean): string {
  if (chinese) return length === 3 ? `${String(month)}月` : `${spellShort(String(month), 1)}月`;
  const name = MONTHS[month - 1] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

/** `m` beside hours or seconds means minutes. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const isNear = (token: FormatToken | undefined, wanted: RegExp): boolean =>
    token?.kind === 'date' && wanted.test(token.unit);
  const units = (token: FormatToken): boolean => token.kind === 'date' && !isHalfDay(token.unit);
  return (
    isNear(tokens.slice(0, index).findLast(units), /^\[?h/u) ||
    isNear(tokens.slice(index + 1).find(units), /^\[?s/u)
  );
}

function isHalfDay(unit: string): boolean {
  return /^(?:AM\/PM|A\/P|上午\/下午)$/iu.test(unit);
}

function printHalfDay(unit: string, hour: number): string {
  const [before = '', after = ''] = unit.split('/');
  return hour < 12 ? before : after;
}

function printElapsed(unit: string, elapsed: bigint): string {
  const by = unit.startsWith('[h') ? 3600n : unit.startsWith('[m') ? 60n : 1n;
  return (elapsed / by).toString().padStart(unit.length - 2, '0');
}
