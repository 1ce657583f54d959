import { findClassCode } from '../../accounts/dictionary.ts';
import { figureOfTotal } from '../../accounts/code-tree.ts';
import { findColumn } from '../../accounts/figure.ts';
import type { AccountTables, Figure } from '../../accounts/index.ts';
import {
  figureOfRow,
  findBudgetHalves,
  listTotals,
  type SummaryHalf,
} from '../../accounts/budget/summary.ts';
import { classesOfBudget, seeBudgetTables, totalOfBudget } from '../../accounts/budget/tables.ts';
import { findThreePublicBudget, type BudgetItem } from '../../accounts/budget/three-public.ts';
import { normaliseLabel } from '../../accounts/labels.ts';
import { oncePerText } from '../../remember.ts';

/** What a name in the words of a budget means. */
export interface BudgetMeaning {
  readonly cells: readonly Figure[];
  /** Whether it can mean nothing else: 基本支出 may be of all money or of one fund, 收入预算 may not. */
  readonly isSure: boolean;
}

/**
 * A name of a budget for comparing: without blanks, quotation marks, numbering, year and the words 预算, 合计, 安排 that only
 * say how it is told. 2024年财政拨款收入预算合计 becomes 财政拨款收入.
 */
export const foldBudgetName = oncePerText((words) =>
  words
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/\(境\)/g, '')
    .replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])/, '')
    .replace(/^.*\d{4}年度?/, '')
    .replace(/^(?:其中:?|本年度?|当年|年初|部门|单位|本部门|本单位|我局|我单位|全年)+(?=.{2})/, '')
    .replace(/(?:安排|共计|总计|合计|总额|为|是|共|约|达|数|额)+$/g, '')
    .replace(/预算/g, '')
    .replace(/(?:安排|总计|合计|总额|数|额|总)+$/g, ''),
);

type Finder = (tables: AccountTables) => readonly (Figure | undefined)[];

const total =
  (form: string, column: string): Finder =>
  (tables) => [totalOfBudget(tables, form, column)];
const both =
  (...finders: readonly Finder[]): Finder =>
  (tables) =>
    finders.flatMap((find) => find(tables));
const totalsOf =
  (form: 'B01' | 'B04', half: 'income' | 'expenditure', column?: string): Finder =>
  (tables) =>
    halvesOf(tables, form, half).flatMap((one) => listTotals(one, column));
const row =
  (form: 'B01' | 'B04', name: RegExp): Finder =>
  (tables) =>
    halvesOf(tables, form, 'income').flatMap((half) =>
      half.rows
        .filter((one) => one.role !== 'total' && name.test(foldBudgetName(normaliseLabel(one.row.label))))
        .map((one) => figureOfRow(half, one.row)),
    );
const item =
  (name: BudgetItem): Finder =>
  (tables) => [findThreePublicBudget(tables)?.(name)];

function halvesOf(
  tables: AccountTables,
  form: 'B01' | 'B04',
  half: 'income' | 'expenditure',
): readonly SummaryHalf[] {
  const halves = findBudgetHalves(tables, form);
  if (!halves) return [];
  return half === 'income' ? [halves.income] : halves.expenditures;
}

/** A row of 收支总表 or a column of 收入总表 that holds a source of income. */
function source(name: RegExp, column: string): Finder {
  return both(row('B01', name), total('B02', column));
}

const GENERAL = '一般公共(?:财政)?(?:拨款)?';
const FUND = '政府性基金(?:财政)?(?:拨款)?';
const CAPITAL = '国有资本经营(?:财政)?(?:拨款)?';
const MONEY = '(?:收入|资金)?';

