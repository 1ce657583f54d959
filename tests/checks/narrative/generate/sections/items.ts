import { inventBudget, tellCompletion } from '../completion.ts';
import { printsAlike, toCents } from '../exact.ts';
import { leaf, percentOf } from '../formula.ts';
import { isNothing } from '../change.ts';
import type { Money } from '../ledger.ts';
import { nameReason } from '../reasons.ts';
import type { Told, Turn, Words } from '../words.ts';
import { bracketed, either, thisYear, type Writer } from '../writer.ts';

const NAME = '一般公共预算财政拨款支出';

/** （三）: the budget as a whole, then every 项 of 公开05 with its budget. */
export function writeItems(writer: Writer): void {
  const { ledger, random, page, style } = writer;
  const rows = ledger.rows('t05').filter(({ code }) => code?.length === 7);
  const items = rows.map((row) => {
    const final = ledger.at(`t05.${row.id}.subtotal`);
    const budget: Money = { yuan: inventBudget(writer, final.yuan) };
    return { row, final, budget, told: tellCompletion(writer, { budget, final, name: '年初预算' }) };
  });
  writeSum(
    writer,
    { yuan: items.reduce((sum, { budget }) => sum + budget.yuan, 0n) },
    items.map(({ told }) => told.budget),
  );
  const apart = random.chance(60);
  const labels = new Map(ledger.rows('t05').map(({ code, label }) => [code ?? '', label]));
  const name = (code: string, level: string) => (labels.get(code) ?? '') + bracketed(writer, level);
  items.forEach(({ row: { code = '', label }, told }, index) => {
    page.item(code, () => {
      const names = `${name(code.slice(0, 3), '类')}${name(code.slice(0, 5), '款')}${label}${bracketed(writer, '项')}`;
      const heading = `${style.number(index + 1)}${names}`;
      if (!apart) return page.paragraph([heading, '。', told.words, '。']);
      page.paragraph(`${heading}。`);
      page.paragraph([told.words, '。']);
    });
  });
}

/** The sentence before the items: B, A, rate and their comparison. */
function writeSum(writer: Writer, budget: Money, parts: readonly Told[]): void {
  const { ledger, figures, random, page } = writer;
  const final = ledger.at('t05.total.subtotal');
  const asked = figures.total(budget.yuan, parts);
  const told = figures.amount(final);
  const rate: Words = isNothing(budget.yuan)
    ? ''
    : [
        random.pick(['，完成年初预算的', '，为年初预算的', '，完成年初预算', '，完成年初预算数的']),
        figures.percent(final.yuan, budget.yuan, percentOf(leaf(told), leaf(asked))),
      ];
  const verdict = writeVerdict(writer, { final, budget, asked, told });
  const link = random.pick(['其中：', '具体情况如下：', '其中', '按支出功能分类科目，具体情况如下：']);
  page.paragraph([
    either<Words>(random, [
      () => [`${thisYear(writer)}${NAME}年初预算数为`, asked, '，支出决算数为', told],
      () => [`${NAME}年初预算为`, asked, '，支出决算为', told],
      () => [`${thisYear(writer)}${NAME}年初预算数为`, asked, `，${NAME}决算数为`, told],
      () => [`${thisYear(writer)}${NAME}年初预算`, asked, '，支出决算', told],
    ]),
    rate,
    verdict,
    link.endsWith('：') ? `。${link}` : `，${link}：`,
  ]);
}

function writeVerdict(
  { random }: Writer,
  { final, budget, asked, told }: { final: Money; budget: Money; asked: Told; told: Told },
): Words {
  if (random.chance(40)) return '';
  if (toCents(final.yuan).digits === toCents(budget.yuan).digits || printsAlike(final.yuan, budget.yuan))
    return '，决算数与年初预算数持平';
  const more = final.yuan > budget.yuan;
  const turn: Turn = {
    kind: 'turn',
    text: more ? '大于' : '小于',
    opposite: more ? '小于' : '大于',
    partners: 0,
    turned: [{ left: leaf(told), relation: more ? '<' : '>', right: leaf(asked) }],
  };
  return ['，决算数', turn, `年初预算数的主要原因是${nameReason(random, more)}`];
}
