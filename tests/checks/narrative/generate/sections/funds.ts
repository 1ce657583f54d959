import { isNothing } from '../change.ts';
import type { Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

/** 八、政府性基金预算财政拨款收入支出决算情况说明. */
export function writeFund(writer: Writer, title: string): void {
  const { ledger, figures, random, style, page } = writer;
  page.heading(3, title);
  const at = (column: string) => ledger.at(`t08.total.${column}`);
  const columns = ['opening', 'income', 'subtotal', 'closing'].map((column) => at(column));
  if (columns.every(({ yuan }) => isNothing(yuan))) {
    page.paragraph(
      random.pick([
        `${style.self}没有政府性基金收入，也没有使用政府性基金安排的支出。`,
        `${thisYear(writer)}${style.self}无政府性基金预算财政拨款收入和支出。`,
        `${style.self}${thisYear(writer)}未发生政府性基金预算财政拨款收支。`,
        `${thisYear(writer)}，${style.self}没有政府性基金预算财政拨款收入支出。`,
      ]),
    );
    return;
  }
  const told = columns.map((money) => figures.amount(money));
  const [opening, income, spent, closing] = told;
  const basic = figures.amount(at('basic'));
  const project = figures.amount(at('project'));
  const list = (link: string): Words => [link, '基本支出', basic, '，项目支出', project];
  page.paragraph(
    either<Words>(random, [
      () => [
        `${thisYear(writer)}政府性基金预算财政拨款年初结转和结余`,
        opening ?? '',
        '，本年收入',
        income ?? '',
        '，本年支出',
        spent ?? '',
        list('（其中：'),
        '），年末结转和结余',
        closing ?? '',
        '。',
      ],
      () => [
        `${style.self}政府性基金预算财政拨款本年收入`,
        income ?? '',
        '；年初结转和结余',
        opening ?? '',
        '；本年支出',
        spent ?? '',
        list('，其中：'),
        '；年末结转和结余',
        closing ?? '',
        '。',
      ],
      () => [
        `${thisYear(writer)}政府性基金预算财政拨款收入`,
        income ?? '',
        '，年初结转和结余',
        opening ?? '',
        '，支出',
        spent ?? '',
        list('，其中'),
        '，年末结转和结余',
        closing ?? '',
        '。',
      ],
      () => [
        `政府性基金预算财政拨款支出`,
        spent ?? '',
        list('，其中：'),
        '。本年收入',
        income ?? '',
        '，年初结转和结余',
        opening ?? '',
        '，年末结转和结余',
        closing ?? '',
        '。',
      ],
    ]),
  );
}

/** 九、国有资本经营预算财政拨款支出决算情况说明. */
export function writeCapital(writer: Writer, title: string): void {
  const { ledger, figures, random, style, page } = writer;
  page.heading(3, title);
  const total = ledger.at('t09.total.total');
  if (isNothing(total.yuan)) {
    page.paragraph(
      random.pick([
        `${style.self}没有使用国有资本经营预算安排的支出。`,
        `${thisYear(writer)}${style.self}无国有资本经营预算财政拨款支出。`,
        `${style.self}${thisYear(writer)}未发生国有资本经营预算财政拨款支出。`,
        `${thisYear(writer)}，${style.self}没有国有资本经营预算财政拨款支出。`,
      ]),
    );
    return;
  }
  const basic = figures.amount(ledger.at('t09.total.basic'));
  const project = figures.amount(ledger.at('t09.total.project'));
  page.paragraph([
    `${thisYear(writer)}国有资本经营预算财政拨款支出`,
    figures.amount(total),
    '，其中：基本支出',
    basic,
    '，项目支出',
    project,
    '。',
  ]);
}
