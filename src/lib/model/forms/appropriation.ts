import { amount, classification, type Form } from './form.ts';
import { EXPENDITURE_CLASSES, numberLines, openLines, plainLines } from './lines.ts';

/** The three funds of fiscal appropriation (财政拨款), in statutory order. */
const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'] as const;

/** 公开04 财政拨款收入支出决算总表. */
export const appropriationSummary: Form = {
  id: 'T04',
  title: '财政拨款收入支出决算总表',
  aliases: ['财政拨款收入支出决算表', '财政拨款收支决算总表'],
  panels: [
    {
      columns: [
        {
          id: 'income',
          label: '收入',
          children: [
            { id: 'item', label: '项目', kind: 'label' },
            { id: 'line', label: '行次', kind: 'line' },
            amount('amount', '金额', '1'),
          ],
        },
      ],
      numberLabel: '栏次',
      lines: [
        ...numberLines(FUNDS, 1),
        ...openLines(4, 23),
        ...plainLines(['本年收入合计', '年初财政拨款结转和结余', ...FUNDS, '总计'], 27),
      ],
    },
    {
      columns: [
        {
          id: 'expenditure',
          label: '支出',
          children: [
            { id: 'item', label: '项目', kind: 'label' },
            { id: 'line', label: '行次', kind: 'line' },
            amount('total', '合计', '2'),
            amount('general', FUNDS[0], '3'),
            amount('fund', FUNDS[1], '4'),
            amount('capital', FUNDS[2], '5'),
          ],
        },
      ],
      numberLabel: '栏次',
      lines: [
        ...numberLines(EXPENDITURE_CLASSES, 33),
        ...plainLines(['本年支出合计', '年末财政拨款结转和结余', '', '', '', '总计'], 59),
      ],
    },
  ],
  note: '本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
  orientation: 'landscape',
};

/** 公开05 一般公共预算财政拨款支出决算表. */
export const generalBudgetExpenditure: Form = {
  id: 'T05',
  title: '一般公共预算财政拨款支出决算表',
  aliases: ['一般公共预算财政拨款收入支出决算表'],
  panels: [
    {
      columns: [
        classification('功能分类科目编码'),
        {
          id: 'expenditure',
          label: '本年支出',
          children: [
            amount('subtotal', '小计', '1'),
            amount('basic', '基本支出', '2'),
            amount('project', '项目支出', '3'),
          ],
        },
      ],
      numberLabel: '栏次',
    },
  ],
  note: '本表反映部门本年度一般公共预算财政拨款支出情况。',
  orientation: 'portrait',
};

/** One block of 公开06: code, name and figure. */
function economicBlock(id: string, label: string): Form['panels'][number] {
  return {
    columns: [
      {
        id,
        label,
        children: [
          { id: 'code', label: '科目编码', kind: 'code' },
          { id: 'name', label: '科目名称', kind: 'label' },
          amount('amount', '决算数'),
        ],
      },
    ],
  };
}

/** 公开06 一般公共预算财政拨款基本支出决算明细表: 人员经费 | 公用经费 in two columns of blocks. */
export const basicExpenditureDetail: Form = {
  id: 'T06',
  title: '一般公共预算财政拨款基本支出决算明细表',
  aliases: ['一般公共预算财政拨款基本支出决算表'],
  panels: [
    economicBlock('personnel', '人员经费'),
    economicBlock('public', '公用经费'),
    economicBlock('public', '公用经费'),
  ],
  note: '本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  orientation: 'landscape',
};
