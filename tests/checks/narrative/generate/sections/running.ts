import { findBefore, inventBefore, isNothing, tellChange } from '../change.ts';
import type { Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

/** 十、机关运行经费支出说明: 公用经费 of 公开06 against the budget and the year before. */
export function writeRunning(writer: Writer, title: string): void {
  const { ledger, figures, random, style, page } = writer;
  page.heading(3, title);
  const money = ledger.at('t06.public-total.amount');
  if (isNothing(money.yuan)) {
    page.paragraph(`${style.self}${thisYear(writer)}无机关运行经费支出。`);
    return;
  }
  const now = figures.amount(money);
  const budget: Words = tellChange(writer, {
    now,
    money,
    before: inventBefore(writer, money.yuan),
    base: '年初预算数',
  });
  const past: Words = tellChange(writer, {
    now,
    money,
    before: findBefore(writer, money),
    base: random.pick(style.lastYear),
  });
  page.paragraph(
    either<Words>(random, [
      () => [`${thisYear(writer)}机关运行经费支出`, now, '，', budget, '。', past, '。'],
      () => [`${style.self}${thisYear(writer)}机关运行经费支出`, now, '，', past, '。'],
      () => [`${thisYear(writer)}，${style.self}机关运行经费支出`, now, '，', past, '。', budget, '。'],
      () => [`机关运行经费支出`, now, '，', budget, '。'],
    ]),
  );
}
