import { amount, classification, type Form } from './form.ts';
import { EXPENDITURE_CLASSES, numberLines, openLines, plainLines } from './lines.ts';

/** 公开01 收入支出决算总表. */
export const incomeAndExpenditureSummary: Form = {
  id: 'T01',
  title: '收入支出决算总表',
  aliases: ['收入支出决算表', '收支决算总表'],
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
        ...numberLines(
          [
            '一般公共预算财政拨款收入',
            '政府性基金预算财政拨款收入',
            '国有资本经营预算财政拨款收入',
            '上级补助收入',
            '事业收入',
            '经营收入',
            '附属单位上缴收入',
            '其他收入',
          ],
          1,
        ),
        ...openLines(9, 18),
        ...plainLines(['本年收入合计', '使用非财政拨款结余', '年初结转和结余', '', '总计'], 27),
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
            amount('amount', '金额', '2'),
          ],
        },
      ],
      numberLabel: '栏次',
      lines: [
        ...numberLines(EXPENDITURE_CLASSES, 32),
        ...plainLines(['本年支出合计', '结余分配', '年末结转和结余', '', '总计'], 58),
      ],
    },
  ],
  note: '本表反映部门本年度的总收入和年末结转结余情况。',
  orientation: 'portrait',
};

/** 公开02 收入决算表. */
export const income: Form = {
  id: 'T02',
  title: '收入决算表',
  aliases: ['收入决算总表'],
  panels: [
    {
      columns: [
        classification('功能分类科目编码'),
        amount('total', '本年收入合计', '1'),
        amount('appropriation', '财政拨款收入', '2'),
        amount('superior-subsidy', '上级补助收入', '3'),
        amount('institutional', '事业收入', '4'),
        amount('operating', '经营收入', '5'),
        amount('subsidiary-remittance', '附属单位上缴收入', '6'),
        amount('other', '其他收入', '7'),
      ],
      numberLabel: '栏次',
    },
  ],
  note: '本表反映部门本年度取得的各项收入情况。',
  orientation: 'landscape',
};

/** 公开03 支出决算表. */
export const expenditure: Form = {
  id: 'T03',
  title: '支出决算表',
  aliases: ['支出决算总表'],
  panels: [
    {
      columns: [
        classification('功能分类科目编码'),
        amount('total', '本年支出合计', '1'),
        amount('basic', '基本支出', '2'),
        amount('project', '项目支出', '3'),
        amount('superior-remittance', '上缴上级支出', '4'),
        amount('operating', '经营支出', '5'),
        amount('subsidiary-subsidy', '对附属单位补助支出', '6'),
      ],
      numberLabel: '栏次',
    },
  ],
  note: '本表反映部门本年度各项支出情况。',
  orientation: 'landscape',
};
