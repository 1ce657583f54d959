import { findClassList } from './lists.ts';
import { isNothing } from '../change.ts';
import { tellShare } from '../completion.ts';
import type { Money } from '../ledger.ts';
import type { Told, Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

/** 六、一般公共预算财政拨款基本支出决算情况说明: 人员 and 公用 with the names of their 款. */
export function writeBasic(writer: Writer, title: string): void {
  const { ledger, figures, random, style, page } = writer;
  page.heading(3, title);
  const whole = ledger.at('t05.total.basic');
  const told = figures.amount(whole);
  const shares = random.chance(65);
  const link = random.pick(['，主要包括', '，主要包括：', '，包括', '，主要用于']);
  const part = (label: string, anchor: string, list: readonly string[]): Words => {
    const money: Money = ledger.at(anchor);
    const amount: Told = figures.amount(money);
    const share = shares
      ? ['，', tellShare(writer, figures.share(money, whole, { part: amount, whole: told }), '基本支出')]
      : '';
    return [label, amount, share, isNothing(money.yuan) ? '' : [link, list.join('、')]];
  };
  page.paragraph([
    either<Words>(random, [
      () => [`${thisYear(writer)}一般公共预算财政拨款基本支出`, told, '，其中：'],
      () => ['一般公共预算财政拨款基本支出', told, '。其中：'],
      () => [`${thisYear(writer)}${style.self}一般公共预算财政拨款基本支出`, told, '，包括：'],
      () => [`${style.self}${thisYear(writer)}一般公共预算财政拨款基本支出决算数`, told, '，其中'],
    ]),
    part('人员经费', 't06.personnel-total.amount', findClassList(ledger, ['301', '303'])),
    '；',
    part('公用经费', 't06.public-total.amount', findClassList(ledger, ['302', '307', '310', '399'])),
    '。',
  ]);
}
