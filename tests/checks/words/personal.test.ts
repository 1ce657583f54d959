import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';
import { findPersonalData } from '../../../src/lib/checks/words/personal/find.ts';
import {
  computeIdCheck,
  isBankCard,
  isIdNumber,
  mayBeOldIdNumber,
  passesLuhn,
} from '../../../src/lib/checks/words/personal/numbers.ts';
import { c75 } from '../../../src/lib/checks/words/rules/c75.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

const births = fc
  .date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('2021-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

const places = fc
  .tuple(fc.constantFrom('11', '31', '43', '52', '65'), digits(4))
  .map(([province, rest]) => province + rest);

const idNumbers = fc.tuple(places, births, digits(3)).map(([place, birth, order]) => {
  const body = place + birth + order;
  return body + computeIdCheck(body);
});

const mobiles = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);

/** A card whose last digit makes the sum a multiple of ten. */
const cards = fc.tuple(fc.integer({ min: 16, max: 19 }), digits(17)).map(([length, body]) => {
  const start = `62${body}`.slice(0, length - 1);
  const last = Array.from('0123456789').find((digit) => passesLuhn(start + digit)) ?? '';
  return start + last;
});

const findIn = (text: string) => findPersonalData(exampleNarrative(text));

describe('isIdNumber(text)', () => {
  it('knows numbers computed by hand', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('110101199003071233')).toBe(true);
    expect(isIdNumber('110101199003071234')).toBe(false);
    expect(isIdNumber('110101199002301230')).toBe(false);
    expect(isIdNumber('990101199003071233')).toBe(false);
  });

  it('takes every number with the right check character', () => {
    fc.assert(fc.property(idNumbers, (number) => isIdNumber(number) && isIdNumber(number.toLowerCase())));
  });

  it('takes none of which one of the first seventeen digits was changed', () => {
    const changes = fc.tuple(idNumbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changes, ([number, at, by]) => {
        const digit = String((Number(number[at]) + by) % 10);
        return !isIdNumber(number.slice(0, at) + digit + number.slice(at + 1));
      }),
    );
  });
});

describe('passesLuhn(digits)', () => {
  it('knows numbers computed by hand', () => {
    expect(passesLuhn('79927398713')).toBe(true);
    expect(passesLuhn('79927398710')).toBe(false);
    expect(isBankCard('6222021234567890128')).toBe(passesLuhn('6222021234567890128'));
  });

  it('takes every card, and none of which one digit was changed', () => {
    const changes = fc.tuple(cards, fc.nat(), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changes, ([card, where, by]) => {
        const at = where % card.length;
        const digit = String((Number(card[at]) + by) % 10);
        return isBankCard(card) && !passesLuhn(card.slice(0, at) + digit + card.slice(at + 1));
      }),
    );
  });
});

it('mayBeOldIdNumber(text) asks for a province and a date', () => {
  expect(mayBeOldIdNumber('110101900307123')).toBe(true);
  expect(mayBeOldIdNumber('110101901307123')).toBe(false);
  expect(mayBeOldIdNumber('000101900307123')).toBe(false);
});

describe('findPersonalData(view)', () => {
  it('finds every number in the words, and never repeats it', () => {
    fc.assert(
      fc.property(fc.oneof(idNumbers, mobiles, cards), (number) => {
        const view = exampleNarrative(`联系人张某，${number}。`);
        const said = JSON.stringify(c75.check(view));
        // What is hidden may by chance read like what is shown (131 in 13101310000): a run of five tells.
        const runs = Array.from({ length: number.length - 4 }, (_, at) => number.slice(at, at + 5));
        return findPersonalData(view).length === 1 && runs.every((run) => !said.includes(run));
      }),
      { numRuns: 40 },
    );
  });

  it('finds no mobile number inside a longer run, a decimal or a code', () => {
    fc.assert(
      fc.property(mobiles, (number) =>
        [
          `0${number}7`,
          `${number}.55万元`,
          `项目编码${number}`,
          `A${number}`,
          `${number}万元`,
          `1,${number}`,
        ].every((text) => findIn(`全年${text}。`).length === 0),
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['13800138000', 1],
    ['138-0013-8000', 1],
    ['138 0013 8000', 1],
    ['0731-12345678', 0],
    ['400-800-8820', 0],
    ['12345', 0],
    ['2021年1月1日至2021年12月31日', 0],
    ['家住示例路12号3栋2单元401室', 1],
    ['3栋2单元401室', 0],
    ['会议地点：示例路12号3栋2单元401室', 0],
    ['湘财预〔2021〕13号', 0],
  ])('reads %s', (text, count) => {
    expect(findIn(`说明：${text}。`).length).toBe(count);
  });
});
