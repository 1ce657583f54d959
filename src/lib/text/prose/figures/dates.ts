import { place, type Figure, type Source } from './types.ts';

const UNTIL = '(?:至|到|-{1,2}|~)';
const DAY = /(\d{4}) {0,4}年 {0,4}(\d{1,2}) {0,4}月(?: {0,4}(\d{1,2}) {0,4}[日号](?!文))?/y;
const MONTH_DAY = /()(\d{1,2}) {0,4}月(?:份|初|底|末|中旬|上旬|下旬)?(?: {0,4}(\d{1,2}) {0,4}[日号](?!文))?/y;
const NUMERIC = /((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d.%元万亿])/y;
const NUMERIC_MONTHS = /((?:19|20)\d\d)\.(\d{1,2}) {0,4}- {0,4}(?:\d{4}\.)?\d{1,2}(?![\d.%元万亿])月?/y;
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y;
const REST = new RegExp(
  ` {0,4}${UNTIL} {0,4}(?:\\d{4} {0,4}年 {0,4})?(?:\\d{1,2} {0,4}月 {0,4})?\\d{1,2} {0,4}[日号](?!文)`,
  'y',
);
const YEARS = new RegExp(
  `((?:19|20)\\d\\d) {0,4}年?度? {0,4}${UNTIL} {0,4}((?:19|20)\\d\\d) {0,4}年度?`,
  'y',
);
const MONTHS = new RegExp(`(\\d{1,2}) {0,4}月?份? {0,4}${UNTIL} {0,4}(\\d{1,2}) {0,4}月份?`, 'y');
const YEAR = /((?:19|20)\d\d) {0,4}年度?(?!代)/y;
const SHORT_YEAR = /(20\d?)\s+年度/y;

function match(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(folded);
}

/** Dates, months, years and spans of them (日期、年份). Not 3个月 and not 5年, which are counts. */
export function readDate(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  const years = match(YEARS, folded, at);
  if (years) {
    const [print, low, high] = years;
    const decimal = (digits = '') => ({ digits: BigInt(digits), decimals: 0 });
    return {
      kind: 'range',
      low: decimal(low),
      high: decimal(high),
      unit: '年',
      ...place(source, at, at + print.length),
    };
  }
  const numeric = match(NUMERIC, folded, at);
  if (numeric) {
    const [print, year, , month, day] = numeric;
    return {
      kind: 'date',
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ...place(source, at, at + print.length),
    };
  }
  const span = match(NUMERIC_MONTHS, folded, at) ?? undefined;
  if (span)
    return {
      kind: 'date',
      year: Number(span[1]),
      month: Number(span[2]),
      ...place(source, at, at + span[0].length),
    };
  const time = match(TIME, folded, at);
  if (time) return { kind: 'date', ...place(source, at, at + time[0].length) };
  const months = match(MONTHS, folded, at);
  if (
    months &&
    isMonth(months[1]) &&
    isMonth(months[2]) &&
    !/\d {0,4}日/.test(folded.slice(at + months[0].length, at + months[0].length + 4))
  ) {
    return { kind: 'date', month: Number(months[1]), ...place(source, at, at + months[0].length) };
  }
  const day = match(DAY, folded, at) ?? match(MONTH_DAY, folded, at);
  if (day && isMonth(day[2])) {
    const rest = match(REST, folded, at + day[0].length)?.[0].length ?? 0;
    const [print, year, month, date] = day;
    return {
      kind: 'date',
      ...(year ? { year: Number(year) } : {}),
      month: Number(month),
      ...(date ? { day: Number(date) } : {}),
      ...place(source, at, at + print.length + rest),
    };
  }
  const year = match(YEAR, folded, at) ?? match(SHORT_YEAR, folded, at);
  return year
    ? { kind: 'year', year: Number(year[1]), ...place(source, at, at + year[0].length) }
    : undefined;
}

function isMonth(digits = ''): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12;
}
