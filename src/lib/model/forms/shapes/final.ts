import type { FormId } from '../form.ts';
import {
  HALF_GROUPS,
  ITEM_COLUMNS,
  LINE_COLUMNS,
  STUB_GROUPS,
  type ColumnShape,
  type TableShape,
} from './shape.ts';

/** Headers over figures that only say that they are final accounts. */
const NEUTRAL = ['项目', '决算数', '本年决算数', '金额', '决算'];

/** A column of amounts. */
function amounts(id: string, ...paths: readonly string[]): ColumnShape {
  return { id, paths };
}

/** The three parts of a fund's 结转 or 收入 in layouts that print them: total, basic, project. */
function parts(id: string, header: readonly string[]): ColumnShape[] {
  const under = (...steps: readonly string[]) =>
    header.flatMap((top) => steps.map((step) => `${top}/${step}`));
  return [
    { id, paths: [...header, ...under('合计', '小计')] },
    { id: `${id}-basic`, paths: under('基本支出结转', '基本支出', '基本支出结转和结余') },
    {
      id: `${id}-project`,
      paths: under('项目支出结转和结余', '项目支出', '项目支出结转', '项目支出结转和结余/小计'),
    },
  ];
}

const OPENING = parts('opening', [
  '年初结转和结余',
  '年初结转结余',
  '上年结转和结余',
  '年初财政拨款结转和结余',
]);
const CLOSING = parts('closing', ['年末结转和结余', '年末结转结余', '年末财政拨款结转和结余']);
const INCOME = parts('income', ['本年收入', '收入', '收入决算数']);

/** 合计 | 基本支出 | 项目支出, under 本年支出 or alone; the total's id is the form's own. */
function spending(total: string): ColumnShape[] {
  return [
    amounts(total, '合计', '小计', '本年支出合计', '支出合计', '本年支出'),
    amounts('basic', '基本支出', '基本支出/小计', '基本支出/合计'),
    amounts('personnel', '基本支出/人员经费', '人员经费'),
    amounts('public', '基本支出/公用经费', '公用经费', '日常公用经费', '基本支出/日常公用经费'),
    amounts('project', '项目支出', '项目支出/小计', '项目支出/合计'),
  ];
}

const SPENT = ['本年支出', '支出', '支出决算数', '本年支出决算数'];
const SPENT_GROUPS = [...STUB_GROUPS, { id: 'expenditure', labels: SPENT }];

const summary: TableShape = {
  columns: [...LINE_COLUMNS, amounts('amount', '金额', '决算数', '本年决算数', '合计')],
  groups: HALF_GROUPS,
  neutral: ['收入', '支出', '本年收入', '本年支出', '收入决算', '支出决算'],
  required: [['item'], ['amount']],
  signature: { rows: ['本年收入合计', '本年支出合计', '结余分配'] },
  fixed: true,
};

/** How the nine forms of final accounts are ruled. */
export const FINAL_SHAPES: Readonly<Record<FormId, TableShape>> = {
  T01: summary,
  T02: {
    columns: [
      ...ITEM_COLUMNS,
      amounts('total', '本年收入合计', '合计', '小计', '收入合计'),
      amounts('appropriation', '财政拨款收入', '财政拨款收入/小计', '财政拨款收入/合计', '财政拨款'),
      amounts('superior-subsidy', '上级补助收入', '上级补助'),
      amounts('institutional', '事业收入', '事业收入/小计', '事业收入/合计', '事业收入/金额'),
      amounts('education-fees', '事业收入/教育收费', '教育收费'),
      amounts('operating', '经营收入', '事业单位经营收入'),
      amounts('subsidiary-remittance', '附属单位上缴收入', '附属单位缴款'),
      amounts('other', '其他收入'),
    ],
    groups: [...STUB_GROUPS, { id: 'institutional-income', labels: ['事业收入'] }],
    neutral: [...NEUTRAL, '本年收入'],
    required: [['code', 'name'], ['total'], ['appropriation']],
    signature: { columns: ['total', 'appropriation', 'superior-subsidy', 'subsidiary-remittance'] },
  },
  T03: {
    columns: [
      ...ITEM_COLUMNS,
      ...spending('total'),
      amounts('superior-remittance', '上缴上级支出'),
      amounts('operating', '经营支出'),
      amounts('subsidiary-subsidy', '对附属单位补助支出', '对附属单位补助'),
    ],
    groups: SPENT_GROUPS,
    neutral: [...NEUTRAL, '本年支出'],
    required: [['code', 'name'], ['total'], ['basic'], ['project']],
    signature: { columns: ['total', 'basic', 'project', 'superior-remittance', 'subsidiary-subsidy'] },
  },
  T04: {
    columns: [
      ...LINE_COLUMNS,
      amounts('amount', '金额', '决算数', '本年决算数'),
      amounts('total', '合计', '小计'),
      amounts('general', '一般公共预算财政拨款', '一般公共预算'),
      amounts('fund', '政府性基金预算财政拨款', '政府性基金预算', '政府性基金'),
      amounts('capital', '国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营'),
    ],
    groups: HALF_GROUPS,
    neutral: ['收入', '支出', '决算数', '本年收入', '本年支出', '财政拨款收入', '财政拨款支出'],
    required: [['item'], ['amount'], ['total'], ['general']],
    signature: { rows: ['年初财政拨款结转和结余', '年末财政拨款结转和结余'] },
    fixed: true,
  },
  T05: {
    columns: [...ITEM_COLUMNS, ...OPENING, ...INCOME, ...spending('subtotal'), ...CLOSING],
    groups: SPENT_GROUPS,
    neutral: [...NEUTRAL, '本年支出', '支出', '一般公共预算财政拨款支出', '本年支出决算数'],
    required: [['code', 'name'], ['subtotal'], ['basic'], ['project']],
  },
  T06: {
    columns: [...ITEM_COLUMNS, amounts('amount', '决算数', '金额', '合计', '支出决算')],
    groups: [
      { id: 'personnel', labels: ['人员经费'] },
      { id: 'public', labels: ['公用经费', '日常公用经费'] },
    ],
    neutral: ['人员经费', '公用经费', '日常公用经费', '经济分类科目', '基本支出'],
    required: [['code', 'name'], ['amount']],
    signature: { rows: ['人员经费合计', '公用经费合计'] },
  },
  T07: {
    columns: [],
    groups: [],
    neutral: [],
    required: [['actual-total'], ['actual-reception']],
    signature: { columns: ['actual-total', 'actual-abroad', 'actual-vehicle-operation', 'actual-reception'] },
    half: 'actual',
  },
  T08: {
    columns: [...ITEM_COLUMNS, ...OPENING, ...INCOME, ...spending('subtotal'), ...CLOSING],
    groups: SPENT_GROUPS,
    neutral: [...NEUTRAL, '本年支出', '支出'],
    required: [['code', 'name'], ['subtotal'], ['basic'], ['project']],
  },
  T09: {
    columns: [...ITEM_COLUMNS, ...OPENING, ...INCOME, ...spending('total'), ...CLOSING],
    groups: SPENT_GROUPS,
    neutral: [...NEUTRAL, '本年支出', '支出'],
    required: [['code', 'name'], ['total'], ['basic'], ['project']],
  },
};
