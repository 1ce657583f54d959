import { compareDecimals, parseCell, printDecimal } from '../../../model/index.ts';
import type { TableRule } from '../../accounts/rule.ts';
import type { PerformanceSheet } from '../../accounts/subject.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../example.ts';
import { figureOfFunds, listIndicators, overForms, showFormTitle } from '../form.ts';
import { readPoints, sumPoints } from '../points.ts';

/** Maximum points add up to 100, and to the weight each first-level indicator states. */
export const p01 = {
  id: 'P01',
  title: '自评表：分值合计为 100，各一级指标分值等于所标权重',
  severity: 'error',
  basis: '绩效自评采用百分制：预算执行率与各项指标的分值合计 100 分。',
  meaning:
    '自评表是百分制：预算执行率和各项指标的分值合起来应当是 100 分，一级指标名称里写的分值也应与下面各项之和一致。',
  mend: `把提示中的分项之和告诉填表人，请他们核对每个三级指标的分值。增加了指标而没有重新分配分值，是最常见的原因。${AS_APPROVED}`,
  check: (subject) => overForms(subject, (sheet) => [...checkTotal(sheet), ...checkWeights(sheet)]),
  passing: [{ name: '分值合计 100，各级相符', subject: () => exampleForm() }],
  failing: [
    {
      name: '分值合计超过 100',
      subject: () => exampleForm({ indicators: { '3': { points: '35' } } }),
      places: ['self-evaluation.overall.points', 'self-evaluation.3.points'],
    },
    {
      name: '一级指标所标权重不符',
      subject: () => exampleForm({ weights: ['产出指标（60分）'] }),
      places: ['self-evaluation.1.points'],
    },
    {
      name: '分值不是数字',
      subject: () => exampleForm({ indicators: { '3': { points: '三十' } } }),
      places: ['self-evaluation.overall.points'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;

function checkTotal(sheet: PerformanceSheet): Problem[] {
  const { table, file } = sheet;
  const execution = figureOfFunds(sheet, 'total', 'points').cell.print;
  const prints = [
    ...(execution === '' ? [] : [execution]),
    ...listIndicators(sheet).map(({ points }) => points),
  ];
  const points = readPoints(prints);
  const place = `${table.id}.overall.points`;
  const total = parseCell(table.total.points);
  const stated = total.state === 'number' ? total : { digits: 100n, decimals: 0, print: '100' };
  if (!points) {
    return [
      {
        verdict: 'undecided',
        message: `${showFormTitle(sheet)}：分值中有空白或不是数字的，无法相加。`,
        file,
        place,
      },
    ];
  }
  const sum = sumPoints(points);
  if (compareDecimals(sum, stated) === 0 && compareDecimals(sum, { digits: 100n, decimals: 0 }) === 0)
    return [];
  const computed = printDecimal(sum);
  const parts =
    execution === '' ? '' : `（预算执行率 ${execution}，指标 ${printDecimal(sumPoints(points.slice(1)))}）`;
  return [
    {
      message: `${showFormTitle(sheet)}：总分的分值 ${stated.print}，各项分值之和 ${computed}${parts}，应为 100。`,
      file,
      place,
      reported: stated.print,
      computed,
    },
  ];
}

function checkWeights(sheet: PerformanceSheet): Problem[] {
  return sheet.table.indicators.tree.flatMap(({ label, groups }): Problem[] => {
    const name = label.normalize('NFKC').replace(/\s+/g, '');
    const weight = /\((\d+(?:\.\d+)?)分\)/.exec(name)?.[1];
    const indicators = groups.flatMap((group) => group.indicators);
    const points = readPoints(indicators.map((indicator) => indicator.points));
    const stated = parseCell(weight);
    if (stated.state !== 'number' || !points) return [];
    const sum = sumPoints(points);
    if (compareDecimals(sum, stated) === 0) return [];
    const computed = printDecimal(sum);
    return [
      {
        message: `${showFormTitle(sheet)}：“${name}”所标 ${stated.print} 分，其下 ${indicators.length} 项分值之和 ${computed}。`,
        file: sheet.file,
        place: `${sheet.table.id}.${indicators[0]?.id ?? ''}.points`,
        reported: stated.print,
        computed,
      },
    ];
  });
}
