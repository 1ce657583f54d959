import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDecimal } from '../../../src/lib/model/index.ts';
import { readFigures, readProse } from '../../../src/lib/text/prose/index.ts';

const WORDS =
  '2021年度 1,114.90 万元 元 亿元 % ％ 、 ， 。 ； ： （ ） ( ) 其中 占 比上年 增加 减少 3 0.5 ０３ 10余 万 个 人次 辆 分 得分 第 号 〔2021〕 《 》 “ ” - — ~ . , / + CCTV 三类 十 百分之 ① （一） 1、 2. 2060702 项 类 款 支出 收入 预算 决算 为 的 和 分别 12月31日 \n \t 　 ٣ 𝟗 a Ⅳ'.split(
    ' ',
  );
const genre = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
const anyText = fc.oneof(
  genre,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('figures', () => {
  test('no digit is missed and none belongs to two figures', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const owners = new Uint8Array(text.length);
        for (const { offset, end } of readFigures(text))
          for (let at = offset; at < end; at += 1) owners[at] = (owners[at] ?? 0) + 1;
        expect(Math.max(0, ...owners)).toBeLessThanOrEqual(1);
        for (const match of text.matchAll(/\p{Nd}/gu))
          expect(owners[match.index], `${match[0]} at ${match.index}`).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });

  test('a print is the text between its offsets, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { offset, end, print } of readFigures(text, { unit: '万元' })) {
          expect(print).toBe(text.slice(offset, end));
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(offset);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('operands point to figures and statements lie within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { figures, statements, mentions } = readProse(text, { previous: [text.slice(0, 20)] });
        for (const statement of statements) {
          expect(statement.offset).toBeGreaterThanOrEqual(0);
          expect(statement.end).toBeLessThanOrEqual(text.length);
          for (const index of Object.values(statement.operands)) expect(figures[index]).toBeDefined();
        }
        expect(new Set(mentions.map(({ figure }) => figure)).size).toBe(mentions.length);
      }),
      { numRuns: 2000 },
    );
  });

  const decimal = fc.record({
    digits: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    decimals: fc.integer({ min: 0, max: 6 }),
  });
  const HOSTS = [
    (print: string) => `本年支出合计${print}，其中`,
    (print: string) => `（含${print}）`,
    (print: string) => `年初预算为${print}。`,
    (print: string) => `较上年增加 ${print}；`,
    (print: string) => print,
  ];

  test('an amount keeps its exact value, decimals and unit in every place and print', () => {
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom('元', '万元', '亿元'),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...HOSTS),
        (value, unit, grouping, wide, host) => {
          const ascii = printDecimal(value, { grouping });
          // A full-width comma is a mark of the sentence unless decimals follow.
          const print =
            wide && !grouping
              ? ascii.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
              : ascii;
          const amounts = readFigures(host(`${print}${unit}`)).filter((figure) => figure.kind === 'amount');
          expect(amounts).toHaveLength(1);
          expect(amounts[0]).toMatchObject({ value, unit, unitSource: 'printed', print: `${print}${unit}` });
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('lists of parts', () => {
  const names = [
    '基本支出',
    '项目支出',
    '人员经费',
    '公用经费',
    '办公费',
    '差旅费',
    '劳务费',
    '工会经费',
    '其他支出',
  ];
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => `${(cents / 100).toFixed(2)}万元`);
  const parts = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 6 });

  test('a whole keeps its parts in order, whatever the marks between them', () => {
    fc.assert(
      fc.property(
        parts,
        fc.array(amount, { minLength: 7, maxLength: 7 }),
        fc.constantFrom('、', '，', '；', ',', ';'),
        fc.constantFrom('，其中：', '，其中，', '，其中', '。其中：', '，包括', '，包括：', '（其中：'),
        fc.constantFrom('本年支出合计', '2022年度支出总计', '全年支出合计'),
        (list, amounts, mark, link, whole) => {
          const close = link.startsWith('（') ? '）' : '';
          const text = `${whole}${amounts[6] ?? ''}${link}${list.map((name, at) => `${name}${amounts[at] ?? ''}`).join(mark)}${close}。`;
          const { figures, statements } = readProse(text);
          const found = statements.find((statement) => statement.kind === 'parts');
          expect(
            found?.parts.map(({ subject, figure }) => `${subject}${figures[figure]?.print ?? ''}`),
          ).toEqual(list.map((name, at) => `${name}${amounts[at] ?? ''}`));
          expect(figures[found?.operands.whole ?? -1]?.print).toBe(amounts[6]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('分别为 gives the first figure to the first name', () => {
    fc.assert(
      fc.property(
        parts,
        fc.array(amount, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('分别为', '分别是'),
        (list, amounts, word) => {
          const text = `${list.join('、')}${word}${list.map((_, at) => amounts[at]).join('、')}。`;
          const { figures, mentions } = readProse(text);
          expect(mentions.map(({ subject, figure }) => [subject, figures[figure]?.print])).toEqual(
            list.map((name, at) => [name, amounts[at]]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
