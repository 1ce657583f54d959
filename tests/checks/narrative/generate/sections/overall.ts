import { findBefore, tellChange } from '../change.ts';
import type { Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

/** 一、收入支出决算总体情况说明. */
export function writeOverall(writer: Writer, title: string): void {
  writer.page.heading(3, title);
  writeTotal(writer, 't01.31.amount', ['收、支总计', '收入支出总计', '收入总计、支出总计均为', '收支总计']);
}

/** 四、财政拨款收入支出决算总体情况说明. */
export function writeAppropriation(writer: Writer, title: string): void {
  writer.page.heading(3, title);
  writeTotal(writer, 't04.32.amount', [
    '财政拨款收、支总计',
    '财政拨款收入支出总计',
    '财政拨款收支总计',
    '财政拨款收入总计、支出总计均为',
  ]);
}

function writeTotal(writer: Writer, anchor: string, names: readonly string[]): void {
  const { ledger, figures, random, style, page } = writer;
  const money = ledger.at(anchor);
  const now = figures.amount(money);
  const change = tellChange(writer, {
    now,
    money,
    before: findBefore(writer, money),
    base: random.pick(style.lastYear),
  });
  const name = random.pick(names);
  page.paragraph(
    either<Words>(random, [
      () => [`${thisYear(writer)}${name}`, now, '，', change, '。'],
      () => [`${ledger.department}${thisYear(writer)}${name}`, now, '。', change, '。'],
      () => [`${thisYear(writer)}，${style.self}${name}`, now, '，', change, '。'],
      () => [`${style.self}${thisYear(writer)}${name}`, now, '，', change, '。'],
    ]),
  );
}
