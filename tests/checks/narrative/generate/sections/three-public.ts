import { findBefore, isNothing, tellChange } from '../change.ts';
import { tellCompletion } from '../completion.ts';
import { leaf, percentOf } from '../formula.ts';
import { headed, type Words } from '../words.ts';
import { either, threePublicWord, thisYear, type Writer } from '../writer.ts';
import { writeThreePublicDetail } from './three-public-detail.ts';

const ITEMS = [
  ['abroad', '因公出国（境）费'],
  ['reception', '公务接待费'],
  ['vehicle-purchase', '公务用车购置费'],
  ['vehicle-operation', '公务用车运行维护费'],
] as const;

/** 七、“三公”经费支出决算情况说明: budget and accounts of each, then shares and numbers. */
export function writeThreePublic(writer: Writer, title: string): void {
  const { ledger, random, page } = writer;
  const name = `${threePublicWord(writer)}经费`;
  page.heading(
    3,
    title.replace('“三公”经费', name).replace('一般公共预算', ledger.year < 2022 ? '一般公共预算' : ''),
  );
  const total = ledger.at('t07.amounts.actual-total');
  if (isNothing(total.yuan) && isNothing(ledger.at('t07.amounts.budget-total').yuan)) {
    page.paragraph(
      random.pick([
        `${thisYear(writer)}${writer.style.self}无财政拨款${name}预算和支出。`,
        `${writer.style.self}${thisYear(writer)}没有使用财政拨款安排的${name}支出。`,
      ]),
    );
    return;
  }
  page.heading(4, `（一）${name}财政拨款支出决算总体情况说明`);
  writeWhole(writer, name);
  const order = random.chance(50) ? ITEMS : [ITEMS[0], ITEMS[2], ITEMS[3], ITEMS[1]];
  for (const [column, label] of order) writeItem(writer, column, label);
  page.heading(4, `（二）${name}财政拨款支出决算具体情况说明`);
  writeThreePublicDetail(writer, name);
}

/** The whole: budget, accounts, rate; some documents compare it with the year before. */
function writeWhole(writer: Writer, name: string): void {
  const { ledger, page, random } = writer;
  const final = ledger.at('t07.amounts.actual-total');
  const completion = tellCompletion(writer, {
    budget: ledger.at('t07.amounts.budget-total'),
    final,
    name: '预算',
  });
  page.paragraph([
    headed(
      either<string>(random, [
        () => `${thisYear(writer)}${name}财政拨款支出`,
        () => `${name}财政拨款支出`,
        () => `${writer.style.self}${thisYear(writer)}${name}财政拨款支出`,
        () => `${thisYear(writer)}财政拨款${name}支出`,
      ]),
      completion.words,
    ),
    random.pick(['。其中：', '。', '，其中：']),
  ]);
}

/** One of the four: budget and accounts, and the year before. */
function writeItem(writer: Writer, column: string, label: string): void {
  const { ledger, figures, page, random, style } = writer;
  const money = ledger.at(`t07.amounts.actual-${column}`);
  const budget = ledger.at(`t07.amounts.budget-${column}`);
  const before = findBefore(writer, money);
  const base = random.pick(style.lastYear);
  if (random.chance(35)) {
    const asked = figures.amount(budget);
    const told = figures.amount(money);
    const rate: Words = isNothing(budget.yuan)
      ? ''
      : ['，完成预算的', figures.percent(money.yuan, budget.yuan, percentOf(leaf(told), leaf(asked)))];
    const change = tellChange(writer, { now: told, money, before, base });
    page.paragraph([`${label}支出预算为`, asked, '，支出决算为', told, rate, '，', change, '。']);
    return;
  }
  const completion = tellCompletion(writer, { budget, final: money, name: '预算' });
  const change = tellChange(writer, { now: completion.final, money, before, base });
  page.paragraph([
    headed(
      either<string>(random, [
        () => `${label}支出`,
        () => label,
        () => `${label}支出`,
        () => `${label}财政拨款支出`,
      ]),
      completion.words,
    ),
    random.pick(['；', '。', '；']),
    change,
    '。',
  ]);
}
