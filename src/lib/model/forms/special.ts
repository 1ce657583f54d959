import type { Column } from '../table.ts';
import { amount, classification, type Form } from './form.ts';

/** One half of 公开07: the three public expenses with their parts, 栏次 counted from `first`. */
function threePublicExpenses(id: string, label: string, first: number): Column {
  const number = (offset: number) => String(first + offset);
  return {
    id,
    label,
    children: [
      amount(`${id}-total`, '合计', number(0)),
      amount(`${id}-abroad`, '因公出国（境）费', number(1)),
      {
        id: `${id}-vehicle`,
        label: '公务用车购置及运行费',
        children: [
          amount(`${id}-vehicle-subtotal`, '小计', number(2)),
          amount(`${id}-vehicle-purchase`, '公务用车购置费', number(3)),
          amount(`${id}-vehicle-operation`, '公务用车运行费', number(4)),
        ],
      },
      amount(`${id}-reception`, '公务接待费', number(5)),
    ],
  };
}

/** “三公”经费支出决算表: 公开07 up to FY2021, 公开09 with a wider scope and another title since FY2022. */
export const threePublicExpensesForm: Form = {
  id: 'T07',
  title: '一般公共预算财政拨款“三公”经费支出决算表',
  aliases: ['财政拨款“三公”经费支出决算表', '“三公”经费支出决算表'],
  panels: [
    {
      columns: [threePublicExpenses('budget', '预算数', 1), threePublicExpenses('actual', '决算数', 7)],
      numberLabel: '',
    },
  ],
  note: '本表反映部门本年度“三公”经费支出预决算情况。',
  orientation: 'landscape',
};

/** 政府性基金预算财政拨款收入支出决算表: 公开08 up to FY2021, 公开07 since FY2022. */
export const governmentFunds: Form = {
  id: 'T08',
  title: '政府性基金预算财政拨款收入支出决算表',
  aliases: ['政府性基金预算收入支出决算表'],
  panels: [
    {
      columns: [
        classification('功能分类科目编码'),
        amount('opening', '年初结转和结余', '1'),
        amount('income', '本年收入', '2'),
        {
          id: 'expenditure',
          label: '本年支出',
          children: [
            amount('subtotal', '小计', '3'),
            amount('basic', '基本支出', '4'),
            amount('project', '项目支出', '5'),
          ],
        },
        amount('closing', '年末结转和结余', '6'),
      ],
      numberLabel: '栏次',
    },
  ],
  note: '本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  orientation: 'landscape',
};

/** 国有资本经营预算财政拨款支出决算表: 公开09 up to FY2021, 公开08 since FY2022. */
export const stateCapital: Form = {
  id: 'T09',
  title: '国有资本经营预算财政拨款支出决算表',
  aliases: ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算支出决算表'],
  panels: [
    {
      columns: [
        classification('功能分类科目编码'),
        {
          id: 'expenditure',
          label: '本年支出',
          children: [
            amount('total', '合计', '1'),
            amount('basic', '基本支出', '2'),
            amount('project', '项目支出', '3'),
          ],
        },
      ],
      numberLabel: '栏次',
    },
  ],
  note: '本表反映部门本年度国有资本经营预算财政拨款支出情况。',
  orientation: 'portrait',
};
