/** Weights of the first seventeen digits of an ID number (GB 11643). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
/** First two digits of a place: 11 Beijing to 82 Macao; 83 is Taiwan. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** The check character of the first seventeen digits of an ID number (ISO 7064 MOD 11-2). */
export function computeIdCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

/** Whether a text is a resident ID number (居民身份证号): 18 places, a real province and date of birth, and the right check character. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !PROVINCES.test(text)) return false;
  const year = Number(text.slice(6, 10));
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDate(year, text.slice(10, 14))) return false;
  return computeIdCheck(text) === text.slice(17).toUpperCase();
}

/** Whether fifteen digits can be an ID number of before 1999. They carry no check character: it cannot be known. */
export function mayBeOldIdNumber(text: string): boolean {
  return (
    /^\d{15}$/.test(text) &&
    PROVINCES.test(text) &&
    isDate(1900 + Number(text.slice(6, 8)), text.slice(8, 12))
  );
}

function isDate(year: number, monthDay: string): boolean {
  const month = Number(monthDay.slice(0, 2));
  const day = Number(monthDay.slice(2));
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= last;
}

/** Whether digits pass the check of payment cards (Luhn, ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether digits look like the card of a bank in China: 62…, 16 to 19 places, Luhn. */
export function isBankCard(digits: string): boolean {
  return /^62\d{14,17}$/.test(digits) && passesLuhn(digits);
}

/** Whether digits, called a card or account by the words beside them, pass as a card: 13 to 19 places, Luhn. */
export function mayBeBankCard(digits: string): boolean {
  return /^[1-9]\d{12,18}$/.test(digits) && passesLuhn(digits);
}

/** Digits with their middle hidden: 138****1234. Keeps `head` characters at the start and `tail` at the end. */
export function maskMiddle(text: string, head: number, tail: number): string {
  return `${text.slice(0, head)}${'*'.repeat(Math.max(1, text.length - head - tail))}${text.slice(text.length - tail)}`;
}
