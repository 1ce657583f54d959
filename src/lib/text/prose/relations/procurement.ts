import type { Relation } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { ProcurementStatement } from '../statement.ts';

type Role = keyof ProcurementStatement['operands'];

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['smallMicro', /小微企业|小型(?:和|、)?微型企业/],
  ['mediumSmall', /中小(?:微)?企业/],
  ['goods', /货物/],
  ['works', /工程/],
  ['services', /服务/],
  ['total', /(?:采购)(?:支出|金额|合同金额|执行|决算|预算)?(?:总额|总金额|合计|总计|总数|支出|金额|共计)?$/],
];

/** 政府采购支出总额，货物、工程、服务支出，授予中小企业、小微企业合同金额及占比. */
export const procurement: Relation<'procurement'> = {
  kind: 'procurement',
  title: '政府采购',
  examples: [
    {
      text: '2022年度政府采购支出总额100.00万元，其中：政府采购货物支出60.00万元、政府采购工程支出0万元、政府采购服务支出40.00万元。授予中小企业合同金额80.00万元，占政府采购支出总额的80.0%，其中：授予小微企业合同金额40.00万元，占授予中小企业合同金额的50.0%。',
      reads: [
        'total 政府采购支出总额 amount=100.00万元 aggregate=总额',
        'parts 政府采购支出总额 whole=100.00万元 政府采购货物支出:60.00万元 政府采购工程支出:0万元 政府采购服务支出:40.00万元 link=其中',
        'procurement 政府采购 total=100.00万元 goods=60.00万元 works=0万元 services=40.00万元 mediumSmall=80.00万元 mediumSmallShare=80.0% smallMicro=40.00万元 smallMicroShare=50.0% mediumSmallBase=政府采购支出总额 smallMicroBase=授予中小企业合同金额',
        'share 授予中小企业合同金额 share=80.0% part=80.00万元 base=100.00万元 base=政府采购支出总额',
        'total 授予中小企业合同金额 amount=80.00万元',
        'parts 授予中小企业合同金额 whole=80.00万元 授予小微企业合同金额:40.00万元 link=其中',
        'share 授予小微企业合同金额 share=50.0% part=40.00万元 base=80.00万元 base=授予中小企业合同金额',
      ],
    },
  ],
  read: ({ text, mentions }) => {
    if (!/采购|中小(?:微)?企业|小微企业/.test(text)) return [];
    const operands: Partial<Record<Role, number>> = {};
    const words: { mediumSmallBase?: string; smallMicroBase?: string } = {};
    const seen: Mention[] = [];
    for (const mention of mentions) {
      const role = roleOf(mention, text);
      if (role === undefined || operands[role] !== undefined) continue;
      operands[role] = mention.figure;
      seen.push(mention);
      if (role === 'mediumSmallShare' && mention.base !== undefined) words.mediumSmallBase = mention.base;
      if (role === 'smallMicroShare' && mention.base !== undefined) words.smallMicroBase = mention.base;
    }
    const first = seen[0];
    if (!first || (seen.length < 2 && operands.total === undefined)) return [];
    return [
      {
        kind: 'procurement',
        subject: '政府采购',
        operands,
        words,
        offset: first.offset,
        end: seen.at(-1)?.end ?? first.end,
      },
    ];
  },
};

function roleOf(mention: Mention, text: string): Role | undefined {
  const { kind, role } = mention;
  // 政府采购金额（以合同签订为准）为.
  const subject = mention.subject.replace(/\([^()]*\)/g, '');
  if (kind === 'amount' && (role === 'value' || role === 'final')) {
    if (!/采购|企业|货物|工程|服务/.test(subject)) return undefined;
    const found = ROLES.find(([, test]) => test.test(subject))?.[0];
    return found !== undefined &&
      (found === 'total' || found.endsWith('icro') || found.endsWith('Small') || /采购/.test(text))
      ? found
      : undefined;
  }
  if (kind !== 'percent' || role !== 'share') return undefined;
  if (ROLES[0]?.[1].test(subject)) return 'smallMicroShare';
  return ROLES[1]?.[1].test(subject) ? 'mediumSmallShare' : undefined;
}
