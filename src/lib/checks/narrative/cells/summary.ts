import type { AccountTables, Figure } from '../../accounts/index.ts';
import { figureOfForm, figureOfSummary } from '../../accounts/across.ts';
import type { RowRole } from '../../accounts/labels.ts';
import { findClassFigures } from './classes.ts';

type Finder = (tables: AccountTables) => readonly (Figure | undefined)[];

const income =
  (role: RowRole): Finder =>
  (tables) => [figureOfSummary(tables, 'T01', 'income', role)];
const spent =
  (role: RowRole): Finder =>
  (tables) => [figureOfSummary(tables, 'T01', 'expenditure', role)];
const received =
  (column: string, role?: RowRole): Finder =>
  (tables) => [figureOfForm(tables, 'T02', column), role && figureOfSummary(tables, 'T01', 'income', role)];
const paid =
  (column: string): Finder =>
  (tables) => [figureOfForm(tables, 'T03', column)];
const fiscalIncome =
  (role: RowRole): Finder =>
  (tables) => [figureOfSummary(tables, 'T04', 'income', role)];
const fiscalSpent =
  (role: RowRole): Finder =>
  (tables) => [figureOfSummary(tables, 'T04', 'expenditure', role, 'total')];
const both =
  (...finders: readonly Finder[]): Finder =>
  (tables) =>
    finders.flatMap((find) => find(tables));

const CARRIED = '(?:和)?';
/** What the whole department's money is called (全口径), and where it stands. */
const WHOLE: readonly (readonly [RegExp, Finder])[] = [
  [/^(?:收支|收入支出|收入总计[和与及]?支出)总计$|^总计$/, both(income('grand'), spent('grand'))],
  [/^收入总计$/, income('grand')],
  [/^支出总计$/, spent('grand')],
  // 总收入 is what came in this year, or with what was left of earlier years.
  [/^总收入$/, both(received('total', 'incomeTotal'), income('grand'))],
  [/^总支出$/, both(paid('total'), spent('expenditureTotal'), spent('grand'))],
  [/^(?:收入(?:合计|总额)?|收入情况)$/, both(received('total', 'incomeTotal'))],
  [
    /^(?:支出(?:合计|总额)?|(?:部门)?整体支出(?:合计|总额)?)$/,
    both(paid('total'), spent('expenditureTotal')),
  ],
  [/^财政拨款收入$/, received('appropriation')],
  [/^一般公共预算(?:财政拨款)?收入$/, income('general')],
  [/^政府性基金(?:预算)?(?:财政拨款)?收入$/, income('fund')],
  [/^国有资本经营(?:预算)?(?:财政拨款)?收入$/, income('capital')],
  [/^上级补助收入$/, received('superior-subsidy', 'superior')],
  [/^事业收入$/, received('institutional', 'institutional')],
  [/^经营收入$/, received('operating', 'operating')],
  [/^附属单位(?:上缴|缴款)收入$/, received('subsidiary-remittance', 'subsidiary')],
  [/^其他收入$/, received('other', 'other')],
  [/^基本支出$/, paid('basic')],
  [/^项目支出$/, paid('project')],
  [/^上缴上级支出$/, paid('superior-remittance')],
  [/^经营支出$/, paid('operating')],
  [/^对附属单位补助支出$/, paid('subsidiary-subsidy')],
  [new RegExp(`^(?:上年|年初)结转${CARRIED}结余$`), income('opening')],
  [new RegExp(`^年末结转${CARRIED}结余$`), spent('closing')],
  [/^使用非财政拨款结余/, income('surplus')],
  [/^结余分配$/, spent('distribution')],
];

/** What fiscal appropriation is called in its own section (财政拨款收支总体情况). */
const FISCAL: readonly (readonly [RegExp, Finder])[] = [
  [
    /^(?:财政拨款)?(?:收支|收入支出|收入总计[和与及]?(?:财政拨款)?支出)总(?:计|额)$|^总计$/,
    both(fiscalIncome('grand'), fiscalSpent('grand')),
  ],
  [/^(?:财政拨款)?收入总(?:计|额)$/, fiscalIncome('grand')],
  [/^(?:财政拨款)?支出总(?:计|额)$/, fiscalSpent('grand')],
  // In some provinces (陕西) 财政拨款 tells 一般公共预算财政拨款 alone.
  [/^(?:财政拨款)?(?:本年)?收入(?:合计)?$/, both(fiscalIncome('incomeTotal'), fiscalIncome('general'))],
  [
    /^(?:财政拨款)?(?:本年)?支出(?:合计)?$/,
    both(fiscalSpent('expenditureTotal'), (tables) => [figureOfForm(tables, 'T05', 'subtotal')]),
  ],
  [/^一般公共预算(?:财政拨款)?(?:收入)?$/, fiscalIncome('general')],
  [/^政府性基金(?:预算)?(?:财政拨款)?(?:收入)?$/, fiscalIncome('fund')],
  [/^国有资本经营(?:预算)?(?:财政拨款)?(?:收入)?$/, fiscalIncome('capital')],
  [new RegExp(`^(?:上年|年初)(?:财政拨款)?结转${CARRIED}结余$`), fiscalIncome('opening')],
  [new RegExp(`^年末(?:财政拨款)?结转${CARRIED}结余$`), fiscalSpent('closing')],
];

/** Cells for a name of the whole department's money, of 公开01, 02 and 03; also its classes: 科学技术支出(类). */
export function findWhole(tables: AccountTables, name: string): readonly Figure[] {
  const found = find(WHOLE, tables, name);
  return found.length > 0 ? found : findClassFigures(tables, name, [['T03', 'total'], ['T01']]);
}

/** Cells for a name of fiscal appropriation, of 公开04. */
export function findFiscal(tables: AccountTables, name: string): readonly Figure[] {
  const found = find(FISCAL, tables, name);
  return found.length > 0 ? found : findClassFigures(tables, name, [['T04', 'total']]);
}

function find(
  names: readonly (readonly [RegExp, Finder])[],
  tables: AccountTables,
  name: string,
): readonly Figure[] {
  const finder = names.find(([pattern]) => pattern.test(name))?.[1];
  return (finder?.(tables) ?? []).filter(
    (figure) => figure !== undefined && figure.cell.state !== 'missing',
  ) as Figure[];
}
