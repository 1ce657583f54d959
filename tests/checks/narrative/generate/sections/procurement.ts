import { isNothing } from '../change.ts';
import { leaf, percentOf } from '../formula.ts';
import { join, type Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

const KINDS = ['货物', '工程', '服务'] as const;

/** 十二、政府采购支出说明: goods, works and services; contracts of small enterprises and their shares. */
export function writeProcurement(writer: Writer, title: string): void {
  const { figures, random, style, page, ledger } = writer;
  page.heading(3, title);
  const most = ledger.at('t03.total.total').yuan / 4n;
  if (most < 1000n || random.chance(12)) {
    page.paragraph(
      random.pick([
        `${style.self}${thisYear(writer)}无政府采购支出。`,
        `${thisYear(writer)}${style.self}未发生政府采购支出。`,
        `${style.self}没有政府采购支出。`,
        `${thisYear(writer)}，${style.self}无政府采购事项。`,
      ]),
    );
    return;
  }
  const exact = KINDS.map((): bigint => (random.chance(30) ? 0n : random.yuan(most)));
  if (!exact.some((yuan) => yuan > 0n)) exact[0] = random.yuan(most);
  const sum = exact.reduce((total, yuan) => total + yuan, 0n);
  const suffix = random.pick(['支出', '支出', '采购支出', '支出金额']);
  const parts = exact.map((yuan) => figures.amount({ yuan }));
  const total = figures.total(sum, parts);
  const list = join(
    parts.map((part, index): Words => [`政府采购${KINDS[index] ?? ''}${suffix}`, part]),
    random.pick(['、', '；', '，']),
  );
  page.paragraph([
    either<Words>(random, [
      () => [`${thisYear(writer)}政府采购支出总额`, total, '，其中：', list, '。'],
      () => [`${style.self}${thisYear(writer)}政府采购支出总额`, total, '。其中：', list, '。'],
      () => [`${thisYear(writer)}，${style.self}政府采购支出合计`, total, '，其中：', list, '。'],
      () => [`${thisYear(writer)}政府采购支出总额为`, total, '，包括：', list, '。'],
    ]),
    writeEnterprises(writer, sum, total),
  ]);
}

function writeEnterprises(writer: Writer, sum: bigint, total: Parameters<typeof leaf>[0]): Words {
  const { figures, random } = writer;
  if (random.chance(15)) return '';
  const medium = part(writer, sum);
  const small = part(writer, medium);
  const mediumTold = figures.amount({ yuan: medium });
  const smallTold = figures.amount({ yuan: small });
  const mediumShare = figures.percent(medium, sum, percentOf(leaf(mediumTold), leaf(total)));
  const ofMedium = !isNothing(medium) && random.chance(30);
  const smallShare = ofMedium
    ? figures.percent(small, medium, percentOf(leaf(smallTold), leaf(mediumTold)))
    : figures.percent(small, sum, percentOf(leaf(smallTold), leaf(total)));
  const base = ofMedium ? '授予中小企业合同金额' : '政府采购支出总额';
  const link = random.pick(['，其中：', '；其中，', '，其中']);
  return either<Words>(random, [
    () => [
      '授予中小企业合同金额',
      mediumTold,
      '，占政府采购支出总额的',
      mediumShare,
      `${link}授予小微企业合同金额`,
      smallTold,
      `，占${base}的`,
      smallShare,
      '。',
    ],
    () => [
      '授予中小企业合同金额为',
      mediumTold,
      '，占政府采购支出总额的比重为',
      mediumShare,
      `${link}授予小微企业合同金额为`,
      smallTold,
      `，占${base}的比重为`,
      smallShare,
      '。',
    ],
    () => [
      '其中授予中小企业合同金额',
      mediumTold,
      '，占政府采购支出总额',
      mediumShare,
      `${link}授予小微企业合同金额`,
      smallTold,
      `，占${base}`,
      smallShare,
      '。',
    ],
    () => [
      '授予中小企业合同金额合计',
      mediumTold,
      '，占政府采购支出总额的',
      mediumShare,
      '；授予小微企业合同金额合计',
      smallTold,
      `，占${base}的`,
      smallShare,
      '。',
    ],
  ]);
}

/** All, nothing or a part of an amount. */
function part({ random }: Writer, whole: bigint): bigint {
  if (random.chance(15)) return whole;
  if (random.chance(15)) return 0n;
  const some = (whole * BigInt(random.between(1, 999))) / 1000n;
  return some < 100n ? 0n : some;
}
