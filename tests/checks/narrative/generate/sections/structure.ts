import { tellShare } from '../completion.ts';
import { isNothing } from '../change.ts';
import { join, type Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

const SOURCES = [
  ['appropriation', '财政拨款收入'],
  ['superior-subsidy', '上级补助收入'],
  ['institutional', '事业收入'],
  ['operating', '经营收入'],
  ['subsidiary-remittance', '附属单位上缴收入'],
  ['other', '其他收入'],
] as const;
const USES = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['superior-remittance', '上缴上级支出'],
  ['operating', '经营支出'],
  ['subsidiary-subsidy', '对附属单位补助支出'],
] as const;

/** 二、收入决算情况说明. */
export function writeIncome(writer: Writer, title: string): void {
  writer.page.heading(3, title);
  writeParts(writer, 't02', '本年收入合计', SOURCES);
}

/** 三、支出决算情况说明. */
export function writeExpenditure(writer: Writer, title: string): void {
  writer.page.heading(3, title);
  writeParts(writer, 't03', '本年支出合计', USES);
}

/** A total and its parts with their shares; parts that are nothing are named by some documents only. */
function writeParts(
  writer: Writer,
  table: string,
  name: string,
  columns: readonly (readonly [string, string])[],
): void {
  const { ledger, figures, random, style, page } = writer;
  const whole = ledger.at(`${table}.total.total`);
  const all = random.chance(25);
  const told = figures.amount(whole);
  const link = random.pick(['，其中：', '。其中：', '，其中', '，包括：']);
  const verb = random.pick(['', '', '为', '']);
  const parts = columns.flatMap(([column, label]): Words[] => {
    const money = ledger.at(`${table}.total.${column}`);
    if (isNothing(money.yuan) && !all) return [];
    const part = figures.amount(money);
    const share = figures.share(money, whole, { part, whole: told });
    return [[label, verb, part, '，', tellShare(writer, share, name)]];
  });
  page.paragraph([
    either<Words>(random, [
      () => [name, told],
      () => [`${thisYear(writer)}${name}`, told],
      () => [`${style.self}${name}`, told],
      () => [`${thisYear(writer)}${style.self}${name}为`, told],
    ]),
    link,
    join(parts, '；'),
    '。',
  ]);
}
