import { findBefore, tellChange } from '../change.ts';
import { tellShare } from '../completion.ts';
import { join, type Words } from '../words.ts';
import { bracketed, either, thisYear, type Writer } from '../writer.ts';
import { writeItems } from './items.ts';

const NAME = '一般公共预算财政拨款支出';

/** 五、一般公共预算财政拨款支出决算情况说明: as a whole, by class, item by item. */
export function writeGeneral(writer: Writer, title: string): void {
  writer.page.heading(3, title);
  writer.page.heading(4, `（一）${NAME}决算总体情况`);
  writeWhole(writer);
  writer.page.heading(4, `（二）${NAME}决算结构情况`);
  writeClasses(writer);
  writer.page.heading(4, `（三）${NAME}决算具体情况`);
  writeItems(writer);
}

function writeWhole(writer: Writer): void {
  const { ledger, figures, random, style, page } = writer;
  const money = ledger.at('t05.total.subtotal');
  const now = figures.amount(money);
  const share = figures.share(money, ledger.at('t03.total.total'), { part: now });
  const change = tellChange(writer, {
    now,
    money,
    before: findBefore(writer, money),
    base: random.pick(style.lastYear),
  });
  const base = random.pick(['本年支出合计', '本年度支出合计']);
  page.paragraph(
    either<Words>(random, [
      () => [`${thisYear(writer)}${NAME}`, now, `，占${base}的`, share, '，', change, '。'],
      () => [NAME, now, `，占${base}的`, share, '。', change, '。'],
      () => [`${thisYear(writer)}${style.self}${NAME}`, now, `，占${base}`, share, '，', change, '。'],
      () => [
        `${style.self}${thisYear(writer)}${NAME}为`,
        now,
        `，占${base}的比重为`,
        share,
        '。',
        change,
        '。',
      ],
    ]),
  );
}

function writeClasses(writer: Writer): void {
  const { ledger, figures, random, style, page } = writer;
  const whole = ledger.at('t05.total.subtotal');
  const told = figures.amount(whole);
  const form = random.below(3);
  const classWord = bracketed(writer, '类');
  const separator = random.pick(['；', '；', '，']);
  const parts = ledger
    .rows('t05')
    .filter(({ code }) => code?.length === 3)
    .map(({ id, label }): Words => {
      const money = ledger.at(`t05.${id}.subtotal`);
      const part = figures.amount(money);
      const share = figures.share(money, whole, { part, whole: told });
      const short = label.replace(/支出$/, '');
      const name = [`${short}${classWord}支出`, `${label}${classWord}`, `${short}支出${classWord}支出`][form];
      return [name ?? label, part, '，', tellShare(writer, share, NAME)];
    });
  page.paragraph([
    either<Words>(random, [
      () => [`${thisYear(writer)}${NAME}`, told, '，主要用于以下方面：'],
      () => [NAME, told, '，主要用于以下方面：'],
      () => [`${thisYear(writer)}，${style.self}${NAME}`, told, '，主要用于：'],
      () => [`${style.self}${NAME}共计`, told, '，按功能分类主要用于以下方面：'],
    ]),
    join(parts, separator),
    '。',
  ]);
}