/** Names that can mean one thing only. */
const SURE: readonly (readonly [RegExp, Finder])[] = [
  [/^(?:总)?收入$/, both(total('B02', 'total'), totalsOf('B01', 'income'))],
  [/^(?:总)?支出$/, both(total('B03', 'total'), totalsOf('B01', 'expenditure'))],
  [/^收(?:入)?、?支(?:出)?(?:总)?$/, both(totalsOf('B01', 'income'), totalsOf('B01', 'expenditure'))],
  [/^财政拨款(?:总)?收入$/, both(source(/^财政拨款(?:收入)?$/, 'appropriation'), totalsOf('B04', 'income'))],
  [/^财政拨款(?:总)?支出$/, both(totalsOf('B04', 'expenditure'), total('B10', 'total'))],
  [/^财政拨款收(?:入)?、?支(?:出)?(?:总)?$/, both(totalsOf('B04', 'income'), totalsOf('B04', 'expenditure'))],
  [new RegExp(`^${GENERAL}支出$`), both(total('B05', 'total'), totalsOf('B04', 'expenditure', 'general'))],
  [new RegExp(`^${FUND}支出$`), both(total('B08', 'total'), totalsOf('B04', 'expenditure', 'fund'))],
  [new RegExp(`^${CAPITAL}支出$`), both(total('B09', 'total'), totalsOf('B04', 'expenditure', 'capital'))],
  [new RegExp(`^${GENERAL}基本支出$`), both(total('B06', 'total'), total('B05', 'basic'))],
  [new RegExp(`^${GENERAL}项目支出$`), total('B05', 'project')],
  [/^财政拨款基本支出$/, total('B11', 'total')],
  [/^事业收入$/, source(/^事业收入$/, 'institutional')],
  [/^(?:事业单位)?经营收入$/, source(/^(?:事业单位)?经营收入$/, 'operating')],
  [/^上级补助收入$/, source(/^上级补助收入$/, 'superior-subsidy')],
  [/^附属单位上缴收入$/, source(/^附属单位上缴收入$/, 'subsidiary-remittance')],
  [/^其他收入$/, source(/^其他收入$/, 'other')],
  [/^(?:一般公共)?(?:财政拨款)?三公经费(?:财政拨款)?(?:支出)?$/, item('total')],
  [
    /公务用车购置(?:费)?[、及和与](?:公务用车)?运行(?:维护)?(?:费|支出|经费|费用)*$/,
    item('vehicle-subtotal'),
  ],
  [/^公务用车购置(?:费|支出|经费|费用)*$/, item('vehicle-purchase')],
  [/^公务用车运行(?:及)?(?:维护)?(?:费|支出|经费|费用)*$/, item('vehicle-operation')],
  [/^因公出国(?:费|支出|经费|费用)*$/, item('abroad')],
  [/^公务接待(?:费|支出|经费|费用)*$/, item('reception')],
  [/^机关运行经费(?:支出)?$/, both(item('running'), total('B12', 'total'))],
];

/** Names that may mean the money of one fund or of all. */
const OPEN: readonly (readonly [RegExp, Finder])[] = [
  [
    new RegExp(`^${GENERAL}${MONEY}$`),
    both(row('B04', /^一般公共/), row('B01', /^一般公共/), total('B02', 'general')),
  ],
  [
    new RegExp(`^${FUND}${MONEY}$`),
    both(row('B04', /^政府性基金/), row('B01', /^政府性基金/), total('B02', 'fund')),
  ],
  [
    new RegExp(`^${CAPITAL}${MONEY}$`),
    both(row('B04', /^国有资本/), row('B01', /^国有资本/), total('B02', 'capital')),
  ],
  [
    /基本支出$/,
    both(total('B03', 'basic'), total('B05', 'basic'), total('B06', 'total'), total('B11', 'total')),
  ],
  [/项目支出$/, both(total('B03', 'project'), total('B05', 'project'))],
  [/人员经费$/, both(total('B06', 'personnel'), totalsOf('B01', 'expenditure', 'personnel'))],
  [/公用经费$/, both(total('B06', 'public'), totalsOf('B01', 'expenditure', 'public'))],
  [/^会议费$/, item('meeting')],
  [/^培训费$/, item('training')],
  [/^政府采购(?:支出)?$/, total('B13', 'total')],
  [/^政府采购货物$/, category(/货物/)],
  [/^政府采购工程$/, category(/工程/)],
  [/^政府采购服务$/, category(/服务/)],
  [/^上年结转(?:和)?(?:结余)?(?:资金|收入)?$/, both(row('B01', /结转/), total('B02', 'carried-over'))],
];

function category(name: RegExp): Finder {
  return (tables) => {
    const [table] = seeBudgetTables(tables, 'B13');
    const found = table?.panel.rows.find(({ label }) => name.test(label));
    return table && found && findColumn(table.panel, 'total')
      ? [figureOfTotal({ ...table, total: found }, 'total')]
      : [];
  };
}

/** The cells of a budget's tables that a name means; undefined where it is not understood. */
export function findBudgetCells(tables: AccountTables, words: string): BudgetMeaning | undefined {
  const name = foldBudgetName(words);
  for (const [names, isSure] of [
    [SURE, true],
    [OPEN, false],
  ] as const) {
    const finder = names.find(([pattern]) => pattern.test(name))?.[1];
    const cells = (finder?.(tables) ?? []).filter(
      (figure) => figure !== undefined && figure.cell.state !== 'missing',
    ) as Figure[];
    if (cells.length > 0) return { cells, isSure };
  }
  const classes = findClasses(tables, name);
  return classes.length > 0 ? { cells: classes, isSure: false } : undefined;
}

/** 社会保障和就业支出(类): its row in the tables of the funds and of the whole department. */
function findClasses(tables: AccountTables, name: string): readonly Figure[] {
  const code = findClassCode(name.replace(/\(类\)/g, ''));
  if (code === undefined) return [];
  return ['B05', 'B03', 'B08', 'B10'].flatMap(
    (form) => classesOfBudget(tables, form, 'total').get(code) ?? [],
  );
}
