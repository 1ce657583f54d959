interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
}

/** The digits of `[DBNum1]` (小写), `[DBNum2]` (大写) and `[DBNum3]` (全角). */
const NUMERALS: Readonly<Record<number, Numerals>> = {
  1: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
  3: { digits: '０１２３４５６７８９', units: ['', '十', '百', '千'] },
};
const GROUPS = ['', '万', '亿', '万亿'];

/** Puts Chinese digits one by one in the place of those printed: 2021 becomes 二〇二一. */
export function replaceDigits(printed: string, kind: number): string {
  const numerals = NUMERALS[kind];
  return numerals ? printed.replace(/\d/gu, (digit) => numerals.digits.charAt(Number(digit))) : printed;
}

/** A whole number in Chinese: 105 becomes 一百〇五. Undefined beyond 万亿. */
export function spellWhole(digits: string, kind: number): string | undefined {
  const numerals = NUMERALS[kind];
  if (!numerals || digits.length > GROUPS.length * 4) return undefined;
  const [zero = ''] = numerals.digits;
  let spelt = '';
  let gap = false;
  for (let at = 0; at < digits.length; at += 1) {
    const left = digits.length - 1 - at;
    const digit = Number(digits.charAt(at));
    if (digit === 0) gap = spelt !== '';
    else {
      spelt += `${gap ? zero : ''}${numerals.digits.charAt(digit)}${numerals.units[left % 4] ?? ''}`;
      gap = false;
    }
    const group = digits.slice(Math.max(0, at - 3), at + 1);
    if (left % 4 === 0 && left > 0 && /[1-9]/u.test(group)) spelt += GROUPS[left / 4] ?? '';
  }
  return spelt === '' ? zero : spelt;
}

/** A number of a date in Chinese: 14 is 十四, not 一十四. */
export function spellShort(digits: string, kind: number): string {
  const spelt = spellWhole(digits.replace(/^0+(?=\d)/u, ''), kind) ?? digits;
  const { digits: names = '', units = [] } = NUMERALS[kind] ?? {};
  const ten = units[1] ?? '';
  return ten !== '' && spelt.startsWith(`${names.charAt(1)}${ten}`) ? spelt.slice(1) : spelt;
}
