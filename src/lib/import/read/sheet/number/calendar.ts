/** A moment as a spreadsheet counts it. `weekday` is 0 for Sunday; `day` is 0 on the zeroth of January 1900. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** Last day that spreadsheets know: 31 December 9999. */
const LAST_DAY = 2_958_465;
/** Days by which the calendar that begins in 1904 is later. */
const DAYS_TO_1904 = 1_462;
/** Day 60 is 29 February 1900, which never was: an error that all spreadsheets keep for old files. */
const NO_DAY = 60;
/** Days from 1 March of the year 0 to the zeroth of January 1900, as the calendar really ran. */
const DAYS_BEFORE = 693_900;

/** The date of a day number; undefined beyond the years 1900 to 9999. */
export function resolveDay(serial: number, date1904: boolean): Moment | undefined {
  const day = serial + (date1904 ? DAYS_TO_1904 : 0);
  if (day < 0 || day > LAST_DAY) return undefined;
  const weekday = (day + 6) % 7;
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday };
  if (day === NO_DAY) return { year: 1900, month: 2, day: 29, weekday };
  return { ...toDate(DAYS_BEFORE + (day > NO_DAY ? day - 1 : day)), weekday };
}

/** Year, month and day of a number of days since 1 March of the year 0 (Gregorian). */
function toDate(days: number): { year: number; month: number; day: number } {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
