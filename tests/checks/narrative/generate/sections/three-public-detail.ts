import { isNothing } from '../change.ts';
import { tellShare } from '../completion.ts';
import type { Money } from '../ledger.ts';
import { join, type Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

/** （二）: shares of the three, then groups, guests and vehicles. */
export function writeThreePublicDetail(writer: Writer, name: string): void {
  const { ledger, page } = writer;
  const at = (column: string) => ledger.at(`t07.amounts.actual-${column}`);
  if (!isNothing(at('total').yuan)) writeShares(writer, name, at);
  const { number } = writer.style;
  page.paragraph([number(1), abroad(writer, at('abroad')), '。']);
  const last = [
    () => page.paragraph([number(2), reception(writer, at('reception')), '。']),
    () =>
      page.paragraph([
        number(3),
        vehicles(writer, at('vehicle-subtotal'), at('vehicle-purchase'), at('vehicle-operation')),
        '。',
      ]),
  ];
  for (const write of last) write();
}

function writeShares(writer: Writer, name: string, at: (column: string) => Money): void {
  const { figures, page, random } = writer;
  const whole = at('total');
  const parts = (
    [
      ['reception', '公务接待费支出决算'],
      ['abroad', '因公出国（境）费支出决算'],
      ['vehicle-subtotal', '公务用车购置及运行维护费支出决算'],
    ] as const
  ).map(([column, label]): Words => {
    const part = figures.amount(at(column));
    return [label, part, '，', tellShare(writer, figures.share(at(column), whole, { part }), `${name}支出`)];
  });
  page.paragraph([
    `${thisYear(writer)}${name}财政拨款支出决算中，`,
    join(parts, random.pick(['；', '，'])),
    random.pick(['。其中：', '。', '。具体情况如下：']),
  ]);
}

function abroad({ figures, random }: Writer, money: Money): Words {
  const some = !isNothing(money.yuan);
  const groups = some ? random.between(1, 6) : 0;
  const people = some ? groups + random.below(12) : 0;
  const amount = figures.amount(money);
  return either<Words>(random, [
    () => [
      '因公出国（境）费支出决算为',
      amount,
      '，全年安排因公出国（境）团组',
      figures.count(groups, '个'),
      '，累计',
      figures.count(people, '人次'),
    ],
    () => [
      '因公出国（境）费支出',
      amount,
      '。全年因公出国（境）团组',
      figures.count(groups, '个'),
      '、',
      figures.count(people, '人次'),
    ],
    () => [
      '因公出国（境）费支出决算',
      amount,
      '，全年使用财政拨款安排因公出国（境）团组',
      figures.count(groups, '个'),
      '，累计出国（境）',
      figures.count(people, '人次'),
    ],
    () => [
      '因公出国（境）费支出',
      amount,
      '，本年组织出国（境）团组',
      figures.count(groups, '个'),
      '，参加人员共',
      figures.count(people, '人次'),
    ],
  ]);
}

function reception({ figures, random }: Writer, money: Money): Words {
  const some = !isNothing(money.yuan);
  const visits = some ? random.between(1, 80) : 0;
  const guests = some ? visits + random.below(600) : 0;
  const amount = figures.amount(money);
  return either<Words>(random, [
    () => [
      '公务接待费支出决算为',
      amount,
      '，全年共接待来访团组',
      figures.count(visits, '个'),
      '、来宾',
      figures.count(guests, '人次'),
      '，主要是上级检查调研和业务交流发生的接待支出',
    ],
    () => [
      '公务接待费支出',
      amount,
      '。国内公务接待',
      figures.count(visits, '批次'),
      '，',
      figures.count(guests, '人次'),
    ],
    () => [
      '公务接待费支出决算',
      amount,
      '，全年国内公务接待',
      figures.count(visits, '批次'),
      '、',
      figures.count(guests, '人次'),
      '，主要用于接待外地来访单位',
    ],
    () => [
      '公务接待费支出',
      amount,
      '，其中国内接待',
      figures.count(visits, '批'),
      '、',
      figures.count(guests, '人次'),
    ],
  ]);
}

function vehicles(writer: Writer, total: Money, purchase: Money, operation: Money): Words {
  const { figures, random, ledger, style } = writer;
  const bought = isNothing(purchase.yuan) ? 0 : random.between(1, 3);
  const held = isNothing(operation.yuan) ? bought : bought + random.between(1, 9);
  const whole = figures.amount(total);
  const buying: Words = [
    figures.amount(purchase),
    ...(bought === 0
      ? [
          random.pick([
            '，未购置公务用车',
            '，购置公务用车0辆',
            '，未新增购置公务用车',
            '，本年未购置公务用车',
          ]),
        ]
      : [
          random.pick(['，购置公务用车', '，更新公务用车', '，新购置公务用车', '，全年购置公务用车']),
          figures.count(bought, '辆'),
        ]),
  ];
  const running = figures.amount(operation);
  const keeping: Words = [
    random.pick([
      `截至${ledger.year}年12月31日，${style.self}开支财政拨款的公务用车保有量为`,
      '年末公务用车保有量为',
      `截止${ledger.year}年12月31日，公务用车保有量为`,
      '期末财政拨款开支的公务用车保有量',
    ]),
    figures.count(held, '辆'),
  ];
  return either<Words>(random, [
    () => [
      '公务用车购置费及运行维护费支出决算为',
      whole,
      '，其中：公务用车购置费',
      buying,
      '。公务用车运行维护费',
      running,
      '，主要是燃料费、维修费、保险费等支出，',
      keeping,
    ],
    () => [
      '公务用车购置及运行维护费支出',
      whole,
      '。其中：公务用车购置支出',
      buying,
      '；公务用车运行维护费支出',
      running,
      '。',
      keeping,
    ],
    () => [
      '公务用车购置及运行维护费支出决算',
      whole,
      '，其中：公务用车购置费支出决算',
      buying,
      '；公务用车运行维护费支出决算',
      running,
      '，',
      keeping,
    ],
    () => ['公务用车购置及运行费', whole, '，其中：购置费', buying, '；运行费', running, '，', keeping],
  ]);
}
