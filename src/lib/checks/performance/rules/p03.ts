import { compareDecimals, parseCell, printDecimal, rescale, type Decimal } from '../../../model/index.ts';
import { divide } from '../../accounts/ratio.ts';
import type { TableRule } from '../../accounts/rule.ts';
import type { PerformanceSheet } from '../../accounts/subject.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../example.ts';
import { figureOfFunds, overForms, showFormTitle, type FundRow } from '../form.ts';

const ROWS: readonly FundRow[] = ['total', 'appropriation', 'carried-over', 'other'];

/** The execution rate is what it says, and the score follows from it. */
export const p03 = {
  id: 'P03',
  title: '自评表：执行率等于全年执行数除以全年预算数，得分随执行率',
  severity: 'error',
  basis: '执行率＝全年执行数÷全年预算数；得分＝分值×执行率，最高为分值（本级另有分档规定的从其规定）。',
  meaning:
    '执行率是全年执行数除以全年预算数，“预算执行率”这一项的得分又随执行率而定。执行率不足而得满分，需要有本级的分档规定作依据。',
  mend: `用提示中的算式核对原件的三个数。得分不同而本级另有评分办法的，请部门提供办法名称，写进 review.json 的理由。${AS_APPROVED}`,
  check: (subject) =>
    overForms(subject, (sheet) => [...ROWS.flatMap((row) => checkRate(sheet, row)), ...checkScore(sheet)]),
  passing: [
    { name: '执行率与得分相符', subject: () => exampleForm() },
    {
      name: '超过预算，得分不超过分值',
      subject: () =>
        exampleForm({
          funds: { 'total.executed': '170.00', 'total.rate': '106.25%', 'total.score': '10' },
        }),
    },
  ],
  failing: [
    {
      name: '执行率写成 100%',
      subject: () => exampleForm({ funds: { 'total.rate': '100%', 'total.score': '10' } }),
      places: ['self-evaluation.total.rate'],
    },
    {
      name: '执行率不足而得满分',
      subject: () =>
        exampleForm({
          funds: { 'total.full-budget': '308.00', 'total.rate': '50%', 'total.score': '10' },
        }),
      places: ['self-evaluation.total.score'],
    },
  ],
} as const satisfies TableRule;

function checkRate(sheet: PerformanceSheet, row: FundRow): Problem[] {
  const [executed, budget, rate] = (['executed', 'full-budget', 'rate'] as const).map((column) =>
    figureOfFunds(sheet, row, column),
  );
  if (executed?.cell.state !== 'number' || budget?.cell.state !== 'number' || rate?.cell.state !== 'number')
    return [];
  if (budget.cell.digits === 0n) return [];
  const { print, digits, decimals } = rate.cell;
  const places = Math.max(executed.cell.decimals, budget.cell.decimals);
  const spent = rescale(executed.cell, places).digits;
  const exact = divide(spent * 100n, rescale(budget.cell, places).digits, decimals);
  const gap = exact.digits - digits;
  if (gap >= -1n && gap <= 1n) return [];
  const computed = `${printDecimal(exact)}%`;
  return [
    {
      message: `${showFormTitle(sheet)}：${rate.name} ${print}，按表计算 ${computed}（${executed.cell.print}÷${budget.cell.print}）。`,
      file: sheet.file,
      place: rate.place,
      reported: print,
      computed,
    },
  ];
}

function checkScore(sheet: PerformanceSheet): Problem[] {
  const score = figureOfFunds(sheet, 'total', 'score');
  const points = figureOfFunds(sheet, 'total', 'points').cell;
  const rate = figureOfFunds(sheet, 'total', 'rate').cell;
  if (score.cell.state !== 'number' || points.state !== 'number' || rate.state !== 'number') return [];
  const product: Decimal = {
    digits: points.digits * rate.digits,
    decimals: points.decimals + rate.decimals + 2,
  };
  const due = compareDecimals(product, points) > 0 ? points : product;
  const exact = divide(due.digits, 10n ** BigInt(due.decimals), score.cell.decimals);
  const gap = exact.digits - score.cell.digits;
  // A whole number of points may be rounded, not a whole point off.
  const slack = score.cell.decimals > 0 ? 1n : 0n;
  if (gap >= -slack && gap <= slack) return [];
  const full = parseCell(points.print).print;
  return [
    {
      message: `${showFormTitle(sheet)}：${score.name} ${score.cell.print}，按执行率 ${rate.print} 应得 ${printDecimal(exact)}（${full}×${rate.print}）；本级另有分档规定的请说明。`,
      file: sheet.file,
      place: score.place,
      reported: score.cell.print,
      computed: printDecimal(exact),
    },
  ];
}
