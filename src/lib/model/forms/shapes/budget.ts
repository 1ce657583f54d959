import {
  expenditure,
  income,
  procurement,
  running,
  spending,
  summary,
  threePublic,
} from './budget-shapes.ts';
import type { TableShape } from './shape.ts';

/** A budget form (预算公开表) as data: what it is called in the provinces and how it is ruled. */
export interface BudgetForm {
  /** B01…B13 whatever number a province prints on it. */
  readonly id: string;
  readonly title: string;
  /** Titles of other provinces and years, without year, 部门 and 单位. */
  readonly aliases: readonly string[];
  readonly shape: TableShape;
  readonly orientation: 'portrait' | 'landscape';
}

const orientation = 'portrait';

/** The budget forms seen, by the titles of the Ministry, Jiangsu (2019) and Shanghai (2024 to 2026). */
export const BUDGET_FORMS: readonly BudgetForm[] = [
  {
    id: 'B01',
    title: '部门收支总表',
    aliases: ['收支总表', '收支预算总表', '财务收支预算总表', '预算收支总表', '收支总体情况表'],
    shape: summary,
    orientation: 'landscape',
  },
  {
    id: 'B02',
    title: '部门收入总表',
    aliases: ['收入总表', '收入预算总表', '收入预算表', '收入总体情况表'],
    shape: income,
    orientation: 'landscape',
  },
  {
    id: 'B03',
    title: '部门支出总表',
    aliases: ['支出总表', '支出预算总表', '支出预算表', '支出总体情况表'],
    shape: expenditure,
    orientation: 'landscape',
  },
  {
    id: 'B04',
    title: '财政拨款收支总表',
    aliases: ['财政拨款收支预算总表', '财政拨款预算收支总表', '财政拨款收支总体情况表'],
    shape: summary,
    orientation: 'landscape',
  },
  {
    id: 'B05',
    title: '一般公共预算支出表',
    aliases: [
      '一般公共预算支出预算表',
      '一般公共预算支出功能分类预算表',
      '一般公共预算财政拨款支出表',
      '一般公共预算财政拨款支出预算表',
      '一般公共预算支出情况表',
    ],
    shape: spending,
    orientation,
  },
  {
    id: 'B06',
    title: '一般公共预算基本支出表',
    aliases: [
      '一般公共预算基本支出预算表',
      '一般公共预算基本支出部门预算经济分类预算表',
      '一般公共预算财政拨款基本支出表',
      '一般公共预算财政拨款基本支出预算表',
      '一般公共预算基本支出情况表',
    ],
    shape: spending,
    orientation,
  },
  {
    id: 'B07',
    title: '一般公共预算“三公”经费支出表',
    aliases: [
      '“三公”经费支出表',
      '“三公”经费支出预算表',
      '“三公”经费预算表',
      '“三公”经费和机关运行经费预算表',
      '“三公”经费、会议费、培训费支出预算表',
      '一般公共预算“三公”经费支出预算表',
      '一般公共预算“三公”经费支出情况表',
      '财政拨款“三公”经费支出表',
      '财政拨款“三公”经费支出预算表',
    ],
    shape: threePublic,
    orientation: 'landscape',
  },
  {
    id: 'B08',
    title: '政府性基金预算支出表',
    aliases: [
      '政府性基金支出表',
      '政府性基金预算支出预算表',
      '政府性基金支出预算表',
      '政府性基金预算支出功能分类预算表',
      '财政拨款政府性基金支出预算表',
      '政府性基金预算财政拨款支出预算表',
      '政府性基金预算支出情况表',
    ],
    shape: spending,
    orientation,
  },
  {
    id: 'B09',
    title: '国有资本经营预算支出表',
    aliases: [
      '国有资本经营支出表',
      '国有资本经营预算支出预算表',
      '国有资本经营预算支出功能分类预算表',
      '国有资本经营预算财政拨款支出预算表',
      '国有资本经营预算支出情况表',
    ],
    shape: spending,
    orientation,
  },
  { id: 'B10', title: '财政拨款支出预算表', aliases: ['财政拨款支出表'], shape: spending, orientation },
  {
    id: 'B11',
    title: '财政拨款基本支出预算表',
    aliases: ['财政拨款基本支出表'],
    shape: spending,
    orientation,
  },
  {
    id: 'B12',
    title: '一般公共预算机关运行经费支出预算表',
    aliases: ['机关运行经费支出预算表', '一般公共预算机关运行经费支出表', '机关运行经费预算表'],
    shape: running,
    orientation,
  },
  {
    id: 'B13',
    title: '政府采购预算表',
    aliases: ['政府采购支出预算表', '政府采购情况表'],
    shape: procurement,
    orientation: 'landscape',
  },
];
