import {
  HALF_GROUPS,
  ITEM_COLUMNS,
  LINE_COLUMNS,
  STUB_GROUPS,
  type ColumnShape,
  type TableShape,
} from './shape.ts';

function amounts(id: string, ...paths: readonly string[]): ColumnShape {
  return { id, paths };
}

const AMOUNT = amounts('amount', '预算数', '金额', '本年预算数', '预算金额');
const FUNDS = [
  amounts('general', '一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算资金'),
  amounts('fund', '政府性基金预算', '政府性基金', '政府性基金预算拨款', '政府性基金预算财政拨款'),
  amounts('capital', '国有资本经营预算', '国有资本经营预算拨款', '国有资本经营预算财政拨款'),
];
const SPENDING = [
  amounts('total', '合计', '小计', '总计', '金额', '预算数', '本年支出合计', '支出合计'),
  amounts('basic', '基本支出', '基本支出/小计', '基本支出/合计'),
  amounts('personnel', '人员经费', '基本支出/人员经费'),
  amounts('public', '公用经费', '基本支出/公用经费', '日常公用经费', '基本支出/日常公用经费'),
  amounts('project', '项目支出', '项目支出/小计'),
];
/** Headers over figures that repeat the form's name. */
const NEUTRAL = [
  '项目',
  '预算数',
  '本年支出',
  '支出',
  '本年收入',
  '收入预算',
  '支出预算',
  '一般公共预算支出',
  '政府性基金预算支出',
  '国有资本经营预算支出',
  '一般公共预算基本支出',
  '本年一般公共预算支出',
  '本年一般公共预算基本支出',
  '本年政府性基金预算支出',
  '本年政府性基金预算财政拨款支出',
  '本年国有资本经营预算支出',
];
const HALVES = ['收入', '支出', '本年收入', '本年支出', '财政拨款收入', '财政拨款支出', '预算数'];

/** A summary with fixed lines, incomes beside expenditures. */
export const summary: TableShape = {
  columns: [...LINE_COLUMNS, AMOUNT, amounts('total', '合计'), ...SPENDING.slice(1), ...FUNDS],
  groups: HALF_GROUPS,
  neutral: [...HALVES, '功能分类', '支出用途', '项目'],
  required: [['item'], ['amount', 'total']],
  fixed: true,
};
/** A table of classification items with what is spent on them. */
export const spending: TableShape = {
  columns: [...ITEM_COLUMNS, ...SPENDING],
  groups: STUB_GROUPS,
  neutral: NEUTRAL,
  required: [['total']],
};

/** Income by source; as a list of sources in Jiangsu. */
export const income: TableShape = {
  columns: [
    ...ITEM_COLUMNS,
    amounts('total', '合计', '总计', '收入合计', '金额', '预算数', '本年收入合计'),
    amounts('carried-over', '上年结转', '上年结转和结余', '上年结转结余'),
    amounts('appropriation', '财政拨款收入', '财政拨款收入/小计', '财政拨款'),
    amounts('general', '一般公共预算拨款收入', '一般公共预算', '财政拨款收入/一般公共预算'),
    amounts('fund', '政府性基金预算拨款收入', '政府性基金预算', '财政拨款收入/政府性基金预算'),
    amounts('capital', '国有资本经营预算拨款收入', '国有资本经营预算', '财政拨款收入/国有资本经营预算'),
    amounts('special-account', '财政专户管理资金收入', '财政专户管理资金'),
    amounts('institutional', '事业收入', '事业收入/金额', '事业收入/小计'),
    amounts('education-fees', '事业收入/教育收费', '事业收入/教育收费收入'),
    amounts('operating', '事业单位经营收入', '经营收入'),
    amounts('superior-subsidy', '上级补助收入'),
    amounts('subsidiary-remittance', '附属单位上缴收入'),
    amounts('other', '其他收入'),
  ],
  groups: STUB_GROUPS,
  neutral: [...NEUTRAL, '收入'],
  required: [['total']],
};

/** Spending, with what Jiangsu and units with business of their own add. */
export const expenditure: TableShape = {
  ...spending,
  columns: [
    ...spending.columns,
    amounts('reserve', '单位预留机动经费'),
    amounts('carried-forward', '结转下年资金'),
    amounts('superior-remittance', '上缴上级支出'),
    amounts('operating', '事业单位经营支出', '经营支出'),
    amounts('subsidiary-subsidy', '对附属单位补助支出', '对下级单位补助支出'),
  ],
};

/** The “三公” table of a budget, with 会议费, 培训费 or 机关运行经费 beside it. */
export const threePublic: TableShape = {
  columns: [],
  groups: [],
  neutral: [],
  required: [['budget-abroad'], ['budget-reception']],
  half: 'budget',
};

/** 机关运行经费 by economic item. */
export const running: TableShape = {
  ...spending,
  columns: [...ITEM_COLUMNS, amounts('total', '机关运行经费支出', '机关运行经费', '合计', '金额', '预算数')],
};

/** Procurement (政府采购) by article. */
export const procurement: TableShape = {
  columns: [
    { id: 'category', kind: 'label', paths: ['采购品目大类', '采购品目'] },
    { id: 'project', kind: 'text', paths: ['专项名称', '项目名称'] },
    { id: 'economic', kind: 'text', paths: ['经济科目', '经济科目名称'] },
    { id: 'article', kind: 'text', paths: ['采购物品名称', '采购品目名称'] },
    { id: 'organisation', kind: 'text', paths: ['采购组织形式', '组织形式'] },
    amounts('total', '总计', '合计', '金额', '预算金额'),
  ],
  groups: [],
  neutral: [],
  required: [['total']],
};
